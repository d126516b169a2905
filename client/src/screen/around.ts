import type { Bracket, Segment } from '@adref/shared/rolling';

/** Letters of a paragraph that are shown around the selected bracket on either side: six lines of a screen, and nobody at 15 metres reads more. */
const near = 240;
/** The same where nothing is below: twelve lines. */
const wide = 480;

/** What is shown of a paragraph. */
export interface ShownPart {
  readonly segments: readonly Segment[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The segments near the selected bracket, cut between words; all of them where none is selected and they fit, and else those near the first
 * bracket. `alone`: nothing else is shown, so that there is room for more.
 */
export function around(segments: readonly Segment[], selected: Bracket | null, alone = false): ShownPart {
  const reach = alone ? wide : near;
  const length = segments.reduce((sum, segment) => sum + wordsOf(segment).length, 0);
  const first = segments.find((segment) => segment.kind === 'bracket') ?? null;
  return nearBracket(segments, selected ?? (length > 2 * reach ? first : null), reach);
}

function nearBracket(segments: readonly Segment[], selected: Bracket | null, reach: number): ShownPart {
  const at = segments.findIndex(
    ({ kind, from, to }) => kind === 'bracket' && from === selected?.from && to === selected.to,
  );
  if (at < 0) return { segments, cutBefore: false, cutAfter: false };
  const shown: Segment[] = [segments[at] as Segment];
  let cutBefore = false;
  let cutAfter = false;
  for (let left = reach, index = at - 1; index >= 0; index--) {
    const segment = segments[index] as Segment;
    const text = wordsOf(segment);
    if (text.length > left) {
      cutBefore = true;
      if (segment.kind === 'text')
        shown.unshift({ ...segment, text: text.slice(text.indexOf(' ', text.length - left) + 1) });
      break;
    }
    left -= text.length;
    shown.unshift(segment);
  }
  for (let left = reach, index = at + 1; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const text = wordsOf(segment);
    if (text.length > left) {
      cutAfter = true;
      if (segment.kind === 'text')
        shown.push({ ...segment, text: text.slice(0, Math.max(0, text.lastIndexOf(' ', left))) });
      break;
    }
    left -= text.length;
    shown.push(segment);
  }
  return { segments: shown, cutBefore, cutAfter };
}

function wordsOf(segment: Segment): string {
  return segment.kind === 'text' ? segment.text : segment.draft;
}
