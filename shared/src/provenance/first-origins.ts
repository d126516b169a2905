import type { Origin, Provenance } from './origin.ts';
import { cut } from './traced-words.ts';

/*
 * Where words came from when they came into the text, however many drafts ago.
 *
 *   Rev.1   "shall" KEN 1                      "shall"  with Rev.1, KEN 1
 *   Rev.2   "shall" the draft's                "shall"  with Rev.1, KEN 1
 *   Rev.3   "shall" the draft's, moved to P4   "shall"  with Rev.1, KEN 1
 */

/** A stretch of a paragraph whose words came into the text together; in UTF-16 code units, the end not included. */
export interface FirstSpan {
  readonly from: number;
  readonly to: number;
  /** Number of the draft that they came with: 0 for the zero draft, which has them of itself. */
  readonly draft: number;
  /** Where they came from then; the draft's own only where they are the zero draft's. */
  readonly origin: Origin;
}

/** A paragraph with the first origins of all its words: the spans follow each other without a gap, as those of its provenance do. */
export interface FirstOrigins {
  readonly paragraph: string;
  readonly spans: readonly FirstSpan[];
}

/** The first origins of a text, by the provenances of all drafts that led to it: of draft 1, of draft 2 and so on, its own last. */
export function firstOrigins(provenances: readonly Provenance[]): FirstOrigins[] {
  let known = new Map<string, readonly FirstSpan[]>();
  let traced: FirstOrigins[] = [];
  for (const [at, { paragraphs }] of provenances.entries()) {
    const draft = at + 1;
    traced = paragraphs.map(({ paragraph, spans }) => ({
      paragraph,
      spans: spans.flatMap(({ from, to, origin }): FirstSpan[] => {
        if (origin.kind !== 'draft') return [{ from, to, draft, origin }];
        if (draft === 1) return [{ from, to, draft: 0, origin }];
        const earlier = within(known.get(origin.paragraph) ?? [], origin.at, origin.at + to - from);
        return earlier.map((one) => ({ ...one, from: one.from - origin.at + from, to: one.to - origin.at + from }));
      }),
    }));
    known = new Map(traced.map(({ paragraph, spans }) => [paragraph, spans]));
  }
  return traced;
}

/** The spans between two places, cut there. */
function within(spans: readonly FirstSpan[], from: number, to: number): FirstSpan[] {
  return spans.flatMap((span) => cut([span], from, to).map((part) => ({ ...part, draft: span.draft })));
}
