import { getLocale } from '../paraglide/runtime.js';

/** An ISO time in the language of the interface, as `options` have it, and as United Nations documents write it; as it is where it is none. */
export function formatted(iso: string, options: Intl.DateTimeFormatOptions): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const locale = getLocale();
  // 8 November 2018 in English too.
  const parts = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).formatToParts(time);
  // The first of a month has an ordinal in French, which Intl does not write.
  return parts.map(({ type, value }) => (locale === 'fr' && type === 'day' && value === '1' ? '1er' : value)).join('');
}
