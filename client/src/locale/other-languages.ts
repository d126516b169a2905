import { useState } from 'react';
import * as m from '../paraglide/messages.js';
import { locales } from '../paraglide/runtime.js';
import { chooseLocale, type Locale, useLocale } from './locale.ts';

/** What each language calls itself, so that whoever reads no other finds it. */
const ownName: Readonly<Record<Locale, string>> = { en: 'English', fr: 'Français' };

/** A language that may be chosen instead of the one that is spoken. */
interface OtherLanguage {
  readonly locale: Locale;
  /** Its own name; where its words did not come, that they did not. */
  readonly name: string;
  /** In which language that is said (BCP 47). */
  readonly nameIn: Locale;
  readonly choose: () => void;
}

/** The languages of the interface that are not spoken now. */
export function useOtherLanguages(): readonly OtherLanguage[] {
  const spoken = useLocale();
  const [failed, setFailed] = useState<Locale | null>(null);
  return locales
    .filter((locale) => locale !== spoken)
    .map((locale) => ({
      locale,
      name: failed === locale ? m.language_failed({ language: ownName[locale] }) : ownName[locale],
      nameIn: failed === locale ? spoken : locale,
      choose: () => void chooseLocale(locale).then((came) => setFailed(came ? null : locale)),
    }));
}
