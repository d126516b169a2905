import {
  type Act,
  audienceOf,
  audiencesFor,
  type Command,
  canonicalJson,
  checkSeenRecord,
  fold,
  maySee,
  type Negotiation,
  openDraft,
  pageView,
  privateChains,
  publicState,
  recordFile,
  recordHead,
  redactState,
  roundView,
  type Visibility,
  withPrivateMatters,
} from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { at, member, Round, type Speaker, sha256 } from '../round.ts';

const speakers = ['chair', 'secretariat', 'KEN', 'JPN', 'NOR', 'observer'] as const;
const audiences = [
  ...(['public', 'desk', 'party:KEN', 'party:JPN', 'party:G2', 'chair:KEN', 'chair:NOR', 'chair:G2'] as const),
] satisfies Visibility[];

/** What is done next: by whom, in whose name, to which conversation. */
const step = fc.record({
  speaker: fc.constantFrom<Speaker>(...speakers),
  party: fc.constantFrom('own', 'own', 'own', 'G2', null),
  kind: fc.constantFrom('open', 'open', 'answer', 'answer', 'edit', 'withdraw', 'resolve', 'take', 'group', 'issue'),
  audience: fc.constantFrom(...audiences),
  which: fc.nat(20),
  /** Which of the audiences that are offered; none of them, and perhaps one that may not be chosen, where there are fewer. */
  choice: fc.nat(4),
});

/** The words said in step `n`: they are nowhere else. */
const secret = (n: number) => `secret-${n}-said`;

/** Plays the steps that are not refused; tells of each secret in which conversation it was said. */
function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const round = new Round();
  const said = new Map<string, string>();
  for (const [n, { speaker, party: named, kind, audience, which, choice }] of steps.entries()) {
    const party = named === 'own' ? member(speaker).party : named;
    const { comments } = round.state;
    const draft = openDraft(round.state).number;
    const comment = comments[which % Math.max(1, comments.length)]?.id ?? 'none';
    const text = secret(n);
    const offered = audiencesFor(round.state, member(speaker), party);
    const group = { code: 'G2', kind: 'group', name: { en: 'G2', fr: 'G2' } } as const;
    const commands: Record<string, Command> = {
      open: {
        kind: 'comment',
        draft,
        party,
        target: at('P1', which % 2 ? 'two' : 'four'),
        text,
        audience: offered[choice] ?? audience,
      },
      answer: { kind: 'comment-answer', comment, party, text },
      edit: { kind: 'comment-edit', comment, text },
      withdraw: { kind: 'comment-withdraw', comment, on: which % 2 === 0 },
      resolve: { kind: 'comment-resolve', comment, party, on: which % 4 < 2 },
      take: { kind: 'take', draft, target: at('P1', 'two'), text: `TWO ${n}`, source: { kind: 'chair' } },
      group: { kind: 'party-edit', party: { ...group, members: which % 2 ? ['KEN'] : ['KEN', 'JPN'] } },
      issue: { kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` },
    };
    const command = commands[kind] as Command;
    const decision = round.decide(speaker, command);
    if (!decision.ok) continue;
    round.does(speaker, command);
    if (kind === 'open') said.set(text, round.state.comments.at(-1)?.id ?? '');
    if (kind === 'answer' || kind === 'edit') said.set(text, comment);
  }
  return { round, said };
}

it('no byte of a conversation reaches a reader who is not in it, and all of it those who are', () => {
  let hidden = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 40, size: 'max' }), (steps) => {
      const { round, said } = play(steps);
      const { state } = round;
      recordHead(round.acts, sha256);
      for (const speaker of speakers) {
        const viewer = member(speaker);
        const sent = round.seenBy(speaker);
        const seen = redactState(state, viewer);
        const about = { negotiation: 'n', title: 'T', symbol: 'S', exported: 'now' };
        const desk = speaker === 'chair' || speaker === 'secretariat';
        const file = recordFile({ ...about, seen: desk ? 'desk' : 'public' }, sent.acts, privateChains(sent.private));
        checkSeenRecord(file, sha256);
        const rounds = state.drafts.map(({ number }) => roundView(seen, number));
        const all = JSON.stringify([seen, pageView(seen), rounds, sent, file]);
        for (const [words, id] of said) {
          const comment = state.comments.find((other) => other.id === id);
          if (!comment) throw new Error(`No comment ${id}`);
          const shown = maySee(state, viewer, audienceOf(comment));
          if (!shown) hidden++;
          expect([speaker, words, all.includes(words)]).toEqual([speaker, words, shown]);
          // What the screen of the room shows is everybody's, whoever opens it; what all may take home too.
          const open = audienceOf(comment) === 'public';
          expect(JSON.stringify(publicState(seen)).includes(words)).toBe(open);
        }
        // Nobody's count of acts tells of what it does not see.
        expect(seen.seq).toBe(sent.acts.length);
        // What a page has folded and heard is what the server shows.
        const folded = sent.acts.reduce<Negotiation | null>((before, act) => fold(before, act), null);
        const own = seen.comments.filter(({ audience }) => audience?.includes(':'));
        const page = folded && withPrivateMatters(folded, { whole: true, comments: own });
        const sorted = (of: Negotiation | null) => of && { ...of, comments: of.comments.toSorted(byId) };
        expect(sorted(page)).toEqual(sorted(seen));
      }
    }),
    { numRuns: 150, seed: 8 },
  );
  expect(hidden).toBeGreaterThan(1_000);
});

function byId({ id: a }: { id: string }, { id: b }: { id: string }): number {
  return a < b ? -1 : 1;
}

it('an altered or missing act of a private chain shows, and one moved to another audience', () => {
  const { round } = play(
    (['open', 'answer', 'answer', 'resolve'] as const).flatMap((kind) =>
      (['party:KEN', 'chair:KEN'] as const).map((audience, which) => ({
        speaker: 'KEN' as const,
        party: 'own' as const,
        kind,
        audience,
        which,
        choice: 9,
      })),
    ),
  );
  const chains = privateChains(round.seenBy('KEN').private);
  expect(chains.map(({ visibility, acts }) => [visibility, acts])).toEqual([
    ['party:KEN', 4],
    ['chair:KEN', 4],
  ]);
  const { acts } = round.seenBy('KEN');
  const check = (chain: (typeof chains)[number]) =>
    checkSeenRecord({ seen: 'public', record: acts, private: [chain] }, sha256);
  for (const chain of chains) {
    const { record } = chain;
    check(chain);
    for (const at of record.keys()) {
      const missing = record.toSpliced(at, 1);
      if (at < record.length - 1) expect(() => check({ ...chain, record: missing })).toThrow('breaks');
      for (const change of [{ time: 'later' }, { by: 'JPN' }, { visibility: 'party:NOR' }] as const) {
        const altered = record.map((act, place) => (place === at ? { ...act, ...change } : act));
        expect(() => check({ ...chain, record: altered })).toThrow('breaks');
      }
    }
    const moved = record.map((act) => ({ ...act, visibility: 'party:NOR' as const }));
    expect(() => check({ ...chain, record: moved })).toThrow('breaks');
    // A hash that was made to fit its act shows by what follows; one that covers its own act alone is none.
    const first = record[0] as Act;
    expect(() => check({ ...chain, record: record.with(0, { ...first, by: 'JPN' }) })).toThrow('breaks at act 1');
    const forged = record.with(0, hashedAfter(`${'0'.repeat(64)} ${chain.visibility}`, { ...first, by: 'JPN' }));
    expect(() => check({ ...chain, record: forged })).toThrow('breaks at act 2');
    expect(() => check({ ...chain, record: record.map((act) => hashedAfter('', act)) })).toThrow('breaks at act 1');
  }
});

/** The act with a hash that goes on from this one. */
function hashedAfter(before: string, act: Act): Act {
  const { seq: _seq, hash: _hash, salt: _salt, bridge: _bridge, ...said } = act;
  return { ...act, hash: sha256(before + canonicalJson(said)) };
}
