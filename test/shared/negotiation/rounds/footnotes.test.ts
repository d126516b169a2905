import { labels, noteMark, type Paragraph, withNotesApart } from '@adref/shared/document';
import { type Command, openDraft, tableText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const m1 = noteMark('fn-1') ?? '';
const m2 = noteMark('fn-2') ?? '';
const m3 = noteMark('fn-3') ?? '';
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const note = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });

const paragraphs = [
  operative('P1', `Recalls the report${m1} of the Secretary-General`),
  operative('P2', `Decides${m2} to meet`),
  note('fn-1', 'A/65/201.'),
  note('fn-2', 'See resolution 73/27.'),
];

const take = (paragraph: string, text: string | null, holders: string[]): Command => ({
  kind: 'take',
  draft: 0,
  target: { paragraph, from: null, to: null },
  text,
  source: { kind: 'party', holders },
});
const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

/** The words of the open draft with its notes apart: `text¹`, then the notes. */
function read(round: Round): string[] {
  const { paragraphs: words, footnotes } = withNotesApart(openDraft(round.state).document);
  return [
    ...words.map(({ text, anchors = [] }) =>
      anchors
        .toReversed()
        .reduce((all, { offset, marker }) => `${all.slice(0, offset)}^${marker}${all.slice(offset)}`, text),
    ),
    ...footnotes.map(({ marker, text }) => `${marker} ${text}`),
  ];
}

describe('footnotes in a negotiation', () => {
  it('keep their mark where the words around it are changed', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'P1', `Welcomes the latest study${m1} by the Secretary-General`);
    round.does('KEN', table('KEN'));
    round.does('chair', take('P1', `Welcomes the latest study${m1} by the Secretary-General`, ['KEN']));
    round.does('chair', issue);
    expect(read(round)).toEqual([
      'Welcomes the latest study^1 by the Secretary-General',
      'Decides^2 to meet',
      '1 A/65/201.',
      '2 See resolution 73/27.',
    ]);
  });

  describe('go with their last mark', () => {
    /** Whether a decision told what went of the notes of these paragraphs; the first mark goes by one, the others are typed away. */
    const goneNotes = (drafted: readonly Paragraph[]) => {
      const round = new Round(drafted);
      const target = { paragraph: 'P1', from: 'Recalls the report'.length, to: `Recalls the report${m1}`.length };
      round.does('chair', { kind: 'take', draft: 0, target, text: '', source: { kind: 'chair' } });
      round.write(null, 'P2', 'Decides to meet');
      round.does('chair', issue);
      expect(read(round)).toEqual(['Recalls the report of the Secretary-General', 'Decides to meet']);
      const act = round.acts.find(({ kind }) => kind === 'issue');
      const gone = act?.kind === 'issue' ? (act.provenance?.gone ?? []) : [];
      return gone.filter(({ paragraph }) => paragraph.startsWith('fn')).map((one) => [one.paragraph, one.decided]);
    };

    it('by the decision on it', () => {
      expect(goneNotes(paragraphs)).toEqual([
        ['fn-1', true],
        ['fn-2', false],
      ]);
    });

    it('and by none where one of their marks went by none', () => {
      const twice = paragraphs.flatMap((one) =>
        one.id === 'P2' ? operative('P2', `Decides${m1} to meet`) : one.id === 'fn-2' ? [] : one,
      );
      expect(goneNotes(twice)).toEqual([['fn-1', false]]);
    });
  });

  it('are amended like paragraphs, with brackets and holders', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'fn-1', 'A/65/201 and A/68/98.');
    round.does('KEN', table('KEN'));
    const rolled = tableText(round.state).find(({ id }) => id === 'fn-1');
    expect(rolled?.label).toBe('FN1');
    expect(rolled?.segments).toMatchObject([
      { kind: 'text', text: 'A/65/201' },
      { kind: 'bracket', alternatives: [{ text: ' and A/68/98', holders: ['KEN'] }] },
      { kind: 'text', text: '.' },
    ]);
    round.does('chair', take('fn-1', 'A/65/201 and A/68/98.', ['KEN']));
    round.does('chair', issue);
    expect(read(round)[2]).toBe('1 A/65/201 and A/68/98.');
  });

  it('are added, in a bracket, with a mark in another one, and numbered in the order of their marks', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'P1', `Recalls${m3} the report${m1} of the Secretary-General`);
    const own = round.texts.get('KEN')?.paragraphs ?? [];
    const at = own.findIndex(({ id }) => id === 'fn-1');
    round.texts.set('KEN', { paragraphs: own.toSpliced(at, 0, note('fn-3', 'Not yet issued.')), faults: 0 });
    round.does('KEN', table('KEN'));
    const rolled = tableText(round.state);
    expect(rolled.map(({ label }) => label)).toEqual(['OP1', 'OP2', 'FN1 ante', 'FN1', 'FN2']);
    expect(rolled[0]?.segments[1]).toMatchObject({ alternatives: [{ text: m3, holders: ['KEN'] }] });
    round.does('chair', take('P1', `Recalls${m3} the report${m1} of the Secretary-General`, ['KEN']));
    round.write(null, 'fn-3', undefined);
    expect(round.refusal('chair', issue)).toBe('invalid');
    round.does('chair', take('fn-3', 'Not yet issued.', ['KEN']));
    round.does('chair', issue);
    expect(read(round)).toEqual([
      'Recalls^1 the report^2 of the Secretary-General',
      'Decides^3 to meet',
      '1 Not yet issued.',
      '2 A/65/201.',
      '3 See resolution 73/27.',
    ]);
    expect(labels(openDraft(round.state).document.paragraphs)).toEqual(['OP1', 'OP2', 'FN1', 'FN2', 'FN3']);
  });

  it('are counted on from the number that the first one has, whatever is added, moved or gone', () => {
    const numbered = [
      operative('P1', `Recalls the report${m1} of the Secretary-General`),
      operative('P2', `Decides${m2} to meet`),
      { ...note('fn-1', 'A/65/201.'), number: '5' },
      note('fn-2', 'See resolution 73/27.'),
    ];
    const issued = (change: (round: Round) => void) => {
      const round = new Round(numbered);
      change(round);
      round.does('chair', issue);
      const { paragraphs: words } = openDraft(round.state).document;
      const names = labels(words);
      const printed = read(round).slice(2);
      return words
        .flatMap(({ kind, text }, at) => (kind === 'footnote' ? [`${names[at]} ${text}`] : []))
        .concat(printed);
    };
    expect(issued((round) => round.write(null, 'P2', `Decides${m2} to meet again`))).toEqual([
      'FN5 A/65/201.',
      'FN6 See resolution 73/27.',
      '5 A/65/201.',
      '6 See resolution 73/27.',
    ]);
    const moved = issued((round) => {
      round.write(null, 'P1', `Recalls${m2} the report${m3} of the Secretary-General`);
      round.write(null, 'P2', `Decides to meet${m1}`);
      const own = round.texts.get(null)?.paragraphs ?? [];
      round.texts.set(null, { paragraphs: [...own, note('fn-3', 'Ibid.')], faults: 0 });
    });
    expect(moved).toEqual([
      'FN5 See resolution 73/27.',
      'FN6 Ibid.',
      'FN7 A/65/201.',
      '5 See resolution 73/27.',
      '6 Ibid.',
      '7 A/65/201.',
    ]);
    expect(issued((round) => round.write(null, 'P1', 'Recalls the report of the Secretary-General'))).toEqual([
      'FN5 See resolution 73/27.',
      '5 See resolution 73/27.',
    ]);
  });

  it('go on the table with the paragraph that calls them, where they are new', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'P2', `Decides${m2} to meet${m3}`);
    round.write('KEN', 'P1', 'Recalls nothing');
    round.write('KEN', 'fn-2', 'See resolution 74/29.');
    const own = round.texts.get('KEN')?.paragraphs ?? [];
    round.texts.set('KEN', { paragraphs: [...own, note('fn-3', 'In Geneva.')], faults: 0 });
    round.does('KEN', table('KEN', ['P2']));
    expect(round.table()).toEqual([`KEN P2 v1: Decides${m2} to meet${m3}`, 'KEN fn-3 v1: In Geneva.']);
  });

  it('go with their last mark, and move with it', () => {
    const round = new Round(paragraphs);
    round.write(null, 'P1', 'Recalls the report of the Secretary-General');
    round.write(null, 'P2', `Decides to meet${m2}`);
    round.does('chair', issue);
    expect(read(round)).toEqual([
      'Recalls the report of the Secretary-General',
      'Decides to meet^1',
      '1 See resolution 73/27.',
    ]);
  });

  it('stay on the table with their mark in the next round', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'P2', `Decides${m2} to meet annually`);
    round.write('KEN', 'fn-2', 'See resolutions 73/27 and 74/29.');
    round.does('KEN', table('KEN'));
    round.write(null, 'P1', `Notes the report${m1} of the Secretary-General`);
    round.does('chair', issue);
    expect(round.table().toSorted()).toEqual([
      `KEN P2 v2: Decides${m2} to meet annually`,
      'KEN fn-2 v2: See resolutions 73/27 and 74/29.',
    ]);
    expect(round.own('KEN')['fn-2']).toBe('See resolutions 73/27 and 74/29.');
  });

  it('are never taken for one because two parties give them the same words', () => {
    const round = new Round(paragraphs);
    for (const [party, id] of [
      ['KEN', 'fn-3'],
      ['NOR', 'fn-4'],
    ] as const) {
      round.write(party, 'P2', `Decides${m2} to meet${noteMark(id)}`);
      const own = round.texts.get(party)?.paragraphs ?? [];
      round.texts.set(party, { paragraphs: [...own, note(id, 'Ibid.')], faults: 0 });
      round.does(party, table(party));
    }
    expect(tableText(round.state).map(({ label }) => label)).toEqual([
      'OP1',
      'OP2',
      'FN1',
      'FN2',
      'FN2 bis',
      'FN2 ter',
    ]);
  });
});
