import { useEffect, useState } from 'react';
import { errorSentence } from '../request/use-request.ts';
import type { Traced } from './agreed-how.ts';
import { traceOf } from './trace-desk.ts';

/** Milliseconds that a typist pauses before what is written is looked up. */
const pause = 250;

/**
 * Where the words of a text come from, once nobody has changed it for a moment; of the text before until the answer is there. Null while none
 * is, and for no text; `failure` says why it cannot be had.
 */
export function useTrace(text: string | null): {
  readonly traced: Traced | null;
  /** The text that the answer is about. */
  readonly of: string;
  readonly failure: string | null;
} {
  const [answered, setAnswered] = useState<{ readonly of: string; readonly traced: Traced } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = text?.trim() ? text : null;
  useEffect(() => {
    if (asked === null) {
      setAnswered(null);
      setFailure(null);
      return;
    }
    // An answer about words that were changed meanwhile is not shown.
    let current = true;
    const timer = setTimeout(() => {
      traceOf(asked).then(
        (traced) => {
          if (!current) return;
          setFailure(null);
          setAnswered({ of: asked, traced });
        },
        (error: unknown) => current && setFailure(errorSentence(error)),
      );
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked]);
  return { traced: answered?.traced ?? null, of: answered?.of ?? '', failure };
}
