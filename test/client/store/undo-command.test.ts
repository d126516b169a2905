import type { Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { undoCommand } from '../../../client/src/store/undo-command.ts';
import { at, Round, type Speaker } from '../../shared/negotiation/round.ts';

const table = (party: string) => ({ kind: 'table', draft: 0, party, paragraphs: null }) as const;
const support = (party: string, target: ReturnType<typeof at>, text: string | null) =>
  ({ kind: 'support', draft: 0, party, target, text }) as const;

/** Carries the command out and takes it back; answers what then differs from before, and null where it cannot be taken back. */
function thereAndBack(round: Round, speaker: Speaker, command: Command): string[] | null {
  const before = round.state;
  const then = { table: round.table().map(withoutVersion).sort(), ...standing(round) };
  const acts = round.does(speaker, command);
  const undo = undoCommand(before, acts);
  if (!undo) return null;
  round.does(speaker, undo);
  const now = { table: round.table().map(withoutVersion).sort(), ...standing(round) };
  return Object.keys(then).filter((key) => {
    const name = key as keyof typeof then;
    return JSON.stringify(then[name]) !== JSON.stringify(now[name]);
  });
}

/** Words as they are on the table; whoever withdraws and comes back is at the end of the holders. */
const withoutVersion = (line: string) => line.replace(/ v\d+:/, ':');
const standing = ({ state }: Round) => ({
  positions: state.positions.map(({ party, stance, paragraph, from }) => [party, stance, paragraph, from]),
  takes: state.takes.map(({ paragraph, from, text, source }) => [paragraph, from, text, source]),
  links: state.links,
  parties: state.parties,
  members: state.members,
});

function atWork(): Round {
  const round = new Round();
  round.shelve('L', [{ id: 'N1', kind: 'norm', level: 0, text: 'States should not' }]);
  round.write('KEN', 'P1', 'one two three FOUR five');
  round.write('KEN', 'K1', 'Thanks the chair', 'P1');
  round.does('KEN', table('KEN'));
  round.write('JPN', 'P1', 'one two three vier five');
  round.does('JPN', table('JPN'));
  return round;
}

describe('an act taken back', () => {
  it('leaves the negotiation as it was, whatever was done', () => {
    const position = { kind: 'position', draft: 0, party: 'NOR', target: at('P1', 'two'), stance: 'reserve' } as const;
    const chair = { kind: 'chair' } as const;
    const fiji = { code: 'FJI', kind: 'delegation', name: { en: 'Fiji', fr: 'Fidji' }, members: [] } as const;
    const commands: readonly (readonly [Speaker, Command])[] = [
      ['JPN', support('JPN', at('P1', 'four'), 'FOUR')],
      ['NOR', support('NOR', at('K1'), 'Thanks the chair')],
      ['KEN', { kind: 'withdraw', draft: 0, party: 'KEN', paragraphs: ['P1', 'K1'] }],
      ['NOR', { ...position, on: true, note: 'why' }],
      ['chair', { kind: 'take', draft: 0, target: at('P1', 'two'), text: 'zwei', source: chair }],
      ['chair', { kind: 'take', draft: 0, target: at('P2'), text: null, source: chair }],
      ['KEN', { kind: 'link', on: true, link: { paragraph: 'P1', document: 'L', target: 'N1' } }],
      ['chair', { kind: 'party', party: fiji }],
      ['chair', { kind: 'party-edit', party: { ...fiji, code: 'NOR' } }],
      ['chair', { kind: 'member-edit', member: 'KEN', name: 'Wanjiru' }],
    ];
    for (const [speaker, command] of commands) {
      expect(thereAndBack(atWork(), speaker, command), JSON.stringify(command)).toEqual([]);
    }
  });

  it('brings back what was tabled before, and withdraws what was not', () => {
    const round = atWork();
    round.write('KEN', 'P1', 'one TWO three FOUR five');
    round.write('KEN', 'P2', undefined);
    expect(thereAndBack(round, 'KEN', table('KEN'))).toEqual([]);
    expect(round.own('KEN')).toMatchObject({ P1: 'one TWO three FOUR five' });
  });

  it('goes back to the decision before, not to none', () => {
    const round = atWork();
    const take = (text: string): Command => ({
      kind: 'take',
      draft: 0,
      target: at('P1', 'two'),
      text,
      source: { kind: 'chair' },
    });
    round.does('chair', take('zwei'));
    const before = round.state;
    const undo = undoCommand(before, round.does('chair', take('deux')));
    expect(undo).toMatchObject({ kind: 'take', text: 'zwei' });
  });

  it('is not offered for what others have read: a comment, the next draft', () => {
    const comment = { kind: 'comment', draft: 0, party: 'KEN', target: at('P1'), text: 'Why?' } as const;
    expect(thereAndBack(atWork(), 'KEN', comment)).toBeNull();
    expect(thereAndBack(atWork(), 'chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' })).toBeNull();
  });
});
