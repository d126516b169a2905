import { nestedRoot, readLiveText, readNestedText, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import * as Y from 'yjs';

/** What this computer keeps of a text that was written in another log of it: before a backup was restored, or in the first form. */
export interface KeptText {
  /** Under which name it is kept. */
  readonly name: string;
  readonly paragraphs: readonly LiveParagraph[];
  /** The updates that it was read from, merged; null for one of the first form, which cannot be compared with the text. */
  readonly state: Uint8Array | null;
}

/** A paragraph whose kept words the text does not have. */
export interface KeptParagraph {
  readonly paragraph: LiveParagraph;
  /** The kept paragraph before it that the text has too; null where there is none. */
  readonly after: string | null;
  /** What the text says there now; null where it does not have the paragraph. */
  readonly now: string | null;
}

/**
 * The name under which a text is kept: of one room, as one member, in one log.
 *
 *   "<room> <member>"                          in the first form
 *   "<room> <member> <schema>"                 before logs were told apart
 *   "<room> <member> <schema> <generation>"
 */
export function keptName(room: string, member: string, schema: number, generation: string): string {
  return `${room} ${member} ${schema} ${generation}`;
}

/** Whether something kept under `other` is of the same room and member as `name`, and of another log. */
export function isOfAnotherLog(other: string, name: string): boolean {
  const [room, member] = name.split(' ');
  return other !== name && (other === `${room} ${member}` || other.startsWith(`${room} ${member} `));
}

/** Reads what was kept under a name; null where it makes no text. */
export function readKept(name: string, updates: readonly Uint8Array[]): KeptText | null {
  const doc = new Y.Doc();
  const isNested = name.split(' ').length === 2;
  try {
    if (isNested) nestedRoot(doc);
    else textRoots(doc);
    for (const update of updates) Y.applyUpdate(doc, update);
    const { paragraphs } = isNested ? readNestedText(doc) : readLiveText(doc);
    return { name, paragraphs, state: isNested ? null : Y.encodeStateAsUpdate(doc) };
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

/** Whether the text has everything that was kept: then it is older, and there is nothing to offer. */
export function hasKept(text: Y.Doc, { state }: KeptText): boolean {
  if (!state) return false;
  const there = Y.decodeStateVector(Y.encodeStateVector(text));
  const kept = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
  return [...kept].every(([client, clock]) => (there.get(client) ?? 0) >= clock);
}

/**
 * The kept words that are worth showing to their writer: those that neither the text nor the draft has. What the draft says there
 * was never changed by the writer, and what the text says is not lost.
 */
export function keptParagraphs(
  kept: readonly LiveParagraph[],
  text: readonly LiveParagraph[],
  draft: readonly Pick<LiveParagraph, 'id' | 'text'>[],
): KeptParagraph[] {
  const present = new Map(text.map((paragraph) => [paragraph.id, paragraph.text]));
  const drafted = new Map(draft.map((paragraph) => [paragraph.id, paragraph.text]));
  const found: KeptParagraph[] = [];
  let after: string | null = null;
  for (const paragraph of kept) {
    const now = present.get(paragraph.id) ?? null;
    const isNew = paragraph.text !== now && paragraph.text !== drafted.get(paragraph.id);
    if (isNew && paragraph.text.trim() !== '') found.push({ paragraph, after, now });
    if (now !== null) after = paragraph.id;
  }
  return found;
}
