import type { LibraryEntry } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { day } from './when.ts';

/** When and how a document was adopted, as one says it: `Adopted by consensus, 14 July 2021`. */
export function adoption({ adopted, vote, date }: LibraryEntry): string {
  const when = day(date);
  if (adopted === 'consensus') return m.library_consensus({ when });
  if (adopted === 'draft') return m.library_draft({ when });
  if (!vote) return m.library_vote({ when });
  const [yes, no, abstaining] = vote;
  return m.library_vote_totals({ when, yes, no, abstaining });
}
