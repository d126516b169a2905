import { type Act, type ProgressPoint, progress } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { hearEvents } from '../store/event-stream.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

/** Moments that the chart shows at most: more would not be told apart on it. */
const mostPoints = 40;

/** How far the negotiation was from its beginning until now, from its acts; `failed` where they cannot be had. Grows while it is computed. */
export function useProgress(): {
  readonly points: readonly ProgressPoint[];
  readonly done: boolean;
  readonly failed: boolean;
} {
  const { negotiation, member } = useNegotiation();
  const [points, setPoints] = useState<readonly ProgressPoint[]>([]);
  const [end, setEnd] = useState<'done' | 'failed' | null>(null);
  // Of the moment at which the panel was opened: what comes after is in the counters.
  const [seq] = useState(negotiation.seq);
  useEffect(() => {
    const stop = new AbortController();
    setPoints([]);
    setEnd(null);
    actsUpTo(seq, negotiation.id, member.id, stop.signal)
      .then(async (acts) => {
        for (const point of progress(acts, mostPoints)) {
          if (stop.signal.aborted) return;
          setPoints((known) => [...known, point]);
          // Each is a rolling text of its own: keys and clicks come between.
          await new Promise((resolve) => setTimeout(resolve));
        }
        setEnd('done');
      })
      .catch(() => {
        if (!stop.signal.aborted) setEnd('failed');
      });
    return () => stop.abort();
  }, [seq, negotiation.id, member.id]);
  return { points, done: end === 'done', failed: end === 'failed' };
}

/** All acts of the negotiation that the member may see, up to this one. */
async function actsUpTo(seq: number, negotiation: string, member: string, signal: AbortSignal): Promise<Act[]> {
  const heard = new AbortController();
  const acts: Act[] = [];
  await hearEvents({
    negotiation,
    member,
    after: 0,
    head: '',
    signal: AbortSignal.any([signal, heard.signal]),
    onOpen: () => undefined,
    onEvent: (event) => {
      if (event.event !== 'act' || event.data.seq > seq) return;
      acts.push(event.data);
      if (event.data.seq === seq) heard.abort();
    },
  }).catch((error: unknown) => {
    // The stream never ends by itself: it is left when all is there.
    if (acts.at(-1)?.seq !== seq) throw error;
  });
  return acts;
}
