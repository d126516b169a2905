import { changes, smallestChanges } from '../differences/index.ts';
import type { GoneWords, Origin, OriginSpan } from './origin.ts';

/** Words with the origins of all of them, while decisions are carried out in them one after the other. */
export interface TracedWords {
  readonly text: string;
  readonly spans: readonly OriginSpan[];
}

/** A paragraph of the draft as its round begins: all its words are its own. */
export function drafted(paragraph: string, text: string): TracedWords {
  return { text, spans: spanOf(text, { kind: 'draft', paragraph, at: 0 }) };
}

/** A paragraph that does not have any words. */
export const wordless: TracedWords = { text: '', spans: [] };

/**
 * The words after a step that makes `next` of them: what is in both keeps its origin, what is new has this one, and what goes of the draft is
 * told to `gone`.
 *
 *   draft "States should act", KEN's "States shall act" taken   →   "States " draft, "shall" KEN 1, " act" draft; gone "should"
 */
export function restated(
  words: TracedWords,
  next: string,
  origin: Origin,
  gone: (words: Omit<GoneWords, 'decided'>) => void,
): TracedWords {
  if (next === words.text) return words;
  const spans: OriginSpan[] = [];
  let [kept, length] = [0, 0];
  const keep = (until: number) => {
    for (const span of cut(words.spans, kept, until)) spans.push(moved(span, length - kept));
    length += until - kept;
  };
  for (const { from, to, text } of finestChanges(words.text, next)) {
    keep(from);
    for (const span of cut(words.spans, from, to)) {
      if (span.origin.kind !== 'draft') continue;
      const { paragraph, at } = span.origin;
      const text = words.text.slice(span.from, span.to);
      gone({ paragraph, from: at, to: at + text.length, text });
    }
    if (text !== '') spans.push({ from: length, to: length + text.length, origin });
    length += text.length;
    kept = to;
  }
  keep(words.text.length);
  return { text: next, spans: joinedSpans(spans) };
}

/** The spans between two places, cut there; a draft's words know their places also when they are cut. */
export function cut(spans: readonly OriginSpan[], from: number, to: number): OriginSpan[] {
  return spans.flatMap((span) => {
    const [start, end] = [Math.max(span.from, from), Math.min(span.to, to)];
    if (start >= end) return [];
    const { origin } = span;
    const further = origin.kind === 'draft' ? { ...origin, at: origin.at + start - span.from } : origin;
    return [{ from: start, to: end, origin: further }];
  });
}

/** Neighbours of one origin are one span. */
export function joinedSpans(spans: readonly OriginSpan[]): OriginSpan[] {
  const result: OriginSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last && last.to === span.from && follows(last, span)) result[result.length - 1] = { ...last, to: span.to };
    else result.push(span);
  }
  return result;
}

function follows({ from, to, origin }: OriginSpan, { origin: next }: OriginSpan): boolean {
  if (origin === next) return true;
  if (origin.kind === 'draft' && next.kind === 'draft') {
    return origin.paragraph === next.paragraph && origin.at + to - from === next.at;
  }
  return origin.kind !== 'draft' && JSON.stringify(origin) === JSON.stringify(next);
}

function finestChanges(before: string, after: string) {
  let end = 0;
  return changes(before, after).flatMap((change) => {
    const parts = smallestChanges(before, change, end);
    end = change.to;
    return parts;
  });
}

function spanOf(text: string, origin: Origin): OriginSpan[] {
  return text === '' ? [] : [{ from: 0, to: text.length, origin }];
}

function moved({ from, to, origin }: OriginSpan, by: number): OriginSpan {
  return { from: from + by, to: to + by, origin };
}
