import { type LiveParagraph, type Paragraph, placesOf } from '../../document/index.ts';
import type { OriginSpan, ParagraphOrigins } from '../../provenance/index.ts';
import { isJoined, pieceRanges, type Range, wordsJoinedOn } from '../../rolling/index.ts';
import { ownWordings } from '../tabling/own-wordings.ts';

/** A paragraph as decisions speak of it: whole where the text has it in pieces, by itself where the text has it in one with another. */
interface WholeParagraph {
  readonly id: string;
  readonly text: string;
}

/** Where a paragraph of the text has its words from: ranges of whole paragraphs, in order. */
type Parts = readonly (Range & { readonly of: string })[];

/**
 * A text in the words of decisions, which are about the draft's paragraphs: with signs where it splits or joins them. Origins that were found
 * for the whole paragraphs are divided again among those of the text.
 */
export class WholeText {
  readonly paragraphs: readonly WholeParagraph[];
  readonly #broken = new Set<string>();
  readonly #parts = new Map<string, Parts>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(draft: readonly Paragraph[], text: readonly Pick<LiveParagraph, 'id' | 'text'>[]) {
    this.#texts = new Map(text.map((one) => [one.id, one.text]));
    const live = text.map((one) => ({ kind: 'plain' as const, level: 0, ...one }));
    const own = new Map(ownWordings('', draft, live).map((wording) => [wording.paragraph, wording]));
    const rests = new Set([...own.values()].flatMap(({ tails = [] }) => tails.map(({ id }) => id)));
    const places = placesOf(draft);
    const behind = new Map(draft.slice(1).map(({ id }, at) => [draft[at]?.id ?? '', id]));
    this.paragraphs = text.flatMap(({ id, text: words }): WholeParagraph[] => {
      if (rests.has(id)) return [];
      const joined: WholeParagraph[] = [];
      for (let next = behind.get(id); next !== undefined; next = behind.get(next)) {
        const said = own.get(next)?.text ?? null;
        if (said === null || !isJoined(said)) break;
        joined.push({ id: next, text: said });
      }
      const { text: said = null, tails = [] } = own.get(id) ?? {};
      const drafted = draft[places.get(id) ?? -1]?.text ?? words;
      const whole = joined.length > 0 ? (said ?? drafted) : tails.length > 0 ? (said ?? words) : words;
      if (joined.length + tails.length > 0) for (const one of [{ id }, ...joined]) this.#broken.add(one.id);
      if (tails.length > 0) {
        pieceRanges(whole).forEach((range, at) => {
          this.#parts.set(at === 0 ? id : (tails[at - 1]?.id ?? ''), [{ ...range, of: id }]);
        });
      } else {
        const rest = joined.map((one) => ({
          of: one.id,
          from: one.text.length - wordsJoinedOn(one.text).length,
          to: one.text.length,
        }));
        this.#parts.set(id, [{ of: id, from: 0, to: whole.length }, ...rest]);
      }
      return [{ id, text: whole }, ...joined];
    });
  }

  /** Whether the text has a paragraph of the draft in pieces, or in one with another. */
  isBroken(id: string): boolean {
    return this.#broken.has(id);
  }

  /** The origins of the text's own paragraphs, in their order. */
  divided(origins: readonly ParagraphOrigins[]): ParagraphOrigins[] {
    const byId = new Map(origins.map(({ paragraph, spans }) => [paragraph, spans]));
    return [...this.#parts].map(([paragraph, parts]) => {
      const spans: OriginSpan[] = [];
      let at = 0;
      for (const { of, from, to } of parts) {
        for (const span of byId.get(of) ?? []) {
          const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
          if (start >= end) continue;
          const { origin } = span;
          const cut = origin.kind === 'draft' ? { ...origin, at: origin.at + start - span.from } : origin;
          spans.push({ from: at + start - from, to: at + end - from, origin: cut });
        }
        at += to - from;
      }
      return { paragraph, spans: filling(spans, this.#texts.get(paragraph) ?? '') };
    });
  }
}

/** Spaces at the ends of a piece are in no wording: whoever wrote the text has put them there. */
function filling(spans: readonly OriginSpan[], text: string): readonly OriginSpan[] {
  const last = spans.at(-1);
  if (!last || last.to >= text.length) return spans;
  const lead = Math.min(text.length - text.trimStart().length, text.length - last.to);
  const origin = { kind: 'chair', decided: false } as const;
  const moved = spans.map((span) => ({ ...span, from: span.from + lead, to: span.to + lead }));
  const end = last.to + lead;
  return [
    ...(lead > 0 ? [{ from: 0, to: lead, origin }] : []),
    ...moved,
    ...(end < text.length ? [{ from: end, to: text.length, origin }] : []),
  ];
}
