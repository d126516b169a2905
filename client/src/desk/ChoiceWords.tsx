import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import type { DeskChoice } from './desk-item.ts';

/** The words of a choice, or what it comes to where it has none. */
export function ChoiceWords({ kind, text }: Pick<DeskChoice, 'kind' | 'text'>) {
  const shown = useShownWords();
  if (kind === 'keep') return <em>{m.desk_keep()}</em>;
  if (kind === 'delete') return <em>{m.desk_delete()}</em>;
  if (kind === 'leave out') return <em>{m.desk_leave_out()}</em>;
  if (kind === 'add') return <em>{m.desk_add()}</em>;
  if (text === null || text.trim() === '')
    return <em>{kind === 'draft' ? m.desk_nothing_here() : m.desk_no_words()}</em>;
  return shown(text.trim());
}

/** What one does with a choice. */
export function choiceVerb({ kind }: DeskChoice): string {
  if (kind === 'keep') return m.desk_do_keep();
  if (kind === 'delete' || kind === 'leave out') return m.desk_do_leave_out();
  return m.desk_do_take();
}

/** Said after the verb, so that several buttons that look alike can be told apart. */
export function SpokenChoice({ kind, text }: DeskChoice) {
  const shown = useShownWords();
  return kind === 'draft' || kind === 'words' ? shown(text?.trim() ?? '') || m.desk_no_words() : '';
}
