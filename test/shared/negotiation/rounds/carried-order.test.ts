import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import { elsewhereIn, openDraft, ownWordings, tableText, untabled } from '@adref/shared/negotiation';
import { partyWordings, printRolling } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [
  paragraph('P1', 'Recalls its earlier resolutions'),
  paragraph('P2', 'Invites all States to report'),
  paragraph('P3', 'Requests the Secretary-General to convene a meeting'),
  paragraph('P4', 'Decides to meet again'),
  paragraph('P5', 'Takes note of the report of the experts'),
];
const byId = new Map(draft.map((one) => [one.id, one]));

const textOf = (ids: string): LiveParagraph[] =>
  ids.split(' ').map((id) => byId.get(id) ?? paragraph(id, `Urges ${id}`));

/** A round of that draft in which parties have tabled texts of these paragraphs, and the chair has issued a draft of these. */
function issued(texts: Record<string, string>, next: string | readonly LiveParagraph[]): Round {
  const round = new Round(draft);
  for (const [party, ids] of Object.entries(texts)) {
    round.texts.set(party, { paragraphs: textOf(ids), faults: 0 });
    round.does(party as 'KEN', table(party));
  }
  round.texts.set(null, { paragraphs: typeof next === 'string' ? textOf(next) : next, faults: 0 });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  return round;
}

/** The order of a party’s text in the open round, which is that of what it has on the table. */
function orderOf(round: Round, party = 'KEN'): string {
  const next = round.texts.get(party)?.paragraphs ?? [];
  const wordings = round.state.wordings.filter((wording) => wording.party === party);
  const drafted = openDraft(round.state).document.paragraphs;
  expect(untabled(ownWordings(party, drafted, next, elsewhereIn(wordings, party)), wordings)).toEqual([]);
  const ids = next.map(({ id }) => id);
  expect(partyWordings(tableText(round.state), party).flatMap((held) => held.text && held.paragraph)).toEqual(ids);
  return ids.join(' ');
}

/** KEN’s text has these paragraphs, all tabled; the chair’s next draft has these. The order of KEN’s text in it. */
const nextOrder = (own: string, next: string | readonly LiveParagraph[]): string => orderOf(issued({ KEN: own }, next));

describe('the order of a party’s text in a new round', () => {
  it('is as it was, where what is before an addition is gone', () => {
    expect(nextOrder('P2 P1 P3 N P4 P5', 'P1 P2 P4 P5')).toBe('P2 P1 N P4 P5');
  });

  it('is as it was, where the draft has a moved paragraph before another one that is moved', () => {
    expect(nextOrder('P1 P4 P3 P5 P2', 'P1 P2 P3 P4')).toBe('P1 P4 P3 P2');
  });

  it('is as it was of all that is moved, where what one of them follows is gone', () => {
    expect(nextOrder('P3 P5 P4 P2 P1', 'P1 P2 P4 P5')).toBe('P5 P4 P2 P1');
    expect(nextOrder('P1 P5 P2 P4 P3', 'P1 P3 P4 P5')).toBe('P1 P5 P4 P3');
    expect(nextOrder('P1 P5 P2 P4 P3', 'P3 P4 P5')).toBe('P5 P4 P3');
  });

  it('is as it was of what is moved and added together', () => {
    expect(nextOrder('P1 P2 P5 N P4 M P3', 'P1 P3 P4 P5')).toBe('P1 P5 N P4 M P3');
    expect(nextOrder('P1 N P5 P2 M P3 P4', 'P1 P3 P4 P5')).toBe('P1 N P5 M P3 P4');
    expect(nextOrder('N P4 P1 M P5 P2 P3', 'P2 P3 P4 P5')).toBe('N P4 M P5 P2 P3');
  });

  it('is as it was behind what the new draft has moved, and among what it has put in', () => {
    expect(nextOrder('P1 P2 P4 N P3 P5', 'P2 P1 P3 P4 P5')).toBe('P2 P4 N P1 P3 P5');
    expect(nextOrder('P1 P5 N P2 P3 P4', 'P1 X P5 P2 P3 P4')).toBe('P1 X P5 N P2 P3 P4');
    expect(nextOrder('P1 P5 P4 N P2 P3', 'P1 N P2 P3 P4 P5')).toBe('P1 P5 P4 N P2 P3');
  });

  it('leaves an addition where it was tabled, behind a paragraph that is tabled elsewhere since', () => {
    const round = new Round(draft);
    const tables = (ids: string, paragraphs: string[] | null) => {
      round.texts.set('KEN', { paragraphs: textOf(ids), faults: 0 });
      round.does('KEN', table('KEN', paragraphs));
    };
    tables('P1 P2 P3 P4 N P5', null);
    tables('P4 P1 P2 P3 N P5', ['P4']);
    const printed = () => printRolling(tableText(round.state), {});
    const before = printed();
    expect(before).toContain('[OP4 bis\tUrges N – KEN]');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(printed()).toBe(before);
    const ids = draft.map(({ id }) => id).filter((id) => id !== 'P1');
    round.texts.set(null, { paragraphs: textOf(ids.join(' ')), faults: 0 });
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(printed()).toContain('[OP3 bis\tUrges N – KEN]');
  });

  it('is that of each party, whatever another has moved', () => {
    const round = issued({ KEN: 'P1 P2 P5 P4 P3', JPN: 'P3 P1 P2 P4 P5' }, 'P1 P3 P4 P5');
    expect([orderOf(round), orderOf(round, 'JPN')]).toEqual(['P1 P5 P4 P3', 'P3 P1 P4 P5']);
  });

  it('is met by a draft that has the paragraphs so, and by no other', () => {
    const moves = (next: string) =>
      issued({ KEN: 'P1 P5 P4 P2 P3' }, next).state.wordings.map(({ paragraph: id, moved }) => [id, moved?.after]);
    expect(moves('P1 P5 P4 P2 P3')).toEqual([]);
    expect(moves('P1 P4 P5 P2 P3')).toEqual([['P4', 'P5']]);
    expect(moves('P1 P2 P5 P4 P3')).toEqual([
      ['P4', 'P1'],
      ['P5', 'P1'],
    ]);
  });

  it('is behind all of a paragraph that the new draft has in two', () => {
    const [first = draft[0], ...others] = draft;
    const cut = [
      { ...first, text: 'Recalls its' },
      paragraph('R', 'earlier resolutions'),
      ...others,
    ] as LiveParagraph[];
    expect(nextOrder('P1 N P5 P2 P3 P4', cut)).toBe('P1 R N P5 P2 P3 P4');
    expect(nextOrder('P2 P3 P1 N P4 P5', cut)).toBe('P2 P3 P1 R N P4 P5');
  });
});
