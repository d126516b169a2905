import type { LibraryEntry } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { day } from './when.ts';

/** When and how a document was adopted, as one says it: `Adopted by consensus, 14 July 2021`. */
export function adoption({ adopted, vote, date }: Pick<LibraryEntry, 'adopted' | 'vote' | 'date'>): string {
  const when = date === '' ? m.house_date_unknown() : day(date);
  if (adopted === 'consensus') return m.library_consensus({ when });
  if (adopted === 'draft') return m.library_draft({ when });
  if (adopted === 'noted') return m.house_noted({ when });
  if (adopted === 'unknown') return m.house_manner_unknown({ when });
  if (!vote) return m.library_vote({ when });
  const [yes, no, abstaining] = vote;
  return m.library_vote_totals({ when, yes, no, abstaining });
}
