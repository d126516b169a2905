import { type LiveParagraph, noteMark, type Paragraph, withNotesApart } from '@adref/shared/document';
import {
  type Command,
  EditedText,
  giveNotesAgain,
  notTaken,
  openDraft,
  type RestoredWording,
} from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { undoCommand } from '../../../../client/src/store/undo-command.ts';
import { thereAndBack } from '../../../client/store/undo-round.ts';
import { stance, support, table, typing } from '../commands.ts';
import { Round } from '../round.ts';

const m1 = noteMark('fn-1') ?? '';
const m2 = noteMark('fn-2') ?? '';
const m3 = noteMark('fn-3') ?? '';
const m4 = noteMark('fn-4') ?? '';
const signs: readonly (readonly [string, string])[] = [
  [m1, '¹'],
  [m2, '²'],
  [m3, '³'],
  [m4, '⁴'],
];
const readable = (text: string) => signs.reduce((all, [mark, sign]) => all.replaceAll(mark, sign), text);
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const note = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });
const paragraphs = [
  operative('P1', `Recalls the report${m1} of the Secretary-General`),
  operative('P2', 'Decides to meet'),
  note('fn-1', 'A/65/201.'),
];

/** A round in which KEN has a new note ³ in P2, and has tabled it. */
function noted(words = `Decides to meet${m3}`): Round {
  const round = new Round(paragraphs);
  round.write('KEN', 'P2', words);
  adds(round, 'KEN', note('fn-3', 'In Geneva.'));
  round.does('KEN', table('KEN'));
  return round;
}

function adds(round: Round, party: string | null, ...added: LiveParagraph[]): void {
  const own = round.texts.get(party)?.paragraphs ?? [];
  round.texts.set(party, { paragraphs: [...own, ...added], faults: 0 });
}

/** The bracket of P2 that is there where KEN only adds its mark. */
const mark = { paragraph: 'P2', from: 15, to: 15 };
const whole = (paragraph: string) => ({ paragraph, from: null, to: null });
const withdraw = (party: string, ...ids: string[]): Command => ({ kind: 'withdraw', draft: 0, party, paragraphs: ids });
const take = (
  target: { paragraph: string; from: number | null; to: number | null },
  text: string | null,
  source: Extract<Command, { kind: 'take' }>['source'] = { kind: 'party', holders: ['KEN'] },
): Command => ({ kind: 'take', draft: 0, target, text, source });
const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

/** What a party, or everybody, has on the table, as `P2: Decides³`. */
function tabled(round: Round, ...parties: string[]): string[] {
  return round.state.wordings
    .filter(({ party }) => parties.includes(party))
    .map(({ paragraph, text }) => readable(`${paragraph}: ${text}`))
    .sort();
}

/** What a text has beside the draft's words. */
function own(round: Round, party: string | null): string[] {
  const drafted = new Map(openDraft(round.state).document.paragraphs.map(({ id, text }) => [id, text]));
  return Object.entries(round.own(party))
    .filter(([id, text]) => drafted.get(id) !== text)
    .map(([id, text]) => readable(`${id}: ${text}`))
    .sort();
}

/** The same asked again, of what is on the table now. */
function seenNow(round: Round, party: string, asked: readonly RestoredWording[]): RestoredWording[] {
  const seen = (id: string) =>
    round.state.wordings.find((wording) => wording.party === party && wording.paragraph === id)?.version ?? null;
  return asked.map((one) => ({ ...one, seen: seen(one.paragraph) }));
}

const both = ['P2: Decides to meet³', 'fn-3: In Geneva.'];

describe('whoever supports words with the mark of a new footnote', () => {
  it('holds the footnote as well, on the table and in its own text', () => {
    const round = noted();
    const acts = round.does('JPN', support('JPN', mark, m3));
    expect(acts.map(({ kind }) => kind)).toEqual(['support', 'support']);
    expect(acts[1]).toMatchObject({ paragraph: 'fn-3', from: null, text: 'In Geneva.', of: ['KEN'] });
    expect(tabled(round, 'JPN')).toEqual(both);
    expect(own(round, 'JPN')).toEqual(both);
    expect(round.refusal('JPN', table('JPN'))).toBe('invalid');
  });

  it('holds it where the mark is in a paragraph that is added, or in all words of one', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'K1', `Thanks the host${m4}`, 'P2');
    adds(round, 'KEN', note('fn-4', 'Kenya.'));
    round.does('KEN', table('KEN'));
    round.does('JPN', support('JPN', whole('K1'), `Thanks the host${m4}`));
    expect(own(round, 'JPN')).toEqual(['K1: Thanks the host⁴', 'fn-4: Kenya.']);
    expect(tabled(round, 'JPN')).toEqual(own(round, 'JPN'));
  });

  it('holds it as those word it whose words it supports, and after them those who support it in turn', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    round.write('JPN', 'fn-3', 'In Nairobi.');
    round.does('JPN', table('JPN'));
    round.does('KEN', withdraw('KEN', 'P2'));
    expect(tabled(round, 'KEN', 'JPN')).toEqual(['P2: Decides to meet³', 'fn-3: In Nairobi.']);
    round.does('NOR', support('NOR', mark, m3));
    expect(tabled(round, 'NOR')).toEqual(['P2: Decides to meet³', 'fn-3: In Nairobi.']);
    round.does('JPN', withdraw('JPN', 'P2'));
    expect(tabled(round, 'NOR')).toEqual(['P2: Decides to meet³', 'fn-3: In Nairobi.']);
    expect(tabled(round, 'JPN')).toEqual([]);
  });

  it('holds it in the words of those whose words it supports, also where others worded it first', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    round.write('JPN', 'P2', `Decides to gather${m3}`);
    round.write('JPN', 'fn-3', 'In Nairobi.');
    round.does('JPN', table('JPN'));
    round.does('NOR', support('NOR', { ...mark, from: 11 }, `gather${m3}`));
    expect(tabled(round, 'NOR')).toEqual(['P2: Decides to gather³', 'fn-3: In Nairobi.']);
    round.does('chair', take({ ...mark, from: 11 }, `gather${m3}`, { kind: 'party', holders: ['JPN', 'NOR'] }));
    expect(own(round, null)).toEqual(['P2: Decides to gather³', 'fn-3: In Nairobi.']);
  });

  it('keeps its own words of the note', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    round.write('JPN', 'fn-3', 'In Nairobi.');
    round.does('JPN', table('JPN'));
    round.write('KEN', 'P1', `Recalls the report${m1} of the Secretary-General${m3}`);
    round.does('KEN', table('KEN'));
    const end = paragraphs[0]?.text.length ?? 0;
    round.does('JPN', support('JPN', { paragraph: 'P1', from: end, to: end }, m3));
    expect(tabled(round, 'JPN')).toContain('fn-3: In Nairobi.');
    expect(own(round, 'JPN')).toContain('fn-3: In Nairobi.');
  });

  it('loses the note that the words in their place had', () => {
    const round = noted();
    round.write('JPN', 'P2', `Decides to meet${m4}`);
    adds(round, 'JPN', note('fn-4', 'In Tokyo.'));
    round.does('JPN', table('JPN'));
    expect(thereAndBack(round, 'JPN', support('JPN', mark, m3))).toEqual([]);
    round.does('JPN', support('JPN', mark, m3));
    expect(tabled(round, 'JPN')).toEqual(both);
    round.does('JPN', withdraw('JPN', 'P2'));
    expect(tabled(round, 'JPN')).toEqual([]);
  });

  it('keeps the note that other words of its own have beside them', () => {
    const round = noted();
    round.write('JPN', 'P1', `Recalls the report${m1}${m4} of the Secretary-General`);
    round.write('JPN', 'P2', `Decides to meet${m4}`);
    adds(round, 'JPN', note('fn-4', 'In Tokyo.'));
    round.does('JPN', table('JPN'));
    round.does('JPN', support('JPN', mark, m3));
    expect(tabled(round, 'JPN')).toEqual(expect.arrayContaining([...both, 'fn-4: In Tokyo.']));
  });

  it('has in its own text what it says in the note itself, and after withdrawing where it calls the note elsewhere', () => {
    const said = noted();
    adds(said, 'JPN', note('fn-3', 'In Nairobi.'));
    said.does('JPN', support('JPN', mark, m3));
    expect(tabled(said, 'JPN')).toEqual(both);
    expect(own(said, 'JPN')).toEqual(['P2: Decides to meet³', 'fn-3: In Nairobi.']);
    const calls = noted();
    calls.does('JPN', support('JPN', mark, m3));
    calls.write('JPN', 'P1', `Recalls the report${m1}${m3} of the Secretary-General`);
    calls.does('JPN', withdraw('JPN', 'P2'));
    expect(tabled(calls, 'JPN')).toEqual([]);
    expect(own(calls, 'JPN')).toEqual(['P1: Recalls the report¹³ of the Secretary-General', 'fn-3: In Geneva.']);
  });

  it('supports the note alone where it has the mark on the table already', () => {
    const round = noted();
    round.write('JPN', 'P2', `Decides to meet${m3}`);
    round.does('JPN', table('JPN'));
    expect(tabled(round, 'JPN')).toEqual(['P2: Decides to meet³']);
    round.does('JPN', support('JPN', whole('fn-3'), 'In Geneva.'));
    expect(tabled(round, 'JPN')).toEqual(both);
  });

  it('gives both back', () => {
    const round = noted();
    const before = round.state;
    const acts = round.does('JPN', support('JPN', mark, m3));
    const words = { was: `Decides to meet${m3}`, now: 'Decides to meet' };
    const undo = undoCommand(before, acts, round.state, words);
    if (!undo) throw new Error('It cannot be taken back');
    const supported = round.state;
    const undone = round.does('JPN', undo);
    expect(tabled(round, 'JPN')).toEqual([]);
    expect(own(round, 'JPN')).toEqual([]);
    const redo = undoCommand(supported, undone, round.state, { was: words.now, now: words.was });
    if (!redo) throw new Error('It cannot be done again');
    round.does('JPN', redo);
    expect(tabled(round, 'JPN')).toEqual(both);
    expect(own(round, 'JPN')).toEqual(both);
    round.does('JPN', undo.kind === 'restore' ? { ...undo, wordings: seenNow(round, 'JPN', undo.wordings) } : undo);
    expect(own(round, 'JPN')).toEqual([]);
    round.does('JPN', support('JPN', mark, m3));
    round.does('JPN', withdraw('JPN', 'P2'));
    expect(tabled(round, 'JPN')).toEqual([]);
    expect(own(round, 'JPN')).toEqual([]);
    expect(tabled(round, 'KEN')).toEqual(both);
  });

  it('has both again where what was withdrawn comes back', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    expect(thereAndBack(round, 'JPN', withdraw('JPN', 'P2'))).toEqual([]);
    expect(thereAndBack(round, 'KEN', withdraw('KEN', 'P2'))).toEqual([]);
    expect(tabled(round, 'JPN')).toEqual(both);
    expect(own(round, 'JPN')).toEqual([]);
  });

  it('supports its mark with a note, where that is all there is; else it is told which words call it', () => {
    const round = noted();
    round.does('JPN', support('JPN', whole('fn-3'), 'In Geneva.'));
    expect(tabled(round, 'JPN')).toEqual(both);
    expect(own(round, 'JPN')).toEqual(both);
    const more = noted(`Decides to meet again${m3}`);
    expect(more.decide('JPN', support('JPN', whole('fn-3'), 'In Geneva.'))).toMatchObject({
      key: 'note-with-its-mark',
      params: { label: 'OP2' },
    });
  });

  it('does so while either tables as it types', () => {
    for (const party of ['KEN', 'JPN'] as const) {
      const round = noted();
      round.does(party, { kind: 'mode', draft: 0, party, asTyped: true });
      round.does('JPN', support('JPN', mark, m3));
      expect(own(round, 'JPN')).toEqual(both);
      expect(tabled(round, 'JPN')).toEqual(both);
      round.does('JPN', withdraw('JPN', 'P2'));
      expect(own(round, 'JPN')).toEqual([]);
      expect(tabled(round, 'JPN')).toEqual([]);
    }
  });
});

describe('a new footnote', () => {
  it('is on the record with the words that call it, where somebody reacts to these while they are typed', () => {
    const round = new Round(paragraphs);
    round.does('KEN', typing('KEN'));
    round.write('KEN', 'P2', `Decides to meet${m3}`);
    adds(round, 'KEN', note('fn-3', 'In Geneva.'));
    round.does('JPN', stance('JPN', whole('P2')));
    expect(tabled(round, 'KEN')).toEqual(both);
  });

  it('goes off the table with its last mark', () => {
    const round = noted();
    round.write('KEN', 'P2', 'Decides to meet');
    round.does('KEN', table('KEN', ['P2']));
    expect(tabled(round, 'KEN')).toEqual([]);
    round.write('KEN', 'P1', 'Recalls nothing');
    round.does('KEN', table('KEN'));
    expect(tabled(round, 'KEN')).toEqual(['P1: Recalls nothing']);
  });

  it('stays with another mark of it', () => {
    const round = noted();
    round.write('KEN', 'P1', `Recalls${m3} the report${m1}`);
    round.does('KEN', table('KEN'));
    round.does('KEN', withdraw('KEN', 'P2'));
    expect(tabled(round, 'KEN')).toEqual(['P1: Recalls³ the report¹', 'fn-3: In Geneva.']);
  });

  it('takes its mark with it where it is withdrawn itself', () => {
    const round = noted(`Decides to meet again${m3}`);
    expect(thereAndBack(round, 'KEN', withdraw('KEN', 'fn-3'))).toEqual([]);
    round.does('JPN', support('JPN', { ...mark, from: 15, to: 15 }, ` again${m3}`));
    round.does('JPN', withdraw('JPN', 'fn-3'));
    expect(tabled(round, 'JPN')).toEqual(['P2: Decides to meet again']);
    expect(own(round, 'JPN')).toEqual(['P2: Decides to meet again']);
    round.does('KEN', withdraw('KEN', 'fn-3'));
    expect(tabled(round, 'KEN')).toEqual(['P2: Decides to meet again']);
  });
});

describe('the chair that takes words with the mark of a new footnote', () => {
  const issued = (round: Round) => {
    round.does('chair', issue);
    const { paragraphs: words, footnotes } = withNotesApart(openDraft(round.state).document);
    return [words.find(({ id }) => id === 'P2')?.text ?? '', ...footnotes.map(({ text }) => text)];
  };

  it('has the note as well, and issues it', () => {
    const round = noted();
    const acts = round.does('chair', take(mark, m3));
    expect(acts).toMatchObject([
      { kind: 'take', take: { paragraph: 'P2', text: m3 } },
      { kind: 'take', take: { paragraph: 'fn-3', text: 'In Geneva.', source: { kind: 'party', holders: ['KEN'] } } },
    ]);
    expect(own(round, null)).toEqual(both);
    expect(issued(round)).toEqual(['Decides to meet', 'A/65/201.', 'In Geneva.']);
    expect(tabled(round, 'KEN')).toEqual([]);
  });

  it('lets the note go with its last mark', () => {
    const round = noted();
    expect(thereAndBack(round, 'chair', take(mark, m3))).toEqual([]);
    expect(own(round, null)).toEqual([]);
    round.does('chair', take(mark, m3));
    round.does('chair', take(mark, '', { kind: 'draft' }));
    expect(own(round, null)).toEqual([]);
    expect(issued(round)).toEqual(['Decides to meet', 'A/65/201.']);
    expect(tabled(round, 'KEN')).toEqual([]);
    expect(round.state.outcomes).toMatchObject([{ outcome: 'decided' }, { outcome: 'decided' }]);
  });

  it('has the notes of all that it combines', () => {
    const round = noted(`Decides to meet${m3} again${m4}`);
    adds(round, 'KEN', note('fn-4', 'Ibid.'));
    round.does('KEN', table('KEN'));
    const words = `${m3} again${m4}`;
    round.does('chair', take(mark, words));
    expect(own(round, null)).toEqual(['P2: Decides to meet³ again⁴', 'fn-3: In Geneva.', 'fn-4: Ibid.']);
    round.does('chair', take(mark, `${m3} again`, { kind: 'chair' }));
    expect(own(round, null)).toEqual(['P2: Decides to meet³ again', 'fn-3: In Geneva.']);
  });

  it('leaves the notes that it has typed itself, and those that it words otherwise', () => {
    const round = noted();
    adds(round, null, note('fn-3', 'At headquarters.'));
    round.does('chair', take(mark, m3));
    expect(own(round, null)).toEqual(['P2: Decides to meet³', 'fn-3: At headquarters.']);
  });

  it('leaves a note in which it has written since, though its mark goes', () => {
    const round = noted();
    round.does('chair', take(mark, m3));
    round.write(null, 'fn-3', 'In Geneva, at headquarters.');
    round.does('chair', take(mark, null, { kind: 'open' }));
    expect(own(round, null)).toEqual(['fn-3: In Geneva, at headquarters.']);
    expect(issued(round)).toEqual(['Decides to meet', 'A/65/201.']);
  });

  it('records with the note what somebody types in it meanwhile', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    round.does('JPN', typing('JPN'));
    round.write('JPN', 'fn-3', 'In Nairobi.');
    const [, ofNote] = round.does('chair', take(mark, m3));
    expect(ofNote).toMatchObject({ take: { paragraph: 'fn-3', typed: [{ party: 'JPN', text: 'In Nairobi.' }] } });
  });
});

describe('a new footnote in the next round', () => {
  it('is on the table with its mark, for everyone who holds it', () => {
    const round = noted();
    round.does('JPN', support('JPN', mark, m3));
    round.does('chair', issue);
    for (const party of ['KEN', 'JPN'] as const) {
      expect(tabled(round, party)).toEqual(both);
      expect(own(round, party)).toEqual(both);
      round.does(party, { kind: 'withdraw', draft: 1, party, paragraphs: ['P2'] });
      expect(tabled(round, party)).toEqual([]);
    }
  });

  it('is there also where only the note was decided on', () => {
    const round = noted();
    round.does('chair', take(whole('fn-3'), null, { kind: 'chair' }));
    round.does('chair', issue);
    expect(tabled(round, 'KEN')).toEqual(both);
  });

  it('waits with its mark for its holder, and is given up with it', () => {
    const later = (choice: 'keep' | 'drop'): Round => {
      const round = noted(`Decides to meet again${m3}`);
      round.write(null, 'P2', 'Decides to meet often');
      round.does('chair', issue);
      expect(round.state.pending).toMatchObject([{ party: 'KEN', paragraph: 'P2' }]);
      const [waits] = round.state.pending;
      if (!waits) throw new Error('Nothing waits');
      round.does('KEN', { kind: 'settle', draft: 1, ...waits, choice });
      return round;
    };
    expect(tabled(later('keep'), 'KEN')).toEqual(['P2: Decides to meet again³', 'fn-3: In Geneva.']);
    expect(tabled(later('drop'), 'KEN')).toEqual([]);
  });

  it('waits on where other words with its mark do, and is on the table once where they come back one after the other', () => {
    const later = (...choices: ('keep' | 'drop')[]): Round => {
      const round = noted(`Decides to meet again${m3}`);
      round.write('KEN', 'P1', `Recalls the last report${m1} of the Secretary-General${m3}`);
      round.does('KEN', table('KEN'));
      round.write(null, 'P1', `Recalls the first report${m1} of the Secretary-General`);
      round.write(null, 'P2', 'Decides to meet often');
      round.does('chair', issue);
      expect(round.state.pending.map(({ paragraph }) => paragraph).sort()).toEqual(['P1', 'P2']);
      for (const choice of choices) {
        const [waits] = round.state.pending;
        if (!waits) throw new Error('Nothing waits');
        round.does('KEN', { kind: 'settle', draft: 1, ...waits, choice });
      }
      return round;
    };
    expect(tabled(later('drop'), 'KEN')).toEqual(['fn-3: In Geneva.']);
    expect(tabled(later('drop', 'drop'), 'KEN')).toEqual([]);
    const kept = later('keep', 'keep');
    expect(kept.state.record.filter(({ paragraph, draft }) => paragraph === 'fn-3' && draft === 1)).toHaveLength(1);
    expect(tabled(kept, 'KEN')).toContain('fn-3: In Geneva.');
  });

  it('is one that the draft had, where words that call it are put forward again', () => {
    const round = noted();
    round.write('JPN', 'P1', `Welcomes the report${m1} of the Secretary-General`);
    round.does('JPN', table('JPN'));
    round.write(null, 'P1', undefined);
    round.write(null, 'fn-1', undefined);
    round.does('chair', issue);
    const waits = round.state.pending.find(({ party }) => party === 'JPN');
    if (!waits) throw new Error('Nothing waits');
    round.does('JPN', { kind: 'settle', draft: 1, ...waits, choice: 'keep' });
    expect(tabled(round, 'JPN')).toEqual(['P1: Welcomes the report¹ of the Secretary-General', 'fn-1: A/65/201.']);
    expect(own(round, 'JPN')).toEqual(tabled(round, 'JPN'));
  });

  it('is told once among what was decided against its party, and comes with its mark where that is written again', () => {
    const round = noted();
    round.does('chair', take(mark, '', { kind: 'draft' }));
    round.does('chair', issue);
    const [words, ...more] = notTaken(round.state, 'KEN', 0);
    expect(more).toEqual([]);
    const text = round.texts.get('KEN') ?? { paragraphs: [], faults: 0 };
    const edited = new EditedText(round.state, text);
    giveNotesAgain(edited, round.state, 'KEN', words?.after ?? null);
    expect(edited.wordsOf('fn-3')).toBe('In Geneva.');
  });
});
