import type { Paragraph, TextDocument } from '../../document/index.ts';
import { isJoined, type Placement, proposedTogether, type Wording, wordingsOfText } from '../../rolling/index.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
import { type CarriedOrder, carriedOrder, type DraftsInOrder } from './carried-order.ts';
import { type SplitParagraph, splitOf } from './split-paragraph.ts';

/** Which paragraphs of the round that ends and of the draft that follows are one, and where additions go. */
export interface CarriedPlaces {
  /** The paragraphs of the two drafts by id. */
  readonly before: ReadonlyMap<string, Paragraph>;
  readonly next: ReadonlyMap<string, Paragraph>;
  /** What a paragraph of the round's draft is in the new one: under its id, or moved with the same words under another; null where it is gone. */
  readonly standing: (paragraph: string) => Paragraph | null;
  /** The pieces in which the new draft has a paragraph of the round's draft; null where it is one. */
  readonly split: (paragraph: string) => SplitParagraph | null;
  /** A paragraph that is gone as a wording has it that joins it to the one before, where the new draft does; null where it does not. */
  readonly joined: (paragraph: string) => string | null;
  /** Whether the new draft has directly before a paragraph what the round's draft has there, so that the two can be joined. */
  readonly goesOn: (paragraph: string) => boolean;
  /** The round's decisions on a paragraph, also under the other ids by which the very same was proposed. */
  readonly takesOn: (paragraph: string) => readonly Take[];
  /** The paragraph of the new draft that an addition has become, under its own id or that of the same proposal; null where there is none. */
  readonly draftedNow: (wording: Wording) => Paragraph | null;
  /** Where an addition that is carried goes; see carried-order.ts. */
  readonly placement: (wording: Wording) => Placement | undefined;
  /** The paragraphs of the new draft that a wording still wants elsewhere, and where; none where they are there. */
  readonly openMoves: (wording: Wording) => readonly OpenMove[];
}

/** Where a party still wants a paragraph of the new draft. */
interface OpenMove {
  readonly paragraph: Paragraph;
  readonly moved: NonNullable<Wording['moved']>;
}

/** The places of these wordings, on the table or a party's own, where `document` follows on the open draft. */
export function carriedPlaces(state: Negotiation, document: TextDocument, wordings: readonly Wording[]): CarriedPlaces {
  const { paragraphs } = openDraft(state).document;
  const before = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const next = new Map(document.paragraphs.map((paragraph) => [paragraph.id, paragraph]));
  const bases = new Map(state.bases.map(({ paragraph, text }) => [paragraph, text ?? '']));
  const same = new Map<string, readonly string[]>();
  for (const ids of proposedTogether(paragraphs, state.wordings, state.positions, bases)) {
    for (const id of ids) same.set(id, ids);
  }
  const takes = Map.groupBy(state.takes, ({ paragraph }) => paragraph);
  const added = document.paragraphs.filter(({ id }) => !before.has(id));
  const renamed = movedParagraphs(paragraphs, next, added);
  const standing = (id: string): Paragraph | null => next.get(id) ?? renamed.get(id) ?? null;
  const draftedNow = ({ paragraph, text, placement }: Wording): Paragraph | null =>
    next.get((same.get(paragraph) ?? [paragraph]).find((id) => next.has(id)) ?? '') ??
    added.find((other) => other.text === text && other.kind === placement?.kind && other.level === placement.level) ??
    null;
  const proposed = new Set(state.wordings.map(({ paragraph }) => paragraph));
  const arrived = new Set([...renamed.values()].map(({ id }) => id));
  const isNew = ({ id }: Paragraph) => !before.has(id) && !proposed.has(id) && !arrived.has(id);
  const splits = new Map<string, SplitParagraph | null>();
  const split = (id: string): SplitParagraph | null => {
    const known = splits.get(id);
    const [was, is] = [before.get(id), standing(id)];
    if (known !== undefined || !was || !is) return known ?? null;
    const found = splitOf(was.text, is, document.paragraphs, isNew);
    splits.set(id, found);
    return found;
  };
  const piecesOf = (id: string): readonly string[] => {
    const is = standing(id);
    return is ? (split(id)?.pieces.map((piece) => piece.id) ?? [is.id]) : [];
  };
  let joins: ReadonlyMap<string, string> | null = null;
  const joined = (id: string): string | null => {
    joins ??= joinsIn(paragraphs, document.paragraphs, standing);
    return joins.get(id) ?? null;
  };
  const goesOn = (id: string): boolean => {
    const now = standing(id);
    const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
    const head = paragraphs.slice(0, Math.max(0, at)).findLast((paragraph) => joined(paragraph.id) === null);
    const place = document.paragraphs.findIndex((paragraph) => paragraph.id === now?.id);
    return head !== undefined && place > 0 && piecesOf(head.id).at(-1) === document.paragraphs[place - 1]?.id;
  };
  const decided = new Set(state.takenMoves.flatMap((move) => piecesOf(move.paragraph)));
  const drafts: DraftsInOrder = {
    before: [...before.keys()],
    next: [...next.keys()],
    piecesOf,
    draftedNow: (wording) => draftedNow(wording)?.id ?? null,
    sizeOf: (id) => next.get(id)?.text.length ?? 0,
    isDecided: (id) => decided.has(id),
  };
  const ofParty = Map.groupBy(wordings, ({ party }) => party);
  const orders = new Map<string, CarriedOrder>();
  const orderOf = (party: string): CarriedOrder => {
    const known = orders.get(party) ?? carriedOrder(drafts, ofParty.get(party) ?? []);
    orders.set(party, known);
    return known;
  };
  return {
    before,
    next,
    standing,
    split,
    joined,
    goesOn,
    takesOn: (paragraph) => {
      const ids = same.get(paragraph) ?? [paragraph];
      if (ids.length === 1) return takes.get(paragraph) ?? [];
      // A range counts in the words that its own id was proposed with first.
      return state.takes.filter(
        (take) =>
          ids.includes(take.paragraph) && (take.from === null || bases.get(take.paragraph) === bases.get(paragraph)),
      );
    },
    draftedNow,
    placement: ({ party, paragraph, placement }) => {
      if (!placement) return undefined;
      const { alternativeTo, ...place } = placement;
      const to = alternativeTo === undefined ? null : standing(alternativeTo);
      return { ...place, ...orderOf(party).additions.get(paragraph), ...(to && { alternativeTo: to.id }) };
    },
    openMoves: ({ party, paragraph, moved }) =>
      moved
        ? piecesOf(paragraph).flatMap((id): OpenMove[] => {
            const [piece, place] = [next.get(id), orderOf(party).moves.get(id)];
            return piece && place ? [{ paragraph: piece, moved: place }] : [];
          })
        : [],
  };
}

/**
 * Paragraphs that the new draft has under another id, by the one they had: the same words of the same kind, as after cutting and pasting. Only
 * where there is one such paragraph on either side, so that none is taken for another.
 */
function movedParagraphs(
  paragraphs: readonly Paragraph[],
  next: ReadonlyMap<string, Paragraph>,
  added: readonly Paragraph[],
): ReadonlyMap<string, Paragraph> {
  const wordsOf = ({ kind, level, text }: Paragraph) => `${kind} ${level} ${text}`;
  const gone = Map.groupBy(
    paragraphs.filter(({ id, text }) => !next.has(id) && text.trim() !== ''),
    wordsOf,
  );
  const come = Map.groupBy(added, wordsOf);
  return new Map(
    [...gone].flatMap(([words, [was, ...others]]): [string, Paragraph][] => {
      const [is, ...more] = come.get(words) ?? [];
      return was && is && others.length + more.length === 0 ? [[was.id, is]] : [];
    }),
  );
}

/** Each paragraph of a draft that the next one joins to the one before, as wordings have it. */
function joinsIn(
  paragraphs: readonly Paragraph[],
  next: readonly Paragraph[],
  standing: (paragraph: string) => Paragraph | null,
): ReadonlyMap<string, string> {
  const answers = new Map(paragraphs.map(({ id }, at) => [standing(id)?.id, at]));
  const read = wordingsOfText(
    '',
    paragraphs,
    next,
    next.map(({ id }) => answers.get(id) ?? null),
  );
  return new Map(read.flatMap(({ paragraph, text }) => (text !== null && isJoined(text) ? [[paragraph, text]] : [])));
}
