import { type Negotiation, paragraphNames, type SilenceWindow, silenceRuns } from '@adref/shared/negotiation';
import { useMemo } from 'react';
import * as m from '../paraglide/messages.js';
import { momentIn } from './moment-in.ts';
import { standingSilences } from './standing-silences.ts';

/** What a silence is on: the whole text, or its paragraphs by their names. */
export function silenceText({ paragraphs }: SilenceWindow, names: ReadonlyMap<string, string>): string {
  return paragraphs ? paragraphs.map((id) => names.get(id) || m.draft_paragraph()).join(', ') : m.silence_whole();
}

/** Until when a silence runs: as it was set, and by the clock of `zone` (the reader's) where that shows another hour or day. */
function silenceDeadline({ deadline, timeZone }: SilenceWindow, zone: string): string {
  const stated = momentIn(deadline, timeZone);
  const clock = (of: string) => momentIn(deadline, of).replace(/ \([^)]*\)$/, '');
  return clock(zone) === clock(timeZone) ? stated : m.silence_there_here({ stated, here: momentIn(deadline, zone) });
}

/** In a sentence: until when it runs at this time (ISO 8601), or that it does not any more. */
export function silenceSaid(window: SilenceWindow, now: string, zone: string): string {
  return silenceRuns(window, now) ? m.silence_until({ deadline: silenceDeadline(window, zone) }) : m.silence_ends();
}

/** The names of paragraphs for what is said of the silences that run: none where none does, for everything that anybody types comes by here. */
export function useSilenceNames(negotiation: Negotiation): ReadonlyMap<string, string> {
  const { drafts, bisUsage, language } = negotiation;
  const runs = standingSilences(negotiation).length > 0;
  return useMemo(
    () => (runs ? paragraphNames({ drafts, bisUsage, language }) : new Map<string, string>()),
    [runs, drafts, bisUsage, language],
  );
}
