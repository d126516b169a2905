import { getLocale } from '../paraglide/runtime.js';

/** Dates read as in United Nations documents: 8 November 2018 in English too. */
const dateLocale = () => (getLocale() === 'en' ? 'en-GB' : getLocale());

/** An ISO time as a day and an hour of the reader's place. */
export function moment(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

/** An ISO time as an hour of the reader's place. */
export function hour(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  return new Intl.DateTimeFormat(dateLocale(), { timeStyle: 'medium' }).format(time);
}

/** An ISO date as a day; a date without a time means the same day everywhere. */
export function day(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const dateOnly = /^\d{4}-\d\d-\d\d$/.test(iso);
  return new Intl.DateTimeFormat(dateLocale(), { dateStyle: 'long', ...(dateOnly && { timeZone: 'UTC' }) }).format(
    time,
  );
}
