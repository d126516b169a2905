import type { Paragraph } from '../document/index.ts';
import type { Wording } from './wording.ts';
import { isMoved, lastOfEach, none, type WordingTable, wordingsByParagraph } from './wording-table.ts';

/** A table in which one party writes: all that a page needs to know of it as long as nobody acts. */
interface Divided {
  readonly draft: readonly Paragraph[];
  readonly wordings: readonly Wording[];
  readonly party: string | null;
  readonly byParagraph: ReadonlyMap<string, readonly Wording[]>;
  readonly standing: ReadonlyMap<string, readonly Wording[]>;
  readonly added: readonly Wording[];
  /** Those that others want elsewhere. */
  readonly moved: readonly Wording[];
  readonly drafted: ReadonlySet<string>;
  readonly ownTabled: readonly Wording[];
}

/** Wordings with a party's own of now among them, and what they were made from. */
interface WithOwn {
  readonly tabled: readonly Wording[];
  readonly own: readonly Wording[];
  readonly list: readonly Wording[];
}

/**
 * The table with the words that a party has in its text now in the places of those that it has tabled, so that nobody's order changes while
 * they are typed. What others have tabled is gone through once, when it changes; after a keystroke the paragraph with the key alone has
 * another list.
 */
export class TypingTable {
  #divided: Divided | null = null;
  #drafted = new Map<string, WithOwn>();
  #added: WithOwn | null = null;
  #moved: WithOwn | null = null;

  /** The table now, and what the party has tabled, in its order. `own` has one wording for a paragraph; a reader has no party. */
  now(
    draft: readonly Paragraph[],
    wordings: readonly Wording[],
    party: string | null,
    own: readonly Wording[],
  ): WordingTable & { readonly ownTabled: readonly Wording[] } {
    const { byParagraph, standing, added, moved, drafted, ownTabled } = this.#divide(draft, wordings, party);
    const ownAdded: Wording[] = [];
    const changed = new Map<string, Wording[]>();
    for (const { paragraph } of ownTabled) if (drafted.has(paragraph)) changed.set(paragraph, []);
    for (const wording of own) {
      if (drafted.has(wording.paragraph)) changed.set(wording.paragraph, [wording]);
      else ownAdded.push(wording);
    }
    this.#drafted = new Map(
      [...changed].map(([paragraph, words]) => {
        const before = this.#drafted.get(paragraph);
        return [paragraph, withOwn(before, byParagraph.get(paragraph) ?? none, words, party)];
      }),
    );
    this.#added = withOwn(this.#added ?? undefined, added, ownAdded, party);
    // Its words are no matter here: after a key in what is moved the list is the same one.
    const ownMoved = own.filter(isMoved).map((wording): Wording => ({ ...wording, text: null }));
    this.#moved = withOwn(this.#moved ?? undefined, moved, ownMoved, party);
    const written = this.#drafted;
    return {
      of: (paragraph) => written.get(paragraph)?.list ?? standing.get(paragraph) ?? none,
      added: this.#added.list,
      moved: this.#moved.list,
      ownTabled,
    };
  }

  /** Lists that have the same wordings as in the last table stay the same objects. */
  #divide(draft: readonly Paragraph[], wordings: readonly Wording[], party: string | null): Divided {
    const before = this.#divided;
    if (before?.draft === draft && before.wordings === wordings && before.party === party) return before;
    const { byParagraph: lists, added: list, drafted } = wordingsByParagraph(draft, wordings);
    const kept = (now: readonly Wording[], then: readonly Wording[] | undefined) =>
      then && sameItems(now, then, Object.is) ? then : now;
    const byParagraph = new Map([...lists].map(([id, now]) => [id, kept(now, before?.byParagraph.get(id))]));
    const standing = new Map(
      [...byParagraph].map(([id, now]) => [id, kept(lastOfEach(now), before?.standing.get(id))]),
    );
    const added = kept(list, before?.added);
    const movers = [...standing.values()].flatMap((one) => one.filter((wording) => isMoved(wording)));
    const moved = kept(movers, before?.moved);
    const ownTabled = wordings.filter((wording) => wording.party === party);
    this.#divided = { draft, wordings, party, byParagraph, standing, added, moved, drafted, ownTabled };
    return this.#divided;
  }
}

function withOwn(
  before: WithOwn | undefined,
  tabled: readonly Wording[],
  own: readonly Wording[],
  party: string | null,
): WithOwn {
  if (before?.tabled === tabled && sameItems(own, before.own, saysTheSame)) return before;
  const now = new Map(own.map((wording) => [wording.paragraph, wording]));
  const list: Wording[] = [];
  for (const wording of tabled) {
    if (wording.party !== party) list.push(wording);
    else {
      const newer = now.get(wording.paragraph);
      now.delete(wording.paragraph);
      if (newer) list.push(newer);
    }
  }
  return { tabled, own, list: lastOfEach([...list, ...now.values()]) };
}

function saysTheSame(a: Wording, b: Wording): boolean {
  const [one, other] = [a.placement, b.placement];
  return (
    a.party === b.party &&
    a.paragraph === b.paragraph &&
    a.text === b.text &&
    one?.after === other?.after &&
    one?.order === other?.order &&
    one?.alternativeTo === other?.alternativeTo &&
    one?.kind === other?.kind &&
    one?.level === other?.level &&
    one?.numbering === other?.numbering &&
    a.moved?.after === b.moved?.after &&
    a.moved?.order === b.moved?.order
  );
}

function sameItems<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean {
  return a.length === b.length && a.every((item, at) => same(item, b[at] as T));
}
