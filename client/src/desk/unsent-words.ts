import { openDraft } from '@adref/shared/negotiation';
import { useMemo } from 'react';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUnsentText } from '../store/use-unsent-text.ts';
import type { DeskItem } from './desk-item.ts';

/** Words that somebody writes at the desk and has not taken yet. */
export interface UnsentWords {
  /** Number of the draft and key of the item that they are for. */
  readonly draft: number;
  readonly item: string;
  /** What the item's paragraph was called. */
  readonly label: string;
  /** For the bracket, or for the whole paragraph. */
  readonly field: 'bracket' | 'paragraph';
  readonly words: string;
}

const none: readonly UnsentWords[] = [];

/** The words in what a window has kept. Whatever has another form, as from a page of an earlier version, is of no use and left out. */
export function readUnsent(stored: string): readonly UnsentWords[] {
  try {
    const read: unknown = JSON.parse(stored);
    return Array.isArray(read) ? read.filter(isUnsent) : none;
  } catch {
    return none;
  }
}

function isUnsent(read: unknown): read is UnsentWords {
  const { draft, item, label, field, words } = Object(read);
  const texts = [item, label, words];
  return (
    typeof draft === 'number' &&
    texts.every((text) => typeof text === 'string') &&
    (field === 'bracket' || field === 'paragraph')
  );
}

/** The fields that are open at the desk of the open draft, and the words of fields whose place has gone meanwhile. */
export function useUnsentWords(items: readonly DeskItem[]) {
  const { negotiation } = useNegotiation();
  const draft = openDraft(negotiation).number;
  const [stored, store] = useUnsentText('desk words');
  const all = useMemo(() => readUnsent(stored), [stored]);
  const keep = (next: readonly UnsentWords[]) => store(next.length === 0 ? '' : JSON.stringify(next));
  const isOf = (unsent: UnsentWords, item: string, field: UnsentWords['field']) =>
    unsent.draft === draft && unsent.item === item && unsent.field === field;
  const without = (gone: (unsent: UnsentWords) => boolean) => all.filter((unsent) => !gone(unsent));
  return {
    /** What is written in a field of an item; null where it is not open. */
    wordsOf: (item: DeskItem, field: UnsentWords['field']) =>
      all.find((unsent) => isOf(unsent, item.key, field))?.words ?? null,
    /** Key of the item of this draft that was written in last; null where nothing is unsent. */
    last: all.findLast((unsent) => unsent.draft === draft)?.item ?? null,
    /** Opens a field, writes in it, or closes it (null). */
    write: (item: DeskItem, field: UnsentWords['field'], words: string | null) => {
      const others = without((unsent) => isOf(unsent, item.key, field));
      const { label } = item.paragraph;
      keep(words === null ? others : [...others, { draft, item: item.key, label, field, words }]);
    },
    /** Of another draft, or for a bracket that is not there any more. */
    stranded: all.filter((unsent) => unsent.draft !== draft || !items.some(({ key }) => key === unsent.item)),
    /** Writes on in stranded words, or lets them go (null). */
    change: (unsent: UnsentWords, words: string | null) =>
      keep(
        words === null
          ? without((other) => other === unsent)
          : all.map((other) => (other === unsent ? { ...unsent, words } : other)),
      ),
  };
}
