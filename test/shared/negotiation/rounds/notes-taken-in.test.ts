import { changes } from '@adref/shared/differences';
import {
  type FootnoteAnchor,
  labels,
  type Paragraph,
  withNotesAlike,
  withNotesApart,
  withNotesTakenIn,
  withoutNoteMarks,
} from '@adref/shared/document';
import {
  type Command,
  draftOrigins,
  elsewhereIn,
  notTaken,
  openDraft,
  ownWordings,
  pendingWording,
  tableNow,
  tableText,
} from '@adref/shared/negotiation';
import { printParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { told } from '../news/news-told.ts';
import { Round } from '../round.ts';
import { sit, sitting } from './random-rounds.ts';

const operative = (id: string, text: string, ...anchors: FootnoteAnchor[]): Paragraph => ({
  id,
  kind: 'operative',
  level: 0,
  text,
  ...(anchors.length > 0 && { anchors }),
});
const call = (offset: number, marker: string, footnote: string | null = `n${marker}`) => ({ offset, marker, footnote });

/** A draft as negotiations began before notes were paragraphs: `Recalls the report¹ of the Secretary-General`. */
const drafted = [
  operative('P1', 'Recalls the report of the Secretary-General', call(18, '1')),
  operative('P2', 'Decides to meet annually', call(7, '2'), call(15, '1')),
  operative('P3', 'States should act'),
];
const footnotes = [
  { id: 'n1', marker: '1', text: 'A/65/201.' },
  { id: 'n2', marker: '2', text: 'See resolution 73/27.' },
];
const begun = () => new Round(drafted, null, footnotes);
const issue: Command = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' };

/** The words with the sign of each note where its mark is. */
function shown(round: Round, words: string): string {
  const { paragraphs } = openDraft(round.state).document;
  const names = labels(paragraphs);
  const sign = (note: string) => names[paragraphs.findIndex(({ id }) => id === note)]?.replace('FN', '') ?? '?';
  return withoutNoteMarks(words, (note) => `⟨${sign(note)}⟩`);
}
const open = (round: Round) => openDraft(round.state).document.paragraphs.map(({ text }) => shown(round, text));
const rolling = (round: Round) => tableText(round.state).map((one) => shown(round, printParagraph(one)));
const held = (round: Round) => round.table().map((line) => shown(round, line));
const take = (paragraph: string, text: string, holders: string[]): Command => ({
  kind: 'take',
  draft: 0,
  target: { paragraph, from: null, to: null },
  text,
  source: { kind: 'party', holders },
});

const withMarks = [
  'Recalls the report⟨1⟩ of the Secretary-General',
  'Decides⟨2⟩ to meet⟨1⟩ annually',
  'States should act',
  'A/65/201.',
  'See resolution 73/27.',
];

describe('a negotiation that began with its footnotes beside its words', () => {
  it('has them among the words from the next draft on, and nobody has changed anything', () => {
    const round = begun();
    expect(told(round, 'KEN', () => round.does('chair', issue))).toEqual(['issued: A/L.1/Rev.1']);
    expect(open(round)).toEqual(withMarks);
    const { document } = openDraft(round.state);
    expect(document.footnotes).toEqual([]);
    expect(document.paragraphs.some(({ anchors }) => anchors)).toBe(false);
    expect(rolling(round).map((line) => line.replace(/^\S+\t/, ''))).toEqual(withMarks);
    for (const party of [null, 'KEN', 'G2'])
      expect(ownWordings('', document.paragraphs, round.texts.get(party)?.paragraphs ?? [])).toEqual([]);
    const [before, after] = withNotesAlike(round.state.drafts.map((draft) => draft.document));
    expect(before?.paragraphs).toEqual(after?.paragraphs);
  });

  it('tells of no word that it was added or removed, and that all is kept', () => {
    const round = begun();
    round.does('chair', issue);
    const origins = draftOrigins(round.state, 1, () => undefined, new Map());
    expect(origins?.check).toEqual({ added: [], removed: [] });
    expect(origins?.derivation.map(({ label, approaches }) => [label, approaches])).toEqual(
      ['OP1', 'OP2', 'OP3', 'FN1', 'FN2'].map((label) => [label, ['kept']]),
    );
    expect(origins?.provenance.paragraphs.map(({ spans }) => spans.length)).toEqual([1, 1, 1, 1, 1]);
    expect(origins?.numbers).toMatchObject(['OP1', 'OP2', 'OP3', 'FN1', 'FN2'].map(() => ({})));
  });

  it('keeps what is on the table, with the marks where the words around them are', () => {
    const round = begun();
    round.write('KEN', 'P1', 'Recalls the latest study of the Secretary-General');
    round.write('KEN', 'P2', 'Decides today to meet');
    round.does('KEN', table('KEN'));
    round.write('KEN', 'P3', 'States shall act');
    round.does('chair', issue);
    expect(held(round)).toEqual([
      'KEN P1 v2: Recalls the latest study⟨1⟩ of the Secretary-General',
      'KEN P2 v2: Decides⟨2⟩ today to meet⟨1⟩',
    ]);
    expect(rolling(round).slice(0, 2)).toEqual([
      'OP1\tRecalls the [report / latest study – KEN]⟨1⟩ of the Secretary-General',
      'OP2\tDecides⟨2⟩ [today – KEN] to meet⟨1⟩ [annually / delete – KEN]',
    ]);
    expect(Object.values(round.own('KEN')).map((text) => shown(round, text))).toEqual([
      'Recalls the latest study⟨1⟩ of the Secretary-General',
      'Decides⟨2⟩ today to meet⟨1⟩',
      'States shall act',
      'A/65/201.',
      'See resolution 73/27.',
    ]);
    const own = ownWordings(
      'KEN',
      openDraft(round.state).document.paragraphs,
      round.texts.get('KEN')?.paragraphs ?? [],
      elsewhereIn(round.state.wordings, 'KEN'),
    );
    expect(own.map(({ paragraph }) => paragraph)).toEqual(['P1', 'P2', 'P3']);
  });

  it('keeps positions and what is agreed on their words', () => {
    const round = begun();
    const range = (from: number, to: number) => ({ paragraph: 'P2', from, to });
    const said = (target: { paragraph: string; from: number | null; to: number | null }): Command => ({
      kind: 'position',
      draft: 0,
      party: 'JPN',
      target,
      stance: 'retain',
      on: true,
      note: '',
    });
    // `Decides²`, `to meet¹ annually`, all of P1.
    round.does('JPN', said(range(0, 7)));
    round.does('JPN', said(range(8, 24)));
    round.does('JPN', said({ paragraph: 'P1', from: null, to: null }));
    round.does('chair', {
      kind: 'paragraph-state',
      draft: 0,
      target: range(11, 15),
      said: { state: 'agreed', level: 'informals', pending: [], conditions: [] },
      note: '',
    });
    round.does('chair', issue);
    const text = openDraft(round.state).document.paragraphs[1]?.text ?? '';
    const words = ({ from, to }: { from: number | null; to: number | null }) =>
      from === null || to === null ? null : shown(round, text.slice(from, to));
    expect(round.state.positions.map(words)).toEqual(['Decides', 'to meet⟨1⟩ annually', null]);
    expect(round.state.positions.map(({ draft }) => draft)).toEqual([1, 1, 1]);
    expect(tableNow(round.state).gone).toEqual([]);
    expect(round.state.states.map((state) => [state.draft, words(state)])).toEqual([[1, 'meet']]);
  });

  it('keeps a join to the paragraph before whose words begin with a mark', () => {
    const [first, second, ...others] = drafted;
    const begins = [first, second && { ...second, anchors: [call(0, '2'), call(15, '1')] }, ...others];
    const round = new Round(
      begins.filter((one) => one !== undefined),
      null,
      footnotes,
    );
    const own = round.texts.get('KEN')?.paragraphs ?? [];
    const joined = own.flatMap((one) =>
      one.id === 'P1' ? [{ ...one, text: `${one.text} ${second?.text}` }] : one.id === 'P2' ? [] : [one],
    );
    round.texts.set('KEN', { paragraphs: joined, faults: 0 });
    round.does('KEN', table('KEN'));
    round.does('chair', issue);
    expect(rolling(round)[1]).toBe('OP2\t[no ¶ – KEN] ⟨2⟩Decides to meet⟨1⟩ annually');
    expect(Object.values(round.own('KEN')).map((text) => shown(round, text))[0]).toBe(
      'Recalls the report⟨1⟩ of the Secretary-General ⟨2⟩Decides to meet⟨1⟩ annually',
    );
  });

  it('keeps what was taken from adopted texts on its words', () => {
    const round = begun();
    round.adopt('A/RES/75/240', [operative('OP7', 'to meet annually in open session')]);
    round.write('KEN', 'P2', 'Decides anew to meet annually in open session');
    const from = { paragraph: 'P2', document: 'A/RES/75/240', target: 'OP7' };
    round.does('KEN', { ...table('KEN'), agreed: [from] } as Command);
    round.does('chair', issue);
    const [wording] = round.state.wordings;
    expect(wording?.agreed?.map((one) => shown(round, wording.text?.slice(one.from, one.to) ?? ''))).toEqual([
      'to meet⟨1⟩ annually in open session',
    ]);
  });

  it('asks the holder of words that do not fit, with their marks', () => {
    const round = begun();
    round.write('KEN', 'P1', 'Recalls the latest study of the Secretary-General');
    round.does('KEN', table('KEN'));
    round.write(null, 'P1', 'Recalls the excellent work of the Secretary-General');
    round.does('chair', issue);
    const [pending] = round.state.pending;
    const words = pending && pendingWording(round.state, pending)?.text;
    expect(shown(round, words ?? '')).toBe('Recalls the latest study⟨1⟩ of the Secretary-General');
    expect(open(round)[0]).toBe('Recalls the excellent work⟨1⟩ of the Secretary-General');
    expect(shown(round, round.own('KEN').P1 ?? '')).toBe('Recalls the excellent work⟨1⟩ of the Secretary-General');
  });

  it('says what was decided against as it would read now', () => {
    const round = begun();
    round.write('KEN', 'P1', 'Recalls the latest study of the Secretary-General');
    round.does('KEN', table('KEN'));
    round.write('NOR', 'P1', 'Recalls the paper of the Secretary-General');
    round.does('NOR', table('NOR'));
    round.does('chair', take('P1', 'Recalls the paper of the Secretary-General', ['NOR']));
    round.does('chair', issue);
    expect(open(round)[0]).toBe('Recalls the paper⟨1⟩ of the Secretary-General');
    const [refused] = notTaken(round.state, 'KEN', 0);
    expect(refused && [refused.before, refused.after].map((text) => shown(round, text ?? ''))).toEqual([
      'Recalls the paper⟨1⟩ of the Secretary-General',
      'Recalls the latest study⟨1⟩ of the Secretary-General',
    ]);
    const origins = draftOrigins(round.state, 1, () => undefined, new Map());
    expect(origins?.check).toEqual({ added: [], removed: [] });
  });

  it('leaves out a note whose words are struck, and counts the others', () => {
    const round = begun();
    round.write(null, 'P1', 'Recalls the Secretary-General');
    round.write(null, 'P2', 'Decides to meet');
    round.does('chair', issue);
    expect(open(round)).toEqual([
      'Recalls the Secretary-General',
      'Decides⟨1⟩ to meet⟨2⟩',
      'States should act',
      'See resolution 73/27.',
      'A/65/201.',
    ]);
    const next = begun();
    next.write(null, 'P1', 'Recalls the Secretary-General');
    next.write(null, 'P2', 'Decides to');
    next.does('chair', issue);
    expect(open(next)).toEqual([
      'Recalls the Secretary-General',
      'Decides⟨1⟩ to',
      'States should act',
      'See resolution 73/27.',
    ]);
    const origins = draftOrigins(next.state, 1, () => undefined, new Map());
    expect(
      origins?.check.removed.map(({ paragraph, text }) => `${paragraph} ${withoutNoteMarks(text, () => '¹')}`),
    ).toEqual(['P1  the report¹ of', 'P2  meet¹ annually', expect.stringMatching(/^fn-\S+ A\/65\/201\.$/)]);
  });

  it('keeps two notes of the same words apart', () => {
    const same = footnotes.map((note) => ({ ...note, text: 'Ibid.' }));
    const round = new Round(drafted, null, same);
    const [, second] = withNotesTakenIn(openDraft(round.state).document).paragraphs.slice(-2);
    round.write(null, 'P1', 'Recalls the Secretary-General');
    round.write(null, 'P2', 'Decides to');
    round.does('chair', issue);
    expect(openDraft(round.state).document.paragraphs.at(-1)?.id).toBe(second?.id);
  });

  it('goes on for several drafts, with each word from where it came first', () => {
    const round = begun();
    // A draft of earlier Adref: with its notes beside its words still.
    const first = openDraft(round.state);
    const paragraphs = first.document.paragraphs.map((one) =>
      one.id === 'P3' ? { ...one, text: 'All States should act' } : one,
    );
    round.records('chair', {
      kind: 'issue',
      draft: { ...first, number: 1, symbol: 'A/L.1/Rev.1', document: { ...first.document, paragraphs } },
    });
    round.write(null, 'P3', 'All States should act');
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    round.does('chair', { kind: 'issue', draft: 2, symbol: 'A/L.1/Rev.3' });
    const origins = draftOrigins(round.state, 3, () => undefined, new Map());
    expect(
      origins?.history.paragraphs.map(({ spans }) => spans.map(({ from, to, draft }) => [from, to, draft])),
    ).toEqual([
      [[0, 45, 0]],
      [[0, 28, 0]],
      [
        [0, 4, 1],
        [4, 21, 0],
      ],
      [[0, 9, 0]],
      [[0, 21, 0]],
    ]);
  });

  it('takes in a note that somebody has added meanwhile, in its place', () => {
    const round = begun();
    const added: Paragraph = { id: 'fn-3', kind: 'footnote', level: 0, text: 'Not yet issued.' };
    const own = round.texts.get(null)?.paragraphs ?? [];
    round.texts.set(null, { paragraphs: [...own, added], faults: 0 });
    round.write(null, 'P1', `Recalls\u{f0003} the report of the Secretary-General`);
    round.does('chair', issue);
    expect(open(round)).toEqual([
      'Recalls⟨1⟩ the report⟨2⟩ of the Secretary-General',
      'Decides⟨3⟩ to meet⟨2⟩ annually',
      'States should act',
      'Not yet issued.',
      'A/65/201.',
      'See resolution 73/27.',
    ]);
    expect(withNotesApart(openDraft(round.state).document).footnotes.map(({ marker }) => marker)).toEqual([
      '1',
      '2',
      '3',
    ]);
  });

  it('is negotiated like any other from then on', () => {
    const round = begun();
    round.does('chair', issue);
    const note = openDraft(round.state).document.paragraphs.find(({ text }) => text === 'A/65/201.')?.id ?? '';
    round.write('KEN', note, 'A/65/201 and A/68/98.');
    round.does('KEN', { ...table('KEN'), draft: 1 } as Command);
    expect(rolling(round)[3]).toBe('FN1\tA/65/201 [and A/68/98 – KEN].');
  });
});

describe('over random rounds', () => {
  const words = ['one two three four five', 'States should act', 'Decides to meet again'];
  const [none, ...places] = [
    [],
    [[3, '1']],
    [[6, '2']],
    [
      [7, '1'],
      [10, '2'],
    ],
  ] as [number, string][][];
  const paragraphs = (noted: boolean) =>
    words.map((text, at) =>
      operative(
        `P${at + 1}`,
        text,
        ...(noted ? (places[at] ?? none ?? []) : []).map(([to, marker]) => call(to, marker)),
      ),
    );
  /** What the first issue has left on the table and in everybody's texts, without the notes. */
  const left = (steps: Parameters<typeof sit>[0], noted: boolean) => {
    const states: unknown[] = [];
    const look = (round: Round) => {
      const { drafts, wordings, positions, pending, outcomes } = round.state;
      if (drafts.length > 2) return;
      const text = new Map(openDraft(round.state).document.paragraphs.map((one) => [one.id, one.text]));
      states.push({
        // Amendments of a mark alone, which nobody has made.
        marks: [...round.texts.values()].flatMap(({ paragraphs: all }) =>
          all.flatMap(({ id, text: own }) => {
            const was = text.get(id) ?? own;
            return changes(was, own).filter(
              (one) => withoutNoteMarks(was.slice(one.from, one.to)) === withoutNoteMarks(one.text),
            );
          }),
        ),
        texts: [...round.texts].map(([party, { paragraphs: all }]) => [
          party,
          all.flatMap(({ id, kind, text: own }) => (kind === 'footnote' ? [] : [[id, withoutNoteMarks(own)]])),
        ]),
        wordings: wordings.map(({ party, paragraph, version, text: own, placement }) => [
          ...[party, paragraph, version, own && withoutNoteMarks(own), placement],
        ]),
        positions: positions.map(({ party, paragraph, stance, draft, from, to, base }) => [
          ...[party, paragraph, stance, draft],
          draft === 1 && !base && from !== null && to !== null
            ? withoutNoteMarks(text.get(paragraph)?.slice(from, to) ?? '')
            : [from, to],
        ]),
        pending,
        outcomes,
      });
    };
    sit(steps, look, new Round(paragraphs(noted), null, noted ? footnotes : []));
    return states;
  };

  it('comes to the same as without footnotes', () => {
    fc.assert(
      fc.property(sitting, (steps) => {
        expect(left(steps, true)).toEqual(left(steps, false));
      }),
    );
  });
});
