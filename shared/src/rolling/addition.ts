/*
 * Paragraphs that the draft does not have: which of them are the same, and in what order they come.
 *
 *   A adds X, Y after OP3;  B adds Y, Z there     →   OP3, OP3 bis X – A, OP3 ter Y – A, B, OP3 quater Z – B
 *   B amends A's X (same id, other words)         →   one paragraph, A's first words the base, B's changes brackets in it
 *   A amends its own X                            →   the same: the base stays, A's later words are an alternative to it
 *
 * Every party's additions keep their own order; two are taken for one only where that holds and no party holds both.
 */
import type { Numbering, Paragraph, ParagraphKind, Relation } from '../document/index.ts';
import type { Placement, Position, Wording } from './wording.ts';

/** One paragraph to be added, under one or several ids. */
export interface Addition {
  /** The proposer's id first, then those under which others proposed the very same. */
  readonly ids: readonly string[];
  /** All that parties tabled under these ids, in the order of tabling: wordings, amendments and deletions. */
  readonly wordings: readonly Wording[];
  /** The words that ranges of it count in: those tabled first. */
  readonly base: string;
  /** Everyone who holds words of it, in the order of tabling. */
  readonly proposers: readonly string[];
  readonly kind: ParagraphKind;
  readonly level: number;
  readonly numbering?: Numbering;
  readonly relation: Relation;
}

/** Additions by the draft paragraph that they directly follow; under null those before the first. */
export type AdditionsByPlace = ReadonlyMap<string | null, readonly Addition[]>;

/** The words by paragraph in which ranges of added paragraphs count; see `rollingText`. */
export type Bases = ReadonlyMap<string, string>;

interface ProposedAddition {
  readonly ids: string[];
  readonly wordings: Wording[];
  readonly base: string;
  /** What its first holder says now. */
  readonly present: string;
  readonly proposer: string;
  /** Somebody has taken a position on words of it. */
  readonly ranged: boolean;
  readonly placement: Placement;
}

/**
 * The additions in `wordings`, whose array order is the order of tabling. One that nobody holds any more (all words withdrawn, only
 * deletions left) is gone. One without a known place comes at the end. One without a base is based on what its first holder says now.
 */
export function additions(
  draft: readonly Paragraph[],
  wordings: readonly Wording[],
  positions: readonly Pick<Position, 'paragraph' | 'from'>[],
  bases: Bases,
): AdditionsByPlace {
  const indexes = new Map(draft.map(({ id }, at) => [id, at]));
  const ranged = new Set(positions.flatMap(({ paragraph, from }) => (from === null ? [] : [paragraph])));
  const byPlace = new Map<string, ProposedAddition[]>();
  for (const proposal of proposals(draft, indexes, wordings, ranged, bases)) {
    const { alternativeTo, after } = proposal.placement;
    const place = alternativeTo === undefined ? `after ${after ?? ''}` : `instead ${alternativeTo}`;
    const atPlace = byPlace.get(place);
    if (atPlace) atPlace.push(proposal);
    else byPlace.set(place, [proposal]);
  }
  const rank = new Map(wordings.map((wording, at) => [wording, at]));
  const result = new Map<string | null, Addition[]>();
  for (const atPlace of byPlace.values()) {
    for (const { ids, wordings: held, base, placement } of merged(atPlace)) {
      const follows = placement.alternativeTo ?? placement.after;
      const list = result.get(follows) ?? [];
      held.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
      const addition: Addition = {
        ids,
        wordings: held,
        base,
        proposers: held.filter(({ text }) => text !== null).map(({ party }) => party),
        kind: placement.kind,
        level: placement.level,
        ...(placement.numbering && { numbering: placement.numbering }),
        relation: relationOf(draft, indexes, placement),
      };
      result.set(follows, list);
      list.push(addition);
    }
  }
  // Alternatives come next to the paragraph that they are meant to replace, before what is added after it.
  const isAlternative = (addition: Addition) => addition.relation.kind === 'alternative';
  for (const [follows, list] of result) {
    result.set(follows, [...list.filter(isAlternative), ...list.filter((addition) => !isAlternative(addition))]);
  }
  return result;
}

/** The ids under which each addition is proposed: one list for each, as in `additions`. */
export function proposedTogether(
  draft: readonly Paragraph[],
  wordings: readonly Wording[],
  positions: readonly Pick<Position, 'paragraph' | 'from'>[],
  bases: Bases,
): (readonly string[])[] {
  return [...additions(draft, wordings, positions, bases).values()].flatMap((list) => list.map(({ ids }) => ids));
}

/** One proposal for each id, by the first party that tabled words under it; in order of tabling. */
function proposals(
  draft: readonly Paragraph[],
  indexes: ReadonlyMap<string, number>,
  wordings: readonly Wording[],
  ranged: ReadonlySet<string>,
  bases: Bases,
): ProposedAddition[] {
  const byId = new Map<string, Wording[]>();
  for (const wording of wordings) {
    if (indexes.has(wording.paragraph)) continue;
    const ofId = byId.get(wording.paragraph);
    if (ofId) ofId.push(wording);
    else byId.set(wording.paragraph, [wording]);
  }
  const result: ProposedAddition[] = [];
  for (const [id, held] of byId) {
    const first = held.find(({ text }) => text !== null);
    if (first?.text == null) continue;
    const placed = first.placement ?? held.find(({ placement }) => placement)?.placement;
    const last = draft.at(-1)?.id ?? null;
    const placement: Placement = placed ?? { after: last, order: 0, kind: 'plain', level: 0 };
    const { alternativeTo, ...place } = placement;
    result.push({
      ids: [id],
      wordings: held,
      base: bases.get(id) ?? first.text,
      present: first.text,
      proposer: first.party,
      ranged: ranged.has(id),
      placement: {
        ...place,
        after: place.after === null || indexes.has(place.after) ? place.after : last,
        ...(alternativeTo !== undefined && indexes.has(alternativeTo) && { alternativeTo }),
      },
    });
  }
  return result;
}

/** Merges the parties' sequences of proposals at one place into one, equal ones into one. */
function merged(atPlace: readonly ProposedAddition[]): ProposedAddition[] {
  const byParty = new Map<string, ProposedAddition[]>();
  for (const proposal of atPlace) byParty.set(proposal.proposer, [...(byParty.get(proposal.proposer) ?? []), proposal]);
  const result: ProposedAddition[] = [];
  for (const sequence of byParty.values()) {
    sequence.sort((a, b) => a.placement.order - b.placement.order);
    let from = 0;
    let waiting: ProposedAddition[] = [];
    for (const proposal of sequence) {
      const at = result.findIndex((other, index) => index >= from && isSame(other, proposal));
      const same = result[at];
      if (!same) waiting.push(proposal);
      else {
        same.ids.push(...proposal.ids);
        same.wordings.push(...proposal.wordings);
        result.splice(at, 0, ...waiting);
        from = at + waiting.length + 1;
        waiting = [];
      }
    }
    result.push(...waiting);
  }
  return result;
}

/**
 * The same words, first or by now, as the same kind of paragraph. A range that counts in one base is never read in another. A footnote is
 * never another one: each has its own mark.
 */
function isSame(a: ProposedAddition, b: ProposedAddition): boolean {
  return (
    (a.base === b.base || (a.present === b.present && !a.ranged && !b.ranged)) &&
    a.placement.kind !== 'footnote' &&
    a.placement.kind === b.placement.kind &&
    a.placement.level === b.placement.level &&
    a.placement.numbering === b.placement.numbering &&
    !a.wordings.some(({ party }) => b.wordings.some((other) => other.party === party))
  );
}

/**
 * What an addition is named after: the nearest paragraph of its own kind and level before it, else the next one after it, never across
 * another parent. An operative paragraph that follows OP4 c) is `OP4 bis`; one between the last PP and OP1 is `OP1 ante`.
 */
export function relationOf(
  draft: readonly Paragraph[],
  indexes: ReadonlyMap<string, number>,
  placement: Placement,
): Relation {
  if (placement.alternativeTo !== undefined) return { kind: 'alternative', of: placement.alternativeTo };
  const start = placement.after === null ? -1 : (indexes.get(placement.after) ?? -1);
  const sibling = (step: 1 | -1, at: number): string | null => {
    for (let i = at; i >= 0 && i < draft.length; i += step) {
      const paragraph = draft[i] as Paragraph;
      if (paragraph.kind === placement.kind && paragraph.level === placement.level) return paragraph.id;
      if (paragraph.level < placement.level) return null;
    }
    return null;
  };
  const before = sibling(-1, start);
  if (before !== null) return { kind: 'after', of: before };
  const next = sibling(1, start + 1);
  if (next !== null) return { kind: 'before', of: next };
  return placement.after === null ? { kind: 'before', of: draft[0]?.id ?? '' } : { kind: 'after', of: placement.after };
}
