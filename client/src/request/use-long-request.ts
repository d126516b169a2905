import { useCallback, useEffect, useRef, useState } from 'react';
import { errorSentence } from './use-request.ts';

/**
 * Something that the server works on for a while: it can be called off, and is when another one is begun or the page goes. `refusal` says why the
 * last one failed; what was called off has not failed.
 */
export function useLongRequest(): {
  readonly waits: boolean;
  readonly refusal: string | null;
  readonly begin: (work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly callOff: () => void;
} {
  const latest = useRef<AbortController | null>(null);
  const [waits, setWaits] = useState(false);
  const [refused, setRefused] = useState<{ readonly error: unknown } | null>(null);
  const callOff = useCallback(() => latest.current?.abort(), []);
  useEffect(() => callOff, [callOff]);
  const begin = useCallback(
    async (work: (signal: AbortSignal) => Promise<void>) => {
      callOff();
      const own = new AbortController();
      latest.current = own;
      setWaits(true);
      setRefused(null);
      try {
        await work(own.signal);
      } catch (error) {
        if (!own.signal.aborted) setRefused({ error });
      } finally {
        if (latest.current === own) setWaits(false);
      }
    },
    [callOff],
  );
  // Said when it is shown, as in useRequest.
  return { waits, refusal: refused && errorSentence(refused.error), begin, callOff };
}
