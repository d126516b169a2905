import { useCallback, useSyncExternalStore } from 'react';
import { unsentTexts } from './unsent-texts.ts';
import { useNegotiation } from './use-negotiation.ts';

/**
 * A text that the reader types and has not sent yet, empty where there is none. It stays while other places of the negotiation are looked at
 * and through a reload; every place that asks under the same name has the same. The last one says as what it was sent, and lets it go unless the
 * reader has written on meanwhile.
 */
export function useUnsentText(name: string): [string, (text: string) => void, (text: string) => void] {
  const { negotiation, member } = useNegotiation();
  const key = `${negotiation.id} ${member.id} ${name}`;
  const text = useSyncExternalStore(unsentTexts.subscribe, () => unsentTexts.read(key));
  const write = useCallback((next: string) => unsentTexts.write(key, next), [key]);
  const sent = useCallback((as: string) => unsentTexts.sent(key, as), [key]);
  return [text, write, sent];
}

/**
 * The same of a text that was said already, as the reader has changed it and not said it again; `said` where it has not.
 */
export function useUnsentEdit(name: string, said: string): [string, (text: string) => void, (text: string) => void] {
  const { negotiation, member } = useNegotiation();
  const key = `${negotiation.id} ${member.id} ${name}`;
  const text = useSyncExternalStore(unsentTexts.subscribe, () => unsentTexts.readEdit(key, said));
  const write = useCallback((next: string) => unsentTexts.writeEdit(key, said, next), [key, said]);
  const sent = useCallback((as: string) => unsentTexts.sentEdit(key, as), [key]);
  return [text, write, sent];
}
