import {
  type Act,
  BrokenChain,
  canonicalJson,
  chainedAct,
  checkPublicRecord,
  headAfter,
  recordHead,
  recordOnFileHead,
  redactForAll,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, Round, sha256 } from '../round.ts';

/** A round with acts of both chains, and one more after it. */
function record(): Act[] {
  const round = new Round();
  const take = (text: string) =>
    round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text, source: { kind: 'chair' } });
  const says = (text: string) => round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target: at('P1'), text });
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  take('TWO');
  says('Hm.');
  round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: 'for the desk' });
  take('II');
  says('Well.');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  round.does('chair', { kind: 'take', draft: 1, target: at('P2'), text: 'States act', source: { kind: 'chair' } });
  round.does('JPN', { kind: 'comment', draft: 1, party: 'JPN', target: at('P2'), text: 'Again.' });
  return round.acts;
}

const publicActs = (acts: readonly Act[]) => acts.flatMap((act) => redactForAll(act) ?? []);

/** Number of the first act at which the record breaks; null where it holds. */
function breaksAt(check: () => unknown): number | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof BrokenChain) return error.seq;
    throw error;
  }
}
const stored = (acts: readonly Act[]) => breaksAt(() => recordHead(acts, sha256));
const shown = (acts: readonly Act[]) => breaksAt(() => checkPublicRecord(acts, sha256));

/** What a hash covers. */
function said({ seq: _seq, hash: _hash, salt: _salt, bridge: _bridge, ...rest }: Act) {
  return canonicalJson(rest);
}

/** The acts with their numbers made to fit their places, as a forger would leave them. */
function renumbered(acts: readonly Act[]): Act[] {
  const next = { public: 0, desk: 0 };
  return acts.map((act, index) => ({
    ...act,
    seq: index + 1,
    number: ++next[act.visibility === 'desk' ? 'desk' : 'public'],
  }));
}

/** The same act with a hash of its own content that goes on from the act before it, so that only what follows can tell. */
function rehashed(acts: readonly Act[], index: number): Act[] {
  return acts.map((act, place) => {
    if (place !== index) return act;
    const before = acts.slice(0, index).findLast(({ visibility }) => visibility === act.visibility);
    const previous = before?.hash ?? '0'.repeat(64);
    const content = said(act);
    return { ...act, hash: sha256(previous + (act.visibility === 'desk' ? sha256(act.salt + content) : content)) };
  });
}

describe('the record', () => {
  it('holds as it was made, for who stores it and for who is sent the public part', () => {
    const acts = record();
    expect([stored(acts), shown(publicActs(acts))]).toEqual([null, null]);
    expect(acts.filter(({ visibility }) => visibility === 'desk')).toHaveLength(4);
  });

  it('shows an altered act, each one, in every field', () => {
    const acts = record();
    for (const [index, act] of acts.entries()) {
      const others = { time: 'later', by: 'nobody', visibility: act.visibility === 'desk' ? 'public' : 'desk' };
      for (const [field, value] of Object.entries({ ...others, salt: 'f'.repeat(64), kind: 'match', more: 1 })) {
        const altered = acts.with(index, { ...act, [field]: value } as Act);
        expect(stored(altered), `${act.kind}: ${field}`).toBe(index + 1);
      }
    }
  });

  it('shows an altered act also where its hash was made to fit, by what follows', () => {
    const acts = record();
    for (const index of acts.keys()) {
      const act = acts[index] as Act;
      const forged = rehashed(acts.with(index, { ...act, by: 'nobody' }), index);
      expect(headAfter(recordHead(acts.slice(0, index), sha256), forged[index] as Act, sha256).seq).toBe(index + 1);
      const follows = acts.findIndex((_, later) => later > index && followsFrom(acts, later, index));
      expect(stored(forged), act.kind).toBe(follows < 0 ? null : follows + 1);
    }
  });

  it('shows a missing act, two in the other order, and one twice, even renumbered', () => {
    const acts = record();
    for (const index of acts.keys()) {
      if (index < acts.length - 1) {
        expect(stored(acts.toSpliced(index, 1)), `without ${index + 1}`).not.toBeNull();
        expect(stored(renumbered(acts.toSpliced(index, 1))), `without ${index + 1}, renumbered`).not.toBeNull();
        const swapped = acts.toSpliced(index, 2, acts[index + 1] as Act, acts[index] as Act);
        expect(stored(swapped), `${index + 1} and ${index + 2} swapped`).not.toBeNull();
        expect(stored(renumbered(swapped)), `${index + 1} and ${index + 2} swapped, renumbered`).not.toBeNull();
      }
      const twice = acts.toSpliced(index, 0, acts[index] as Act);
      expect(stored(renumbered(twice)), `${index + 1} twice`).not.toBeNull();
    }
  });

  it('hangs each act on the one before: a chain whose hashes cover only their own act is refused', () => {
    const acts = record();
    const loose = acts.map((act) => ({
      ...act,
      hash: act.visibility === 'desk' ? sha256(sha256(act.salt + said(act))) : sha256(said(act)),
    }));
    expect(stored(loose)).toBe(1);
  });
});

describe('the public record', () => {
  it('shows an altered, missing or repeated act to everybody', () => {
    const acts = publicActs(record());
    for (const [index, act] of acts.entries()) {
      expect(shown(acts.with(index, { ...act, by: 'nobody' }))).toBe(index + 1);
      expect(shown(acts.with(index, { ...act, seal: 'f'.repeat(64) }))).toBe(index + 1);
      if (index < acts.length - 1) expect(shown(acts.toSpliced(index, 1))).toBe(index + 1);
    }
  });

  it('proves that the decisions published with a draft are those that were sealed, and when at the latest', () => {
    const acts = publicActs(record());
    const at = acts.findIndex(({ kind }) => kind === 'issue');
    const issue = acts[at] as Act & { kind: 'issue' };
    expect(issue.decisions?.map(({ text }) => text)).toEqual(['TWO', 'II']);
    expect(issue.opening?.seals.map(({ desk }) => desk)).toEqual([1, 3, 3]);
    // Somebody who keeps the chain itself may put its hashes in order; the seals are in other people's hands.
    const forged = (change: Partial<typeof issue>) => {
      const { hash: _hash, ...rest } = { ...issue, ...change };
      const before = acts[at - 1]?.hash ?? '';
      return acts.with(at, { ...rest, hash: sha256(before + said({ ...rest, hash: '' })) } as Act).slice(0, at + 1);
    };
    expect(shown(forged({}))).toBeNull();
    const [first, second] = issue.decisions ?? [];
    const { opening } = issue;
    if (!first || !second || !opening) throw new Error('Two decisions were published');
    expect(shown(forged({ decisions: [first, { ...second, text: 'zwei' }] }))).toBe(at + 1);
    expect(shown(forged({ decisions: [first] }))).toBe(at + 1);
    expect(shown(forged({ decisions: [second, first] }))).toBe(at + 1);
    expect(shown(forged({ opening: { ...opening, commitments: opening.commitments.slice(0, 2) } }))).toBe(at + 1);
    expect(shown(forged({ opening: { ...opening, seals: opening.seals.slice(0, 2) } }))).toBe(at + 1);
    const later = opening.seals.map((seal, index) => (index === 0 ? { ...seal, desk: 0 } : seal));
    expect(shown(forged({ opening: { ...opening, seals: later } }))).toBe(at + 1);
  });
});

it('opens no decision that the desk has taken back', () => {
  const round = new Round();
  const take = (words: string, text: string) =>
    round.does('chair', { kind: 'take', draft: 0, target: at('P1', words), text, source: { kind: 'chair' } });
  take('one', 'ONE');
  take('two', 'TWO');
  round.does('chair', { kind: 'take', draft: 0, target: at('P1', 'one'), text: 'one', source: { kind: 'open' } });
  take('four', 'IV');
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const issue = round.acts.at(-1) as Act & { kind: 'issue' };
  expect(issue.decisions?.map(({ text }) => text)).toEqual(['TWO', 'IV']);
  expect(issue.opening?.decisions.map((one) => one?.at)).toEqual([1, 3]);
  expect(shown(publicActs(round.acts))).toBeNull();
  expect(JSON.stringify(publicActs(round.acts))).not.toContain('ONE');
});

describe('a record of the old form', () => {
  /** Acts as they were recorded when all were in one chain. */
  function oldRecord(): Act[] {
    let hash = '0'.repeat(64);
    return record()
      .slice(0, 16)
      .map(({ number: _n, visibility: _v, seal: _s, salt: _salt, hash: _h, bridge: _b, ...act }) => {
        hash = sha256(hash + canonicalJson(act));
        return { ...act, hash } as Act;
      });
  }

  it('verifies as before, and shows what was altered', () => {
    const acts = oldRecord();
    expect(stored(acts)).toBeNull();
    expect(acts.some(({ kind }) => kind === 'take')).toBe(true);
    for (const [index, act] of acts.entries()) {
      expect(stored(acts.with(index, { ...act, by: 'nobody' }))).toBe(index + 1);
      if (index < acts.length - 1) expect(stored(acts.toSpliced(index, 1))).toBe(index + 1);
    }
  });

  it('goes on in two chains, and gives nobody but the desk a hash that its sealed acts could be guessed from', () => {
    const old = oldRecord();
    const round = Round.after(old);
    round.does('chair', { kind: 'take', draft: 0, target: at('P1'), text: 'New', source: { kind: 'chair' } });
    round.does('JPN', { kind: 'comment', draft: 0, party: 'JPN', target: at('P1'), text: 'After.' });
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.7' });
    expect([stored(round.acts), shown(publicActs(round.acts))]).toEqual([null, null]);
    const sent = publicActs(round.acts);
    expect(sent.map(({ seq }) => seq)).toEqual(sent.map((_, index) => index + 1));
    expect(sent.filter(({ seq }) => seq <= old.length).map(({ hash }) => hash)).toEqual(old.map(() => ''));
    const told = JSON.stringify(sent);
    for (const { hash } of old) expect(told).not.toContain(hash);
    // Not even by going on from the last of them.
    const first = sent[old.length] as Act;
    expect(sha256(old.at(-1)?.hash + said(first))).not.toBe(first.hash);
  });
});

describe('a record that came without what opens its seals', () => {
  const bare = () => publicActs(record());
  const goingOn = (seen: 'public' | 'desk', acts: readonly Act[]) => {
    const from = { negotiation: 'n', seen, acts: acts.length, head: acts.at(-1)?.hash ?? '', draft: 1, documents: [] };
    const head = recordOnFileHead(acts, sha256);
    const act = { by: 'iris', time: '2026-04-01T10:00:00.000Z', body: { kind: 'import', id: 'm', from } as const };
    return [...acts, chainedAct(head, act, sha256('salt'), () => sha256('other'), sha256)];
  };

  it('is whole only with the act after it that says so, and goes on from there with decisions of its own desk', () => {
    // Whoever takes the secrets out of a stored record cannot make it one that was imported.
    expect(stored(bare())).toBe(bare().length);
    expect(stored(goingOn('desk', bare()))).toBe(bare().length + 1);
    const acts = goingOn('public', bare());
    expect([stored(acts), shown(publicActs(acts))]).toEqual([null, null]);
    for (const [index, act] of acts.entries()) {
      expect(stored(acts.with(index, { ...act, by: 'nobody' }))).toBe(index + 1);
      if (index < acts.length - 1) expect(stored(renumbered(acts.toSpliced(index, 1)))).not.toBeNull();
    }
    const round = Round.after(acts);
    round.does('chair', { kind: 'member-return', member: 'chair' });
    round.does('chair', { kind: 'take', draft: 1, target: at('P1'), text: 'New', source: { kind: 'chair' } });
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.7' });
    expect([stored(round.acts), shown(publicActs(round.acts))]).toEqual([null, null]);
    const issue = round.acts.findIndex(({ kind, number }) => kind === 'issue' && (number ?? 0) > acts.length);
    const opened = round.acts[issue] as Act & { kind: 'issue' };
    expect(opened.decisions).toMatchObject([{ text: 'New' }]);
    const [taken] = opened.decisions ?? [];
    const other = { ...opened, decisions: [{ ...taken, text: 'Old' }] } as Act;
    expect(shown(publicActs(round.acts.with(issue, other)))).not.toBeNull();
  });
});

/** Whether the act at `later` is the first whose hash or seal goes on from the act at `index`. */
function followsFrom(acts: readonly Act[], later: number, index: number): boolean {
  const [one, other] = [acts[later], acts[index]];
  return one?.visibility === other?.visibility || (other?.visibility === 'desk' && one?.visibility === 'public');
}
