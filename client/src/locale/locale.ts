import { useSyncExternalStore } from 'react';
import { type Locale, locales, overwriteGetLocale } from '../paraglide/runtime.js';
import { spoken } from './spoken.ts';

/** A language that the interface has. */
export type { Locale };

const key = 'adref language';
const listeners = new Set<() => void>();
let current: Locale = 'en';
let wanted: Locale = 'en';

overwriteGetLocale(() => current);

/**
 * Begins in the language that this browser keeps, or else in the first of its own languages that the interface has. Resolves when its
 * sentences are there, so that no page is shown in one language and then in another; English needs no waiting. From then on a choice made in another tab
 * holds in this one.
 */
export async function beginLocale(): Promise<void> {
  addEventListener('storage', (event) => {
    // Null: everything that was kept has been cleared.
    if (event.key === key || event.key === null) void speak(initial());
  });
  await speak(initial());
}

/** Chooses the language of this browser, now and later. False where its sentences could not be loaded: then nothing changes. */
export async function chooseLocale(locale: Locale): Promise<boolean> {
  if (!(await speak(locale))) return false;
  // Another one has been chosen meanwhile.
  if (wanted !== locale) return true;
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Forbidden or full: it holds until the page is left.
  }
  return true;
}

/** The language that is spoken. What is not drawn anew with its parent has to ask, so that it changes too. */
export function useLocale(): Locale {
  const now = () => current;
  return useSyncExternalStore(subscribe, now, now);
}

/** The first of a reader's languages (BCP 47, most preferred first) that the interface has; English where it has none. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const language of languages) {
    const found = locales.find((locale) => locale === language.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return 'en';
}

function initial(): Locale {
  try {
    const kept = locales.find((locale) => locale === localStorage.getItem(key));
    if (kept) return kept;
  } catch {
    // The browser allows nothing to be kept.
  }
  return preferredLocale(navigator.languages);
}

/** Loads the sentences of a language and changes to it, unless another one is asked for meanwhile. Says whether the sentences came. */
async function speak(locale: Locale): Promise<boolean> {
  wanted = locale;
  let words: typeof spoken = { sentences: null, refusals: null };
  try {
    if (locale === 'fr') words = await import('./french.ts');
  } catch {
    // No answer, or pages of another version by now: whoever reads goes on in the language that is there.
    return false;
  }
  if (wanted !== locale) return true;
  current = locale;
  spoken.sentences = words.sentences;
  spoken.refusals = words.refusals;
  document.documentElement.lang = locale;
  for (const listener of listeners) listener();
  return true;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
