import {
  type Act,
  BrokenChain,
  checkSeenRecord,
  endsAsSaid,
  recordFile,
  redactForAll,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { at, Round, sha256 } from '../round.ts';

/** Two rounds with whatever a record holds: wordings, sealed decisions that are opened, a silence that is broken, a vote. */
function negotiated(): Round {
  const round = new Round();
  round.write('KEN', 'P1', 'one two 3 four five');
  round.does('KEN', table('KEN'));
  round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: '2', source: { kind: 'chair' } });
  round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target: at('P2'), text: 'Why?' });
  round.does('chair', { kind: 'silence', draft: 0, paragraphs: null, timeZone: 'UTC', note: '' });
  const window = round.state.silences[0]?.id ?? '';
  round.does('NOR', { kind: 'break-silence', window, party: 'NOR', paragraphs: ['P3'], reason: 'No' });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const place = { symbol: 'A/L.1', meeting: 1, date: '2026-01-02' } as const;
  const roll = [{ party: 'KEN', vote: 'for' }] as const;
  round.does('chair', { kind: 'proceeding', said: { ...place, kind: 'adoption', how: 'vote', roll } });
  return round;
}

const { acts } = negotiated();
const records = [
  { seen: 'desk', record: acts },
  { seen: 'public', record: acts.flatMap((act) => redactForAll(act) ?? []) },
] as const;

/** Paths to every value in it that has no parts. */
function leaves(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

/** The act with another value there. */
function altered(act: Act, path: readonly string[]): Act {
  const copy = structuredClone(act);
  let part = copy as unknown as Record<string, unknown>;
  for (const key of path.slice(0, -1)) part = part[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  part[last] = typeof part[last] === 'string' ? `${part[last]}x` : part[last] === 7 ? 8 : 7;
  return copy;
}

function brokenAt(seen: 'desk' | 'public', record: readonly Act[]): number | null {
  try {
    checkSeenRecord({ seen, record }, sha256);
    return null;
  } catch (error) {
    if (error instanceof BrokenChain) return error.seq;
    throw error;
  }
}

describe.each(records)('a record on file, as seen: $seen', ({ seen, record }) => {
  it('is whole, and says how it ends', () => {
    const file = recordFile({ negotiation: 'n', title: 'T', symbol: 'A/L.1', exported: '', seen }, record);
    expect(brokenAt(seen, record)).toBeNull();
    expect(endsAsSaid(file)).toBe(true);
    expect(endsAsSaid({ ...file, record: record.slice(0, -1) })).toBe(false);
  });

  it('breaks at the act in which any value is altered, whichever', () => {
    let tried = 0;
    for (const [index, act] of record.entries()) {
      for (const path of leaves(act)) {
        const at = brokenAt(seen, record.with(index, altered(act, path)));
        expect(at, `${act.kind} ${path.join('.')}`).toBe(index + 1);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(200);
  });

  it('breaks where an act is missing, doubled, or two are exchanged', () => {
    for (const [index, act] of record.entries()) {
      if (index < record.length - 1) expect(brokenAt(seen, record.toSpliced(index, 1))).toBe(index + 1);
      expect(brokenAt(seen, record.toSpliced(index, 0, act))).toBe(index + 2);
      const next = record[index + 1];
      if (next) expect(brokenAt(seen, record.toSpliced(index, 2, next, act))).toBe(index + 1);
    }
  });
});
