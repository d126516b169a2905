import { sentenceOf } from '@adref/shared/refusal';
import { useCallback, useState } from 'react';
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
  const [refusal, setRefusal] = useState<string | null>(null);
  const ask = useCallback(async <Answer>(question: () => Promise<Answer>): Promise<Answer | undefined> => {
    setAsking(true);
    setRefusal(null);
    try {
      return await question();
    } catch (error) {
      setRefusal(sentence(error));
      return undefined;
    } finally {
      setAsking(false);
    }
  }, []);
  const forget = useCallback(() => setRefusal(null), []);
  return { asking, refusal, ask, forget };
}

/** Why something did not work, for the person who asked for it. */
export function sentence(error: unknown): string {
  if (error instanceof ApiError && error.code !== 'unreachable') {
    const reason = error.reason && sentenceOf(error.reason);
    return reason ?? (error.message || m.shell_refused());
  }
  return m.shell_unreachable();
}
