import { useCallback, useState } from 'react';
import { spokenRefusal } from '../locale/spoken-refusal.ts';
import * as m from '../paraglide/messages.js';
import { ApiError } from './request.ts';

/**
 * One question to the server at a time: whether it is under way, and the sentence with which it was refused.
 * `ask` answers undefined after a refusal.
 */
export function useRequest(): {
  asking: boolean;
  refusal: string | null;
  ask: <Answer>(question: () => Promise<Answer>) => Promise<Answer | undefined>;
  forget: () => void;
} {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown } | null>(null);
  const ask = useCallback(async <Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> => {
    setAsking(true);
    setRefused(null);
    try {
      return await question();
    } catch (error) {
      setRefused({ error });
      return undefined;
    } finally {
      setAsking(false);
    }
  }, []);
  const forget = useCallback(() => setRefused(null), []);
  // Said when it is shown, so that it is in the language that is spoken then.
  return { asking, refusal: refused && errorSentence(refused.error), ask, forget };
}

/** Why something did not work, for the person who asked for it. */
export function errorSentence(error: unknown): string {
  if (error instanceof ApiError && error.code !== 'unreachable') {
    // The server's own sentence is English.
    const reason = error.reason && spokenRefusal(error.reason);
    return reason ?? (error.message || m.shell_refused());
  }
  return m.shell_unreachable();
}
