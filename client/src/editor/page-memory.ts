import { asProposed, type RollingParagraph, RollMemory, TypingTable } from '@adref/shared/rolling';
import type { PageMove, PageParagraph } from './page-paragraph.ts';

/** A paragraph of the last model with what it was made from beside what it says itself. */
interface RememberedParagraph {
  readonly paragraph: PageParagraph;
  readonly party: string | null;
  /** What the party has on the table. */
  readonly tabled: string | null;
}

/**
 * What is known from the models made before, so that an unchanged paragraph costs nothing and stays the same object: whoever draws it can
 * tell by identity that nothing has changed. A model made with a memory says the same as one made without.
 */
export class PageMemory {
  readonly table = new TypingTable();
  readonly rolled = new RollMemory();
  readonly #proposed = new WeakMap<RollingParagraph, RollingParagraph>();
  readonly #rests = new WeakMap<RollingParagraph, Map<string, RollingParagraph>>();
  #paragraphs = new Map<string, RememberedParagraph>();
  #next = new Map<string, RememberedParagraph>();

  /** The same as `asProposed(now)`. */
  proposed(now: RollingParagraph): RollingParagraph {
    const proposed = this.#proposed.get(now) ?? asProposed(now);
    this.#proposed.set(now, proposed);
    return proposed;
  }

  /** The rolling paragraph as a rest of it is headed that the party has split off, `OP4 bis`: nothing is said of it as a whole. */
  rest(now: RollingParagraph, label: string): RollingParagraph {
    const known = this.#rests.get(now) ?? new Map<string, RollingParagraph>();
    this.#rests.set(now, known);
    const { agreed: _agreed, moves: _moves, place: _place, ...whole } = now;
    const rest = known.get(label) ?? { ...whole, label, deletedBy: [], retain: [], reserve: [] };
    known.set(label, rest);
    return rest;
  }

  /** Where parties want a paragraph, as what is there is called now; the same list where it is called as in the last model. */
  moves({ id, moves }: RollingParagraph, place: (id: string) => string): readonly PageMove[] {
    if (!moves) return nowhere;
    const now = moves.map(({ after, holders }) => ({ after: after === null ? null : place(after), holders }));
    const before = this.#paragraphs.get(id)?.paragraph.moves;
    return before && same(before, now) ? before : now;
  }

  /** The rolling paragraph as it was in the last model, where it says the same now. */
  rolling(now: RollingParagraph): RollingParagraph {
    const before = this.#paragraphs.get(now.id)?.paragraph.rolling;
    return before && same(before, now) ? before : now;
  }

  /** The paragraph of the last model, where it was made from the same; else a new one by `make`. */
  paragraph(
    {
      rolling,
      pageId,
      text,
      untabled,
      unread,
      rest,
      moves,
    }: Pick<PageParagraph, 'rolling' | 'pageId' | 'untabled' | 'unread' | 'rest' | 'moves'> & { readonly text: string },
    party: string | null,
    tabled: string | null,
    make: () => PageParagraph,
  ): PageParagraph {
    const key = rest ? `${rolling.id}\n${pageId}` : rolling.id;
    const known = this.#paragraphs.get(key);
    const before = known?.paragraph;
    const stays =
      known?.party === party &&
      known.tabled === tabled &&
      before?.rolling === rolling &&
      before.pageId === pageId &&
      before.untabled === untabled &&
      before.unread === unread &&
      before.moves === moves &&
      (pageId === null || before.text === text);
    const paragraph = stays && before ? before : make();
    this.#next.set(key, { paragraph, party, tabled });
    return paragraph;
  }

  /** Ends a model: what it does not have is forgotten. */
  turn(): void {
    this.#paragraphs = this.#next;
    this.#next = new Map();
  }
}

/** One object, so that what nobody moves is the same. */
const nowhere: readonly PageMove[] = [];

/** Whether two values of JSON's kinds say the same; those that are one object are not looked into. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
