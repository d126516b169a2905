import type { Brought, Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { at, Round, type Speaker } from './round.ts';

const everyone: readonly Speaker[] = ['chair', 'secretariat', 'KEN', 'NOR', 'observer', 'stranger'];
const desk: readonly Speaker[] = ['chair', 'secretariat'];

const party = { code: 'FJI', kind: 'delegation', name: { en: 'Fiji', fr: 'Fidji' }, members: [] } as const;

const matched = { on: true, a: { text: 0, paragraph: 'P1' }, b: { text: 'L', paragraph: 'N1' } } as const;

/** Every command once, in a state in which it can be carried out, and who may ask for it. */
const rights: readonly (readonly [Command, readonly Speaker[]])[] = [
  [{ kind: 'party', party }, desk],
  [{ kind: 'party-several', parties: [party] }, desk],
  [{ kind: 'party-edit', party: { ...party, code: 'NOR' } }, desk],
  [{ kind: 'party-remove', code: 'FRA' }, desk],
  [{ kind: 'holder', draft: 0, name: 'ALLIANCE', party: 'NOR' }, desk],
  [{ kind: 'party-remove-several', codes: ['FRA'] }, desk],
  [{ kind: 'member-edit', member: 'NOR', name: 'N' }, desk],
  [{ kind: 'member-remove', member: 'NOR' }, desk],
  [{ kind: 'member-return', member: 'JPN' }, desk],
  [{ kind: 'invite', role: 'delegate', party: 'KEN', note: '' }, desk],
  [{ kind: 'invite-several', role: 'delegate', parties: ['KEN', 'NOR'], note: '' }, desk],
  [{ kind: 'revoke-several', links: ['id1'] }, desk],
  [{ kind: 'revoke', link: 'id1' }, desk],
  [{ kind: 'renew', link: 'id1' }, desk],
  [{ kind: 'table', draft: 0, party: 'KEN', paragraphs: ['P2'] }, ['KEN']],
  [{ kind: 'table', draft: 0, party: 'G2', paragraphs: null }, ['KEN']],
  [{ kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1'] }, ['KEN']],
  [{ kind: 'restore', draft: 0, party: 'KEN', wordings: [{ paragraph: 'P1', version: null, seen: 1 }] }, ['KEN']],
  [{ kind: 'support', draft: 0, party: 'NOR', target: at('P1', 'two'), text: 'TWO' }, ['NOR']],
  [{ kind: 'position', draft: 0, party: 'NOR', target: at('P1'), stance: 'reserve', on: true, note: '' }, ['NOR']],
  [{ kind: 'comment', draft: 0, party: 'KEN', target: at('P1'), text: 'Why?' }, ['KEN']],
  [{ kind: 'comment', draft: 0, party: null, target: at('P1'), text: 'Order!' }, desk],
  [{ kind: 'comment-withdraw', comment: 'id2', on: true }, ['KEN']],
  [{ kind: 'mode', draft: 0, party: 'KEN', asTyped: true }, ['KEN']],
  [{ kind: 'take', draft: 0, target: at('P1', 'two'), text: '2', source: { kind: 'chair' } }, desk],
  [{ kind: 'paragraph-state', draft: 0, target: at('P2'), said: { state: 'deleted' }, note: '' }, desk],
  [{ kind: 'take-up', draft: 0, target: at('P2') }, desk],
  [{ kind: 'show-result', draft: 0, paragraph: 'P1', on: true }, desk],
  [{ kind: 'screen-view', draft: 0, paragraph: 'P1', view: 'compact' }, desk],
  [{ kind: 'ask-to-reopen', draft: 0, party: 'KEN', paragraph: 'P3', on: true, why: 'New' }, ['KEN']],
  [{ kind: 'propose', draft: 0, target: at('P1', 'two'), text: 'zwei', note: '' }, desk],
  [{ kind: 'proposal-withdraw', draft: 0, proposal: 'id3', on: true }, desk],
  [{ kind: 'react', draft: 0, party: 'KEN', proposal: 'id3', stance: 'cannot', note: '' }, ['KEN']],
  [{ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' }, desk],
  [{ kind: 'match', match: matched }, ['chair', 'secretariat', 'KEN', 'NOR', 'stranger']],
  [{ kind: 'close' }, desk],
];

/** The text came with a word of a name that is no party. */
const held: Brought = {
  parties: [],
  wordings: [
    {
      party: 'ALLIANCE',
      paragraph: 'P2',
      text: 'States shall act',
      draft: 0,
      version: 1,
      tabled: '2026-01-01T00:00:00.000Z',
      by: 'chair',
      hash: '0',
    },
  ],
  positions: [],
  states: [],
  notes: [],
};

function atWork(): Round {
  const round = new Round(undefined, held);
  round.shelve('L', [{ id: 'N1', kind: 'norm', level: 0, text: 'States should not' }]);
  round.does('chair', { kind: 'invite', role: 'delegate', party: 'KEN', note: '' });
  round.does('chair', { kind: 'party', party: { ...party, code: 'FRA' } });
  round.does('chair', { kind: 'member-remove', member: 'JPN' });
  round.does('KEN', { kind: 'comment', draft: 0, party: 'KEN', target: at('P1'), text: 'How?' });
  round.write('KEN', 'P1', 'one TWO three four five');
  round.does('KEN', { kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const said = { state: 'agreed', level: 'informals', pending: [], conditions: [] } as const;
  round.does('chair', { kind: 'paragraph-state', draft: 0, target: at('P3'), said, note: '' });
  round.does('chair', { kind: 'propose', draft: 0, target: at('P1', 'two'), text: 'deux', note: '' });
  round.does('chair', { kind: 'take-up', draft: 0, target: at('P1') });
  round.write('KEN', 'P2', 'States will act');
  round.write('G2', 'P2', 'States must act');
  return round;
}

describe('who may do what', () => {
  for (const [command, allowed] of rights) {
    const what =
      'party' in command && command.party ? `${command.kind} for ${JSON.stringify(command.party)}` : command.kind;
    for (const speaker of everyone) {
      const may = allowed.includes(speaker);
      it(`${may ? 'lets' : 'does not let'} ${speaker} ${what}`, () => {
        const decision = atWork().decide(speaker, command);
        expect(decision.ok ? 'ok' : decision.code).toBe(may ? 'ok' : 'forbidden');
      });
    }
  }

  it('lets delegates and the desk link paragraphs to agreed language, and not observers', () => {
    const command: Command = { kind: 'link', on: true, link: { paragraph: 'P1', document: 'D', target: 'N1' } };
    const codes = everyone.map((speaker) => atWork().refusal(speaker, command));
    expect(codes).toEqual(['invalid', 'invalid', 'invalid', 'invalid', 'forbidden', 'invalid']);
  });

  it('refuses everything, to everyone, once the negotiation is closed, except to keep somebody out or let somebody back', () => {
    const round = atWork();
    round.does('chair', { kind: 'close' });
    const keepsOut = ['revoke', 'revoke-several', 'member-remove', 'member-return'];
    for (const [command] of rights)
      for (const speaker of everyone)
        if (!keepsOut.includes(command.kind)) expect(round.refusal(speaker, command)).toBe('closed');
    for (const [command] of rights)
      if (keepsOut.includes(command.kind)) expect(round.refusal('KEN', command)).toBe('forbidden');
  });

  it('refuses what was meant for another draft than the open one', () => {
    const round = atWork();
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    for (const [command] of rights) if ('draft' in command) expect(round.refusal('KEN', command)).toBe('stale');
  });
});
