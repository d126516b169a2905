import { type LiveParagraph, noteMark, type Paragraph } from '@adref/shared/document';
import { type Command, notesToSupport, notesToTake, type SeenNote } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { undoCommand } from '../../../../client/src/store/undo-command.ts';
import { table, typing } from '../commands.ts';
import { Round } from '../round.ts';

const m3 = noteMark('fn-3') ?? '';
const m4 = noteMark('fn-4') ?? '';
const paragraphs: Paragraph[] = [
  { id: 'P1', kind: 'operative', level: 0, text: 'Thanks the host' },
  { id: 'P2', kind: 'operative', level: 0, text: 'Decides to meet' },
];
const mark = { paragraph: 'P2', from: 15, to: 15 };
const whole = (paragraph: string) => ({ paragraph, from: null, to: null });
type Place = typeof mark | ReturnType<typeof whole>;

function adds(round: Round, party: string, id: string, text: string): void {
  const own = round.texts.get(party)?.paragraphs ?? [];
  const note: LiveParagraph = { id, kind: 'footnote', level: 0, text };
  round.texts.set(party, { paragraphs: [...own, note], faults: 0 });
}

/** KEN has tabled a new note in P2. */
function noted(): Round {
  const round = new Round(paragraphs);
  round.write('KEN', 'P2', `Decides to meet${m3}`);
  adds(round, 'KEN', 'fn-3', 'In Geneva.');
  round.does('KEN', table('KEN'));
  return round;
}

function rewords(round: Round, party: string, id: string, text: string): void {
  round.write(party, id, text);
  round.does(party as 'KEN', table(party));
}

const support = (party: string, target: Place, text: string, notes?: readonly SeenNote[]): Command => ({
  kind: 'support',
  draft: 0,
  party,
  target,
  text,
  ...(notes && { notes }),
});
const take = (target: Place, text: string, holders: string[], notes?: readonly SeenNote[]): Command => ({
  kind: 'take',
  draft: 0,
  target,
  text,
  source: { kind: 'party', holders },
  ...(notes && { notes }),
});

/** What these say on the table of the note. */
const said = (round: Round, party: string, note = 'fn-3') =>
  round.state.wordings.find((one) => one.party === party && one.paragraph === note)?.text ?? null;

/** What the page would send now for the words that are supported, or taken. */
const shown = (round: Round, target: Place, text: string) => notesToSupport(round.state, 'JPN', target, text);

describe('the words of a new note that were seen', () => {
  it('are those that come', () => {
    const round = noted();
    const seen = shown(round, mark, m3);
    expect(seen).toEqual([{ paragraph: 'fn-3', text: 'In Geneva.' }]);
    round.does('JPN', support('JPN', mark, m3, seen));
    round.does('chair', take(mark, m3, ['KEN'], seen));
    expect(said(round, 'JPN')).toBe('In Geneva.');
    expect(round.own(null)['fn-3']).toBe('In Geneva.');
  });

  it.each(['tabled', 'typed'])('refuse the mark as stale where others are %s meanwhile', (how) => {
    const round = noted();
    const seen = shown(round, mark, m3);
    if (how === 'tabled') rewords(round, 'KEN', 'fn-3', 'In Nairobi.');
    else {
      round.does('KEN', typing('KEN'));
      round.write('KEN', 'fn-3', 'In Nairobi.');
    }
    expect(round.refusal('JPN', support('JPN', mark, m3, seen))).toBe('stale');
    expect(round.refusal('chair', take(mark, m3, ['KEN'], seen))).toBe('stale');
    expect(said(round, 'JPN')).toBeNull();
    round.does('JPN', support('JPN', mark, m3, [{ paragraph: 'fn-3', text: 'In Nairobi.' }]));
    expect(said(round, 'JPN')).toBe('In Nairobi.');
  });

  it('refuse a note that was not on the table with its mark', () => {
    const round = new Round(paragraphs);
    rewords(round, 'KEN', 'P2', `Decides to meet${m3}`);
    const seen = shown(round, mark, m3);
    expect(seen).toEqual([]);
    adds(round, 'NOR', 'fn-3', 'In Oslo.');
    rewords(round, 'NOR', 'P1', `Thanks the host${m3}`);
    expect(round.refusal('JPN', support('JPN', mark, m3, seen))).toBe('stale');
    expect(round.refusal('chair', take(mark, m3, ['KEN'], seen))).toBe('stale');
  });

  it('are looked at only where the command says them', () => {
    const round = noted();
    rewords(round, 'KEN', 'fn-3', 'In Nairobi.');
    round.does('JPN', support('JPN', mark, m3));
    expect(said(round, 'JPN')).toBe('In Nairobi.');
    round.does('chair', take(mark, m3, ['KEN']));
    expect(round.own(null)['fn-3']).toBe('In Nairobi.');
  });

  it('are not in the way of who has the note already', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3, shown(round, mark, m3)));
    const end = { paragraph: 'P1', from: 15, to: 15 };
    rewords(round, 'KEN', 'P1', `Thanks the host${m3}`);
    const seen = shown(round, end, m3);
    rewords(round, 'KEN', 'fn-3', 'In Nairobi.');
    round.does('JPN', support('JPN', end, m3, seen));
    expect(said(round, 'JPN')).toBe('In Geneva.');
  });

  it('come again as they were taken where the chair takes back that it left the words open', () => {
    const round = noted();
    round.does('chair', take(mark, m3, ['KEN']));
    const before = round.state;
    const open: Command = { kind: 'take', draft: 0, target: mark, text: null, source: { kind: 'open' } };
    const acts = round.does('chair', open);
    const undo = undoCommand(before, acts, round.state);
    if (!undo) throw new Error('It cannot be taken back');
    expect(round.decide('chair', undo)).toMatchObject({ ok: true });
    rewords(round, 'KEN', 'fn-3', 'In Nairobi.');
    expect(round.refusal('chair', undo)).toBe('stale');
  });

  it('come of several that are held with the mark, whichever were seen', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    rewords(round, 'JPN', 'fn-3', 'In Nairobi.');
    round.does('NOR', support('NOR', whole('fn-3'), 'In Nairobi.'));
    expect([said(round, 'NOR', 'P2'), said(round, 'NOR')]).toEqual([`Decides to meet${m3}`, 'In Nairobi.']);
    round.does('chair', take(mark, m3, ['KEN', 'JPN', 'NOR'], [{ paragraph: 'fn-3', text: 'In Nairobi.' }]));
    expect(round.own(null)['fn-3']).toBe('In Nairobi.');
  });

  it('are told of all words that come, also around the place', () => {
    const round = noted();
    round.write('KEN', 'K1', `Thanks Kenya${m4} again`, 'P2');
    adds(round, 'KEN', 'fn-4', 'The host.');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'K1', `Thanks Kenya${m4} once`, 'P2');
    const words = `Thanks Kenya${m4} again`;
    const seen = [{ paragraph: 'fn-4', text: 'The host.' }];
    expect(shown(round, whole('K1'), words)).toEqual(seen);
    expect(notesToTake(round.state, { paragraph: 'K1', from: 14, to: 19 }, 'twice', { kind: 'chair' })).toEqual(seen);
    expect(notesToTake(round.state, whole('P1'), 'Thanks the host', { kind: 'draft' })).toBeUndefined();
    rewords(round, 'KEN', 'fn-4', 'The government.');
    const chair: Command = {
      kind: 'take',
      draft: 0,
      target: { paragraph: 'K1', from: 14, to: 19 },
      text: 'twice',
      source: { kind: 'chair' },
      notes: seen,
    };
    expect(round.refusal('chair', chair)).toBe('stale');
  });
});
