import { applyChanges, changes, rebase } from '@adref/shared/differences';
import type { LiveParagraph } from '@adref/shared/document';

/** A paragraph with words that were typed in a round after it was over, as it would read in the text of the round that is open. */
export interface LateParagraph {
  readonly paragraph: LiveParagraph;
  /** The paragraph of the open text behind which it comes if that does not have it; null at the start. */
  readonly behind: string | null;
  /** What the open text says there; null where it does not have the paragraph. */
  readonly before: string | null;
  /** What it would say; null where the paragraph was taken out. */
  readonly after: string | null;
}

/**
 * What was typed into `late` since the server had `frozen` as the text of its round, carried over to `open`. Where the same words have
 * changed there meanwhile, the paragraph as it was typed.
 */
export function lateParagraphs(
  frozen: readonly LiveParagraph[],
  late: readonly LiveParagraph[],
  open: readonly LiveParagraph[],
): LateParagraph[] {
  const saved = new Map(frozen.map(({ id, text }) => [id, text]));
  const present = new Map(open.map(({ id, text }) => [id, text]));
  const found: LateParagraph[] = [];
  let behind: string | null = null;
  for (const paragraph of late) {
    const { id, text } = paragraph;
    const was = saved.get(id) ?? '';
    const before = present.get(id) ?? null;
    const after = text === was ? before : carried(was, text, before);
    if (after !== before && !(before === null && text.trim() === '')) found.push({ paragraph, behind, before, after });
    if (before !== null) behind = id;
  }
  const kept = new Set(late.map(({ id }) => id));
  for (const paragraph of frozen) {
    const before = present.get(paragraph.id) ?? null;
    if (kept.has(paragraph.id) || before !== paragraph.text) continue;
    found.push({ paragraph, behind: null, before, after: null });
  }
  return found;
}

function carried(was: string, text: string, now: string | null): string {
  if (now === null) return text;
  const rebased = rebase(changes(was, text), was, now);
  return rebased.conflicts.length > 0 ? text : applyChanges(now, rebased.changes);
}
