import { getLocale } from '../paraglide/runtime.js';

/** An ISO time as a day and an hour in a time zone, which is named: a deadline is told as it was set. */
export function momentIn(iso: string, timeZone: string): string {
  const locale: string = getLocale();
  const [dateStyle, timeStyle] = ['long', 'short'] as const;
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle, timeStyle, timeZone });
  return `${format.format(new Date(iso))} (${timeZone.replaceAll('_', ' ')})`;
}
