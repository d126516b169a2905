import { dividedText, holderCode } from '@adref/shared/negotiation';
import {
  asRolling,
  partyParagraphs,
  placeNamesBeside,
  printRolling,
  readNotation,
  readParty,
  readRolling,
  rollingText,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';

describe('a text that comes with moves, splits and joins in brackets', () => {
  const brought = (...lines: readonly string[]) =>
    dividedText(
      lines.map((text, at) => ({ id: `Q${at + 1}`, kind: 'operative' as const, level: 0, text })),
      (name) => holderCode(name),
    );

  it('brings them to the table of its draft', () => {
    const { paragraphs, wordings, positions, notes } = brought(
      'States should report [¶ – KEN] and meet; [moved to after OP3 – KEN, JPN; retain: CUB]',
      'Encourages all [Member – JPN] States; [moved to the beginning – JPN]',
      '[no ¶ – KEN] Decides to meet.',
    );
    expect(paragraphs.map(({ text }) => text)).toEqual([
      'States should report and meet;',
      'Encourages all States;',
      'Decides to meet.',
    ]);
    expect(notes).toEqual([]);
    expect(printRolling(rollingText(paragraphs, wordings, positions)).split('\n\n')).toEqual([
      'OP1\tStates should report [¶ – KEN] and meet; [moved to after OP3 – KEN, JPN; retain: CUB]',
      'OP2\tEncourages all [Member – JPN] States; [moved to the beginning – JPN]',
      'OP3\t[no ¶ – KEN] Decides to meet.',
    ]);
  });

  it('reads a move to the end, and moves as people type them, in six languages', () => {
    const last = (said: string) => brought(`States act; [${said} – KEN]`, 'Decides to meet;', 'Requests a report.');
    for (const said of ['moved to the end', 'move to end', 'déplacée à la fin', 'trasladado al final']) {
      expect(last(said).wordings, said).toMatchObject([{ party: 'KEN', text: 'States act;', moved: { after: 'Q3' } }]);
    }
    for (const said of [
      'перенесён в конец',
      'نقل إلى النهاية',
      '移至末尾',
      'نقل إلى ما بعد OP3',
      'перенесена после OP3',
    ]) {
      expect(last(said).wordings, said).toMatchObject([{ moved: { after: 'Q3' } }]);
    }
    const read = readRolling(
      'OP1\tA [moved to the end – EU]\n\nOP2\tB [moved to end – Cuba]\n\n[OP2 bis\tX – EU]\n\nFN1\tn',
    );
    expect(readParty(read, 'EU')).toEqual(['B', 'A', 'X', 'n']);
    expect(readParty(read, 'Cuba')).toEqual(['A', 'B', 'n']);
    const rolled = asRolling(['a', 'b', 'x', 'n'], readNotation('OP1\tA [moved to the end – EU]\n\nOP2\tB'));
    expect(rolled[0]?.moves).toEqual([{ after: 'b', holders: ['EU'] }]);
  });

  it('reads a move before a paragraph, in six languages, as one behind the paragraph that is there before it', () => {
    const third = (said: string) =>
      brought('States act;', 'States meet;', `Requests a report; [${said} – KEN]`, 'Decides;');
    for (const said of [
      'moved before OP2',
      'move to before OP 2',
      'moved directly above op2',
      'déplacé avant OP2',
      'déplacée juste avant OP2',
      'trasladado antes de OP2',
      'перенесён перед OP2',
      'перенести перед OP2',
      'نُقل إلى ما قبل OP2',
      'نقلت قبل OP2',
      '移至OP2之前',
      '移到 OP2 前',
    ]) {
      const { wordings, notes } = third(said);
      expect(wordings, said).toMatchObject([{ party: 'KEN', text: 'Requests a report;', moved: { after: 'Q1' } }]);
      expect(notes, said).toEqual([]);
    }
    for (const line of [
      '[moved before OP2 – KEN] Requests a report;',
      'Requests a report; [moved up before paragraph 2 (KEN)]',
      'Requests a report; [移至第2段之前 – KEN]',
    ]) {
      expect(brought('States act;', 'States meet;', line).wordings, line).toMatchObject([{ moved: { after: 'Q1' } }]);
    }
    expect(brought('States act;', 'States meet; [moved before OP1]')).toMatchObject({
      wordings: [],
      notes: [{ paragraph: 'Q2', text: 'moved before OP1' }],
    });
    expect(third('moved before OP1').wordings).toMatchObject([{ moved: { after: null } }]);
    // What moves is not what is there before it.
    expect(brought('States act;', 'Requests; [moved before OP3 – KEN]', 'Decides.').wordings).toMatchObject([
      { moved: { after: 'Q1' } },
    ]);
    expect(third('moved before OP9').notes).toEqual([{ paragraph: 'Q3', text: 'moved before OP9 – KEN' }]);
    const read = readRolling('OP1\tA\n\nOP2\tB [moved before OP1 – EU]\n\nOP3\tC [moved before OP2 – EU]');
    expect(readParty(read, 'EU')).toEqual(['B', 'A', 'C']);
  });

  it('reads a move behind a paragraph that somebody adds, among all that is added there', () => {
    const { paragraphs, wordings, notes } = brought(
      '[Recalls – KEN]',
      'States act;',
      '[Urges – JPN, KEN]',
      '[Notes – KEN]',
      'Decides; [moved to after OP1 bis – KEN] [moved to after OP1 – JPN]',
      'Requests; [moved to after OP1 ante – KEN]',
      'Invites. [moved to after OP3 – KEN] [moved to after OP1 ter – JPN]',
    );
    expect(notes).toEqual([]);
    const rolling = rollingText(paragraphs, wordings, []);
    expect(partyParagraphs(rolling, 'KEN')).toEqual([
      ...['Recalls', 'Requests;', 'Invites.', 'States act;', 'Urges', 'Decides;', 'Notes'],
    ]);
    expect(partyParagraphs(rolling, 'JPN')).toEqual(['States act;', 'Decides;', 'Urges', 'Invites.', 'Requests;']);
  });

  it('calls what is added by the paragraph of the draft before it, whatever numbers that has', () => {
    expect(placeNamesBeside([null, null, 'OP1', null, null, '', null])).toEqual([
      ...['OP1 ante', 'OP1 ante 2', 'OP1', 'OP1 bis', 'OP1 ter', '¶2', '¶2 bis'],
    ]);
    expect(placeNamesBeside(['OP1', null, 'OP1 bis', null])).toEqual(['OP1', '¶1 bis', 'OP1 bis', 'OP1 bis bis']);
    expect(placeNamesBeside([null])).toEqual(['¶1 ante']);
  });

  it('keeps a move behind what is not there as a note', () => {
    const { notes, wordings } = brought('Decides to meet. [moved to after OP9 – KEN]');
    expect(notes).toEqual([{ paragraph: 'Q1', text: 'moved to after OP9 – KEN' }]);
    expect(wordings).toEqual([]);
  });
});
