import type { Move } from './breaks/move.ts';
import { named } from './nobody.ts';
import { draftText, partyText } from './read-back.ts';
import type { AgreedMark, Alternative, RollingParagraph, Segment } from './rolling-text.ts';

/** A stretch of the record: words that nobody changes, or a bracket. */
export type RecordedSegment =
  | { readonly text: string }
  | {
      /** The draft's words; empty where something is only inserted. */
      readonly draft: string;
      readonly alternatives: readonly Alternative[];
      readonly retain: readonly string[];
      readonly reserve: readonly string[];
      /** Only of a text that was read: what was not understood, and the brackets inside the draft's words. */
      readonly notes?: readonly string[];
      readonly inside?: readonly RecordedSegment[];
    };

/** A paragraph of the record. */
export interface RecordedParagraph {
  readonly id: string;
  readonly label: string;
  readonly segments: readonly RecordedSegment[];
  /** Only where parties want it elsewhere. */
  readonly moves?: readonly Move[];
  readonly place?: RollingParagraph['place'];
  /** Only where it is agreed ad ref. */
  readonly agreed?: AgreedMark;
}

/**
 * The rolling text in the shape that programs read (`adref rolling --json`). Segments alone say it all: joining `text` and `draft` gives the
 * draft, joining `text` and a party's alternatives gives its wording. So a paragraph that a party deletes is one bracket with an empty
 * alternative, and an added one a bracket without words of the draft, each alternative a whole wording.
 */
export function rollingRecord(paragraphs: readonly RollingParagraph[]): RecordedParagraph[] {
  return paragraphs.map(({ id, label, segments, deletedBy, retain, reserve, added, moves, place, agreed }) => {
    const further = { ...(moves && { moves }), ...(place && { place }), ...(agreed && { agreed }) };
    if (!added && deletedBy.length + retain.length + reserve.length === 0) {
      return { id, label, segments: segments.map(recordedSegment), ...further };
    }
    const base = draftText(segments);
    const texts = new Map<string, string[]>();
    const amending = segments.flatMap((segment) =>
      segment.kind === 'bracket' ? segment.alternatives.flatMap((alternative) => alternative.holders) : [],
    );
    // The words that an added paragraph is proposed with come first.
    for (const party of new Set([...(added ? added.holders : []), ...amending])) {
      const text = partyText(segments, party);
      texts.set(text, [...(texts.get(text) ?? []), party]);
    }
    // In an added paragraph, to delete it is to hold the draft, which has nothing there.
    if (deletedBy.length > 0 && !added) texts.set('', [...(texts.get('') ?? []), ...deletedBy]);
    const stances = (stance: 'retain' | 'reserve', whole: readonly string[]) => [
      ...new Set([...whole, ...segments.flatMap((segment) => (segment.kind === 'bracket' ? segment[stance] : []))]),
    ];
    const alternatives = [...texts].map(([text, held]) => ({ text, holders: named(held) }));
    const whole: RecordedSegment = {
      draft: added ? '' : base,
      alternatives,
      retain: named([...new Set([...stances('retain', retain), ...(added ? deletedBy : [])])]),
      reserve: stances('reserve', reserve),
    };
    return { id, label, segments: [whole], ...further };
  });
}

/** Segments in that shape. */
export function recordedSegment(segment: Segment): RecordedSegment {
  if (segment.kind === 'text') return { text: segment.text };
  const { draft, alternatives, retain, reserve, notes, inside } = segment;
  return {
    draft,
    alternatives: alternatives.map(({ text, holders }) => ({ text, holders: named(holders) })),
    retain,
    reserve,
    ...(notes && { notes }),
    ...(inside && { inside: inside.map(recordedSegment) }),
  };
}
