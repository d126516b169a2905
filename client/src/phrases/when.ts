import { formatted } from './date-format.ts';

/** An ISO time as a day and an hour of the reader's place. */
export function moment(iso: string): string {
  return formatted(iso, { dateStyle: 'medium', timeStyle: 'short' });
}

/** An ISO time as an hour of the reader's place. */
export function hour(iso: string): string {
  return formatted(iso, { timeStyle: 'medium' });
}

/** An ISO date as a day; a date without a time means the same day everywhere. */
export function day(iso: string): string {
  const dateOnly = /^\d{4}-\d\d-\d\d$/.test(iso);
  return formatted(iso, { dateStyle: 'long', ...(dateOnly && { timeZone: 'UTC' }) });
}
