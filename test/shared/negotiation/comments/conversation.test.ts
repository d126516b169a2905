import type { Command, Visibility } from '@adref/shared/negotiation';
import { audiencesFor, partiesSeeing, redactState } from '@adref/shared/negotiation';
import { sentenceOf } from '@adref/shared/refusal';
import { describe, expect, it } from 'vitest';
import { typing } from '../commands.ts';
import { at, member, Round, type Speaker } from '../round.ts';

/** What somebody opens: KEN where nobody else is named. */
const opens = (text: string, audience?: Visibility, party: string | null = 'KEN'): Command => ({
  kind: 'comment',
  draft: 0,
  party,
  target: at('P1', 'two'),
  text,
  ...(audience && { audience }),
});
const answers = (comment: string, party: string | null, text = 'Because'): Command => ({
  kind: 'comment-answer',
  comment,
  party,
  text,
});
const resolves = (comment: string, party: string | null, on = true): Command => ({
  kind: 'comment-resolve',
  comment,
  party,
  on,
});

/** A round with one conversation, and the id of that. */
function conversation(audience?: Visibility, by: Speaker = 'KEN', party: string | null = 'KEN') {
  const round = new Round();
  round.does(by, opens('Why?', audience, party));
  return { round, id: round.state.comments[0]?.id ?? '' };
}

/** Why it is refused, in full. */
function refused(round: Round, speaker: Speaker, command: Command): string {
  const decision = round.decide(speaker, command);
  if (decision.ok) throw new Error(`${speaker} may ${command.kind}`);
  return `${decision.code}: ${sentenceOf(decision)}`;
}

describe('a conversation', () => {
  it('is answered by whoever sees it, and nobody else learns from a refusal that there is one', () => {
    const everybody: readonly (readonly [Speaker, string | null])[] = [
      ['KEN', 'KEN'],
      ['JPN', 'JPN'],
      ['NOR', 'NOR'],
      ['chair', null],
      ['secretariat', null],
    ];
    const seenBy: Record<string, string> = {
      public: 'KEN JPN NOR chair secretariat',
      'chair:KEN': 'KEN chair secretariat',
      'party:KEN': 'KEN',
      'party:G2': 'KEN JPN',
    };
    for (const [audience, readers] of Object.entries(seenBy)) {
      const { round, id } = conversation(audience as Visibility);
      const absent = 'stale: There is no comment gone here.'.replace('gone', id);
      for (const [speaker, party] of everybody) {
        if (readers.split(' ').includes(speaker)) {
          round.does(speaker, answers(id, party, `${speaker} says`));
          continue;
        }
        for (const ask of [
          answers(id, party),
          resolves(id, party),
          { kind: 'comment-edit', comment: id, text: 'Mine' } as const,
          { kind: 'comment-withdraw', comment: id, on: true } as const,
        ]) {
          expect(refused(round, speaker, ask)).toBe(absent);
          expect(refused(round, speaker, { ...ask, comment: 'none' } as Command)).toBe(absent.replace(id, 'none'));
        }
      }
      expect(round.state.comments[0]?.answers?.map(({ by }) => by).join(' ')).toBe(readers);
      expect(refused(round, 'observer', answers(id, null))).toMatch(audience === 'public' ? /^forbidden/ : /^stale/);
      expect(refused(round, 'KEN', answers(id, 'KEN', '  '))).toMatch('words');
      expect(refused(round, 'KEN', answers(id, 'NOR'))).toMatch(/^forbidden/);
    }
  });

  it('of the desk is the desk’s alone', () => {
    const { round, id } = conversation('desk', 'chair', null);
    round.does('secretariat', answers(id, null));
    expect(refused(round, 'KEN', answers(id, 'KEN'))).toMatch('no comment');
    expect(redactState(round.state, member('KEN')).comments).toEqual([]);
    expect(redactState(round.state, member('secretariat')).comments).toHaveLength(1);
  });

  it('has an audience that its opener may choose, the narrowest offered first', () => {
    const round = new Round();
    expect(audiencesFor(round.state, member('KEN'), 'KEN')).toEqual(['party:KEN', 'party:G2', 'chair:KEN', 'public']);
    expect(audiencesFor(round.state, member('KEN'), 'G2')).toEqual(['party:G2', 'chair:G2', 'public']);
    expect(audiencesFor(round.state, member('chair'), null)).toEqual(['desk', 'public']);
    expect(audiencesFor(round.state, member('KEN'), 'NOR')).toEqual([]);
    expect(audiencesFor(round.state, member('observer'), null)).toEqual([]);
    for (const [speaker, party, audience] of [
      ['KEN', 'KEN', 'desk'],
      ['KEN', 'KEN', 'party:NOR'],
      ['KEN', 'KEN', 'chair:NOR'],
      ['NOR', 'NOR', 'party:G2'],
      ['chair', null, 'party:KEN'],
      ['chair', null, 'chair:KEN'],
    ] as const)
      expect(refused(round, speaker, opens('Hm', audience, party))).toMatch(/^forbidden/);
  });

  it('is one in which those parties are offered to be named that read it', () => {
    const { state } = new Round();
    const named = (audience: Visibility) => partiesSeeing(state, audience).map(({ code }) => code);
    expect(named('public')).toEqual(state.parties.map(({ code }) => code));
    expect(named('desk')).toEqual([]);
    expect(named('party:KEN')).toEqual(['KEN']);
    expect(named('chair:KEN')).toEqual(['KEN']);
    expect(named('party:G2').toSorted()).toEqual(['G2', 'JPN', 'KEN']);
    expect(named('party:gone')).toEqual([]);
  });

  it('is resolved and reopened by its opener, by the desk, or among ourselves by anybody', () => {
    for (const [audience, may, mayNot] of [
      ['public', ['KEN', 'chair', 'secretariat'], ['JPN', 'NOR']],
      ['chair:KEN', ['KEN', 'chair'], []],
      ['party:G2', ['KEN', 'JPN'], []],
    ] as const) {
      const { round, id } = conversation(audience);
      const party = (speaker: Speaker) => (speaker === 'chair' || speaker === 'secretariat' ? null : speaker);
      for (const speaker of mayNot) expect(refused(round, speaker, resolves(id, party(speaker)))).toMatch('forbidden');
      for (const speaker of may) {
        round.does(speaker, resolves(id, party(speaker)));
        expect(refused(round, speaker, resolves(id, party(speaker)))).toMatch('stale');
        expect(refused(round, 'KEN', answers(id, 'KEN'))).toMatch('resolved');
        round.does(speaker, resolves(id, party(speaker), false));
        expect(refused(round, speaker, resolves(id, party(speaker), false))).toMatch('open already');
      }
      round.does('KEN', answers(id, 'KEN', 'Then'));
      expect(round.state.comments[0]?.resolutions).toHaveLength(may.length * 2);
    }
  });

  it('keeps what an own message said before it was written again; others cannot', () => {
    const { round, id } = conversation();
    round.does('JPN', answers(id, 'JPN', 'Becuase'));
    const answer = round.state.comments[0]?.answers?.[0]?.id ?? '';
    const again = (text: string): Command => ({ kind: 'comment-edit', comment: id, answer, text });
    for (const speaker of ['KEN', 'chair'] as const) expect(round.refusal(speaker, again('Mine'))).toBe('forbidden');
    expect(round.refusal('JPN', again('Becuase'))).toBe('invalid');
    round.does('JPN', again('Because'));
    round.does('KEN', { kind: 'comment-edit', comment: id, text: 'Why so?' });
    const [comment] = round.state.comments;
    expect(comment).toMatchObject({ text: 'Why so?', earlier: [{ text: 'Why?', draft: 0 }] });
    expect(comment?.answers).toMatchObject([{ text: 'Because', earlier: [{ text: 'Becuase' }] }]);
    round.does('JPN', { kind: 'comment-withdraw', comment: id, answer, on: true });
    expect(round.refusal('JPN', again('But'))).toBe('stale');
    expect(round.refusal('JPN', { kind: 'comment-edit', comment: id, answer: 'none', text: 'But' })).toBe('stale');
    expect(round.state.comments[0]?.answers).toMatchObject([{ text: 'Because', withdrawn: true }]);
  });

  it('ends where its whole would be too long to send', () => {
    const { round, id } = conversation();
    for (let on = 0; on < 299; on++) round.does('KEN', resolves(id, 'KEN', on % 2 === 0));
    expect(refused(round, 'KEN', resolves(id, 'KEN', false))).toMatch('300');
  });

  it('counts in what a party may put on record, written again or not', () => {
    const { round, id } = conversation();
    const long = 'x'.repeat(999_999);
    for (const letter of ['a', 'b', 'c']) round.does('KEN', answers(id, 'KEN', letter + long));
    expect(refused(round, 'KEN', { kind: 'comment-edit', comment: id, text: `e${long}` })).toMatch('KEN');
    round.does('JPN', answers(id, 'JPN', long));
  });
});

it('whoever leaves a group sees nothing more of it, and a code that was spoken in stays that party’s', () => {
  const { round, id } = conversation('party:G2');
  const group = { code: 'G2', kind: 'group', name: { en: 'G2', fr: 'G2' } } as const;
  expect(redactState(round.state, member('JPN')).comments).toHaveLength(1);
  round.does('chair', { kind: 'party-edit', party: { ...group, members: ['KEN'] } });
  expect(redactState(round.state, member('JPN')).comments).toEqual([]);
  expect(round.seenBy('JPN').private).toEqual([]);
  expect(refused(round, 'JPN', answers(id, 'JPN'))).toMatch('no comment');
  expect(round.refusal('chair', { kind: 'party-remove', code: 'G2' })).toBe('invalid');
});

it('a private conversation makes no version of what is typed, and keeps the words that it is on', () => {
  for (const audience of ['public', 'party:JPN', 'chair:JPN'] as const) {
    const round = new Round();
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'K1', 'Thanks the chair');
    const target = { paragraph: 'K1', from: 0, to: 6, words: 'Thanks' };
    round.does('JPN', { ...opens('Why?', audience, 'JPN'), target } as Command);
    expect(round.state.record).toHaveLength(audience === 'public' ? 1 : 0);
    const [comment] = round.state.comments;
    expect(comment).toMatchObject({ from: 0, to: 6 });
    expect(audience === 'public' ? comment?.base : comment?.typed?.[0]?.text).toBeTruthy();
  }
});
