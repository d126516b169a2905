import type { Paragraph, TextDocument } from '../../document/index.ts';
import { type Placement, proposedTogether, type Wording } from '../../rolling/index.ts';
import type { Take } from '../decisions/take.ts';
import type { Negotiation } from '../negotiation.ts';
import { openDraft } from '../open-draft.ts';
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
  /** The round's decisions on a paragraph, also under the other ids by which the very same was proposed. */
  readonly takesOn: (paragraph: string) => readonly Take[];
  /** The paragraph of the new draft that an addition has become, under its own id or that of the same proposal; null where there is none. */
  readonly draftedNow: (wording: Wording) => Paragraph | null;
  /** The paragraphs of the round's draft that a party leaves out or has elsewhere: what it adds or moves is behind none of them. */
  readonly awayFrom: (party: string) => ReadonlySet<string>;
  /** Where an addition that is carried goes: behind what of its party is in the draft by now, or the nearest paragraph still there. */
  readonly placement: (wording: Wording) => Placement | undefined;
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
  const away = new Map<string, Set<string>>();
  for (const { party, paragraph, text, moved } of wordings) {
    if (text !== null && !moved) continue;
    away.set(party, (away.get(party) ?? new Set()).add(paragraph));
  }
  const awayFrom = (party: string): ReadonlySet<string> => away.get(party) ?? nothing;
  const placements = placementsIn(paragraphs, standing, wordings, draftedNow, awayFrom);
  return {
    before,
    next,
    awayFrom,
    standing,
    split,
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
    placement: (wording) => placements.get(wording),
  };
}

const nothing: ReadonlySet<string> = new Set();

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

/** The places of all additions in the new draft; those of a party keep their order, also where two places have become one. */
function placementsIn(
  paragraphs: readonly Paragraph[],
  standing: (paragraph: string) => Paragraph | null,
  wordings: readonly Wording[],
  draftedNow: (wording: Wording) => Paragraph | null,
  awayFrom: (party: string) => ReadonlySet<string>,
): ReadonlyMap<Wording, Placement> {
  const index = new Map(paragraphs.map(({ id }, at) => [id, at]));
  const at = ({ after }: Placement) => (after === null ? -1 : (index.get(after) ?? paragraphs.length));
  const nearest = ({ after }: Placement, away: ReadonlySet<string>): string | null => {
    if (after === null) return null;
    const there = standing(after);
    if (there) return there.id;
    for (let n = (index.get(after) ?? paragraphs.length) - 1; n >= 0; n--) {
      const id = paragraphs[n]?.id;
      const now = id === undefined || away.has(id) ? null : standing(id);
      if (now) return now.id;
    }
    return null;
  };
  const placements = new Map<Wording, Placement>();
  const placed = wordings.flatMap((wording) => (wording.placement ? [{ wording, placement: wording.placement }] : []));
  for (const [party, own] of Map.groupBy(placed, ({ wording }) => wording.party)) {
    const away = awayFrom(party);
    own.sort((a, b) => at(a.placement) - at(b.placement) || a.placement.order - b.placement.order);
    const ranks = new Map<string | null, number>();
    let behind: { readonly of: string | null; readonly id: string } | undefined;
    for (const { wording, placement } of own) {
      if (placement.after !== behind?.of) behind = undefined;
      const drafted = placement.alternativeTo === undefined ? draftedNow(wording) : null;
      if (drafted) behind = { of: placement.after, id: drafted.id };
      const after = drafted ? nearest(placement, away) : (behind?.id ?? nearest(placement, away));
      const last = ranks.get(after) ?? Number.NEGATIVE_INFINITY;
      const order = placement.order > last ? placement.order : last + 1;
      ranks.set(after, order);
      const { alternativeTo, ...place } = placement;
      placements.set(wording, {
        ...place,
        after,
        order,
        ...alternative(alternativeTo === undefined ? null : standing(alternativeTo)),
      });
    }
  }
  return placements;
}

function alternative(to: Paragraph | null): Pick<Placement, 'alternativeTo'> {
  return to ? { alternativeTo: to.id } : {};
}
