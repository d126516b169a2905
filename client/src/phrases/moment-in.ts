import { formatted } from './date-format.ts';

/** An ISO time as a day and an hour in a time zone, which is named: a deadline is told as it was set. */
export function momentIn(iso: string, timeZone: string): string {
  return `${formatted(iso, { dateStyle: 'long', timeStyle: 'short', timeZone })} (${timeZone.replaceAll('_', ' ')})`;
}
