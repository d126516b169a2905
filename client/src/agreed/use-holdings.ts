import type { Language } from '@adref/shared/document';
import type { LibraryList } from '@adref/shared/protocol';
import { useEffect, useState } from 'react';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';
import { request } from '../request/request.ts';
import { languageNames } from './agreed-how.ts';

/** What the library of the server holds. */
export type Holdings = LibraryList['holdings'];

/** Milliseconds for which it is believed. */
const holds = 60_000;

/** Milliseconds after which a page that stays open asks again: the library may be filled meanwhile. */
const again = 180_000;

let latest: { readonly since: number; readonly answer: Promise<Holdings> } | null = null;

function fetched(): Promise<Holdings> {
  if (latest && performance.now() - latest.since < holds) return latest.answer;
  const answer = request<LibraryList>('GET', '/library?briefly=yes').then(({ holdings }) => holdings);
  latest = { since: performance.now(), answer };
  answer.catch(() => {
    latest = null;
  });
  return answer;
}

/** What the library holds; null until it has answered, and where it cannot be asked. */
export function useHoldings(): Holdings | null {
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  useEffect(() => {
    let gone = false;
    const look = () =>
      fetched().then(
        (answer) => gone || setHoldings(answer),
        () => undefined,
      );
    void look();
    const timer = setInterval(() => void look(), again);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return holdings;
}

/** Whether words in this language can be found in it at all. */
export function speaks(holdings: Holdings | null, language: Language): boolean {
  return holdings?.languages.includes(language) ?? false;
}

/** What it holds, in few words, so that nobody takes its silence for proof: `37 documents, French, sessions 70 to 75`. */
export function heldBriefly({ documents, languages, sessions, from, to }: Holdings): string {
  const spoken = languageNames(languages);
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (first !== undefined && last !== undefined) {
    return first === last
      ? m.agreed_holds_session({ documents, languages: spoken, session: first })
      : m.agreed_holds_sessions({ documents, languages: spoken, from: first, to: last });
  }
  const dates = from === '' ? '' : m.house_dates({ from: day(from), to: day(to) });
  return m.agreed_holds({ documents, languages: spoken, dates });
}
