import { ChangeMemory } from '../../rolling/index.ts';
import type { Act } from '../act.ts';
import { foldAll } from '../fold.ts';
import type { Negotiation } from '../negotiation.ts';
import { tableText } from '../ranges/table-now.ts';
import { type Counters, counters } from './counters.ts';

/** How far a negotiation was after one of its acts. */
export interface ProgressPoint extends Pick<Counters, 'paragraphs' | 'brackets'> {
  readonly seq: number;
  /** Of the act; ISO 8601, UTC. */
  readonly time: string;
}

/**
 * How far a negotiation was at up to `most` moments, from all its acts: at the end of each day (UTC) where they are of several days, after
 * an act here and there where all are of one. The first moment that is shown is after the first act, the last one after the last. One point at
 * a time, because each is the rolling text of its moment: whoever asks can do something else between.
 */
export function* progress(acts: readonly Act[], most: number): Generator<ProgressPoint, void, void> {
  const memory = new ChangeMemory();
  let state: Negotiation | null = null;
  let from = 0;
  for (const end of moments(acts, most)) {
    state = foldAll(state, acts.slice(from, end));
    from = end;
    const { paragraphs, brackets } = counters(state, tableText(state, memory));
    const last = acts[end - 1];
    if (last) yield { seq: last.seq, time: last.time, paragraphs, brackets };
  }
}

/** Numbers of acts after which to look, ascending. */
function moments(acts: readonly Act[], most: number): number[] {
  if (acts.length === 0) return [];
  const days = acts.flatMap(({ time }, at) => (time.slice(0, 10) === acts[at + 1]?.time.slice(0, 10) ? [] : [at + 1]));
  const ends = days.length > 1 ? [1, ...days] : acts.map((_, at) => at + 1);
  const step = Math.max(1, (ends.length - 1) / Math.max(1, most - 1));
  const chosen: number[] = [];
  for (let at = 0; at <= ends.length - 1 + 1e-6; at += step) {
    const end = ends[Math.round(at)];
    if (end !== undefined && end !== chosen.at(-1)) chosen.push(end);
  }
  return chosen;
}
