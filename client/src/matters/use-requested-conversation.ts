import { useKeptOnPage } from '../store/kept-on-page.ts';

/** The conversation that somebody wants to be brought to, by its id, until it is there; and how to say which. */
export function useRequestedConversation(): [string | null, (id: string | null) => void] {
  return useKeptOnPage<string | null>('conversation requested', null);
}
