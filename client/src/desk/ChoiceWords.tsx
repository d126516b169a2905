import { withSignsSaid } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';
import type { DeskChoice } from './desk-item.ts';

/** The words of a choice, or what it comes to where it has none. */
export function ChoiceWords({ kind, text }: Pick<DeskChoice, 'kind' | 'text'>) {
  if (kind === 'keep') return <em>{m.desk_keep()}</em>;
  if (kind === 'delete') return <em>{m.desk_delete()}</em>;
  if (kind === 'leave out') return <em>{m.desk_leave_out()}</em>;
  if (kind === 'add') return <em>{m.desk_add()}</em>;
  if (text === null || text.trim() === '')
    return <em>{kind === 'draft' ? m.desk_nothing_here() : m.desk_no_words()}</em>;
  return withSignsSaid(text.trim());
}

/** What one does with a choice. */
export function choiceVerb({ kind }: DeskChoice): string {
  if (kind === 'keep') return m.desk_do_keep();
  if (kind === 'delete' || kind === 'leave out') return m.desk_do_leave_out();
  return m.desk_do_take();
}

/** Said after the verb, so that several buttons that look alike can be told apart. */
export function spokenChoice({ kind, text }: DeskChoice): string {
  return kind === 'draft' || kind === 'words' ? withSignsSaid(text?.trim() ?? '') || m.desk_no_words() : '';
}
