import type { ActBody, Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { undoRules } from '../../../client/src/store/undo-command.ts';
import { at, type Round, type Speaker } from '../../shared/negotiation/round.ts';
import { atWork, support, table, thereAndBack } from './undo-round.ts';

describe('an act of each kind, taken back', () => {
  const position = { kind: 'position', draft: 0, party: 'NOR', target: at('P1', 'two'), stance: 'reserve' } as const;
  const chair = { kind: 'chair' } as const;
  const fiji = { code: 'FJI', kind: 'delegation', name: { en: 'Fiji', fr: 'Fidji' }, members: [] } as const;
  const comment = { kind: 'comment', draft: 0, party: 'KEN', target: at('P1'), text: 'Why?' } as const;
  const commentId = (round: Round) => round.state.comments[0]?.id ?? '';
  const matched = { on: true, a: { text: 0, paragraph: 'P1' }, b: { text: 'L', paragraph: 'N1' } } as const;
  /** The chair types over words on the table without a decision, and issues the next draft. */
  const retyped = (round: Round) => {
    round.write(null, 'P1', 'one two three quatre five');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  };
  const settled = (choice: 'keep' | 'drop') => (): Command => {
    return { kind: 'settle', draft: 1, party: 'KEN', paragraph: 'P1', tabled: { draft: 0, version: 1 }, choice };
  };
  const proposed = { kind: 'propose', draft: 0, target: at('P1', 'two'), text: 'deux', note: '' } as const;
  const proposalId = (round: Round) => round.state.proposals[0]?.id ?? '';
  const reacting = (round: Round, stance: 'cannot' | 'asks-time' | null) =>
    ({ kind: 'react', draft: 0, party: 'KEN', proposal: proposalId(round), stance, note: '' }) as const;
  const takenUp = { kind: 'take-up', draft: 0, target: at('P1', 'two') } as const;
  const resultOf = (on: boolean) => ({ kind: 'show-result', draft: 0, paragraph: 'P1', on }) as const;
  const screenAs = (view: 'alternatives' | 'compact') =>
    ({ kind: 'screen-view', draft: 0, paragraph: 'P1', view }) as const;
  const agreed = (paragraph: string) =>
    ({
      kind: 'paragraph-state',
      draft: 0,
      target: at(paragraph),
      said: { state: 'agreed', level: 'informals', pending: [], conditions: [] },
      note: '',
    }) as const;
  const announced = { kind: 'announce-issue', draft: 0, symbol: 'A/L.1/Rev.1', seconds: 60 } as const;
  const silence = { kind: 'silence', draft: 0, paragraphs: null, timeZone: 'Africa/Nairobi', note: '' } as const;
  const movedByKenya = (round: Round) => {
    const words = round.own('KEN').P2 ?? '';
    round.write('KEN', 'P2', undefined);
    round.write('KEN', 'P2', words, 'P3');
    round.does('KEN', table('KEN'));
  };
  const sponsor = {
    kind: 'sponsor',
    party: 'KEN',
    role: 'co',
    symbol: 'A/L.1',
    meeting: null,
    date: '2026-01-01',
  } as const;
  type Done = readonly [Speaker, (round: Round) => Command, before?: (round: Round) => void];
  /** Of every kind of act something that a person does on a page, and how it can be done; or why it is not taken back. */
  const kinds: { readonly [K in ActBody['kind']]: readonly Done[] | 'asks first' | 'elsewhere' } = {
    'note-source': 'elsewhere',
    'support-move': [
      [
        'JPN',
        () => ({ kind: 'support-move', draft: 0, party: 'JPN', paragraph: 'P2', after: 'P3' }),
        (round) => movedByKenya(round),
      ],
    ],
    'take-move': [
      [
        'chair',
        () => ({ kind: 'take-move', draft: 0, paragraph: 'P2', source: 'party', after: 'P3' }),
        (round) => movedByKenya(round),
      ],
    ],
    pen: [['chair', () => ({ kind: 'pen', draft: 0, paragraph: 'P1', party: 'KEN' })]],
    'pen-back': 'asks first',
    'show-text': [['chair', () => ({ kind: 'show-text', draft: 0, on: true })]],
    rationale: [['chair', () => ({ kind: 'rationale', draft: 0, paragraph: 'P1', text: 'why' })]],
    numbering: [['chair', () => ({ kind: 'numbering', usage: 'manual' })]],
    table: [['JPN', () => table('JPN'), (round) => round.write('JPN', 'P2', 'States will act')]],
    support: [
      ['JPN', () => support('JPN', at('P1', 'four'), 'FOUR')],
      ['NOR', () => support('NOR', at('K1'), 'Thanks the chair')],
    ],
    withdraw: [['KEN', () => ({ kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1', 'K1'] })]],
    mode: [
      ['KEN', () => ({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true })],
      [
        'KEN',
        () => ({ kind: 'mode', draft: 0, party: 'KEN', asTyped: false }),
        (round) => round.does('KEN', { kind: 'mode', draft: 0, party: 'KEN', asTyped: true }),
      ],
    ],
    position: [
      ['NOR', () => ({ ...position, on: true, note: 'why' })],
      [
        'NOR',
        () => ({ ...position, on: false, note: '' }),
        (round) => round.does('NOR', { ...position, on: true, note: '' }),
      ],
    ],
    settle: [
      ['KEN', settled('keep'), retyped],
      ['KEN', settled('drop'), retyped],
    ],
    comment: [['KEN', () => comment]],
    'comment-withdraw': [
      [
        'KEN',
        (round) => ({ kind: 'comment-withdraw', comment: commentId(round), on: true }),
        (round) => round.does('KEN', comment),
      ],
    ],
    'comment-answer': [
      [
        'JPN',
        (round) => ({ kind: 'comment-answer', comment: commentId(round), party: 'JPN', text: 'Because' }),
        (round) => round.does('KEN', comment),
      ],
    ],
    'comment-edit': [
      [
        'KEN',
        (round) => ({ kind: 'comment-edit', comment: commentId(round), text: 'Why so' }),
        (round) => round.does('KEN', comment),
      ],
    ],
    'comment-resolve': [
      [
        'KEN',
        (round) => ({ kind: 'comment-resolve', comment: commentId(round), party: 'KEN', on: true }),
        (round) => round.does('KEN', comment),
      ],
    ],
    'paragraph-state': [
      ['chair', () => agreed('P3')],
      [
        'chair',
        () => ({ ...agreed('P3'), said: { state: 'reopened', requester: 'KEN' }, note: 'Why not' }),
        (round) => round.does('chair', agreed('P3')),
      ],
      [
        'chair',
        () => ({ ...agreed('P3'), said: { state: 'open' } }),
        (round) => round.does('chair', { ...agreed('P3'), said: { state: 'parked', facilitator: 'Ana', parties: [] } }),
      ],
    ],
    'ask-to-reopen': [
      [
        'KEN',
        () => ({ kind: 'ask-to-reopen', draft: 0, party: 'KEN', paragraph: 'P3', on: true, why: 'New instructions' }),
        (round) => round.does('chair', agreed('P3')),
      ],
    ],
    propose: [['chair', () => proposed]],
    'proposal-withdraw': [
      [
        'chair',
        (round) => ({ kind: 'proposal-withdraw', draft: 0, proposal: proposalId(round), on: true }),
        (round) => round.does('chair', proposed),
      ],
    ],
    react: [
      ['KEN', (round) => reacting(round, 'cannot'), (round) => round.does('chair', proposed)],
      [
        'KEN',
        (round) => reacting(round, null),
        (round) => {
          round.does('chair', proposed);
          round.does('KEN', reacting(round, 'asks-time'));
        },
      ],
    ],
    'take-up': [
      ['chair', () => ({ kind: 'take-up', draft: 0, target: at('P1', 'two') })],
      ['chair', () => ({ kind: 'take-up', draft: 0, target: at('P2') }), (round) => round.does('chair', takenUp)],
      ['chair', () => ({ kind: 'take-up', draft: 0, target: null }), (round) => round.does('chair', takenUp)],
    ],
    'show-result': [
      ['chair', () => resultOf(true), (round) => round.does('chair', takenUp)],
      [
        'chair',
        () => resultOf(false),
        (round) => {
          round.does('chair', takenUp);
          round.does('chair', resultOf(true));
        },
      ],
    ],
    'screen-view': [
      ['chair', () => screenAs('compact'), (round) => round.does('chair', takenUp)],
      [
        'chair',
        () => screenAs('alternatives'),
        (round) => {
          round.does('chair', takenUp);
          round.does('chair', screenAs('compact'));
        },
      ],
    ],
    take: [
      ['chair', () => ({ kind: 'take', draft: 0, target: at('P1', 'two'), text: 'zwei', source: chair })],
      ['chair', () => ({ kind: 'take', draft: 0, target: at('P2'), text: null, source: chair })],
    ],
    library: [['chair', () => ({ kind: 'refer', on: true, document: 'R' }), (round) => round.adopt('R')]],
    'library-remove': [['chair', () => ({ kind: 'refer', on: false, document: 'L' }), (round) => round.adopt('L')]],
    baseline: [
      ['chair', () => ({ kind: 'baseline', on: true, document: 'L' })],
      [
        'secretariat',
        () => ({ kind: 'baseline', on: false, document: 'L' }),
        (round) => round.does('chair', { kind: 'baseline', on: true, document: 'L' }),
      ],
    ],
    link: [['KEN', () => ({ kind: 'link', on: true, link: { paragraph: 'P1', document: 'L', target: 'N1' } })]],
    match: [
      [
        'KEN',
        () => ({ kind: 'match', match: { ...matched, on: false } }),
        (round) => round.does('KEN', { kind: 'match', match: matched }),
      ],
    ],
    party: [
      ['chair', () => ({ kind: 'party', party: fiji })],
      [
        'chair',
        () => ({
          kind: 'party-several',
          parties: [fiji, { ...fiji, code: 'TUV' }, { ...fiji, code: 'ISL', kind: 'group', members: ['FJI'] }],
        }),
      ],
    ],
    'party-edit': [['chair', () => ({ kind: 'party-edit', party: { ...fiji, code: 'NOR' } })]],
    'party-remove': [
      [
        'chair',
        () => ({ kind: 'party-remove', code: 'FJI' }),
        (round) => round.does('chair', { kind: 'party', party: fiji }),
      ],
      [
        'chair',
        () => ({ kind: 'party-remove-several', codes: ['FJI', 'TUV'] }),
        (round) => round.does('chair', { kind: 'party-several', parties: [fiji, { ...fiji, code: 'TUV' }] }),
      ],
    ],
    'member-edit': [['chair', () => ({ kind: 'member-edit', member: 'KEN', name: 'Wanjiru' })]],
    'member-remove': [['chair', () => ({ kind: 'member-remove', member: 'KEN' })]],
    'member-return': [
      [
        'chair',
        () => ({ kind: 'member-return', member: 'KEN' }),
        (round) => round.does('chair', { kind: 'member-remove', member: 'KEN' }),
      ],
    ],
    invite: [
      ['chair', () => ({ kind: 'invite', role: 'delegate', party: 'KEN', note: '' })],
      ['chair', () => ({ kind: 'invite-several', role: 'delegate', parties: ['KEN', 'NOR', 'JPN'], note: '' })],
    ],
    silence: [['chair', () => silence]],
    holder: 'asks first',
    'end-silence': 'asks first',
    'break-silence': 'elsewhere',
    'silence-broken': 'elsewhere',
    'publish-breaks': 'asks first',
    proceeding: [['KEN', () => ({ kind: 'proceeding', said: sponsor })]],
    'withdraw-proceeding': [
      [
        'KEN',
        ({ state }) => ({ kind: 'withdraw-proceeding', entry: state.proceedings[0]?.id ?? '', on: true }),
        (round) => round.does('KEN', { kind: 'proceeding', said: sponsor }),
      ],
    ],
    'certify-revision': 'asks first',
    revoke: 'asks first',
    renew: 'asks first',
    'announce-issue': [['chair', () => announced]],
    'call-off-issue': [
      ['chair', () => ({ kind: 'call-off-issue', draft: 0 }), (round) => round.does('chair', announced)],
    ],
    issue: 'asks first',
    'issue-failed': 'elsewhere',
    'pen-words': 'elsewhere',
    'pen-written': 'elsewhere',
    close: 'asks first',
    create: 'elsewhere',
    join: 'elsewhere',
    import: 'elsewhere',
    sealed: 'elsewhere',
  };

  it.each(Object.entries(kinds))('%s: leaves the negotiation as it was, or the page asks first', (kind, done) => {
    const rule = undoRules[kind as ActBody['kind']];
    if (typeof done === 'string') {
      expect(rule).toBe(done);
      return;
    }
    expect(rule).toBeTypeOf('function');
    for (const [speaker, command, prepare] of done) {
      const round = atWork();
      prepare?.(round);
      const said = command(round);
      const seen = round.acts.length;
      expect(thereAndBack(round, speaker, said), JSON.stringify(said)).toEqual([]);
      expect(round.acts.slice(seen).map((act) => act.kind)).toContain(kind);
    }
  });
});
