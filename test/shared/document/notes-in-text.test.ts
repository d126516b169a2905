import {
  freeNoteId,
  labels,
  noteMark,
  type Paragraph,
  printedSign,
  type TextDocument,
  withNotesAlike,
  withNotesApart,
  withNotesInText,
  withoutNoteMarks,
} from '@adref/shared/document';
import { describe, expect, it } from 'vitest';

const operative = (id: string, text: string, anchors?: Paragraph['anchors']): Paragraph => ({
  id,
  kind: 'operative',
  level: 0,
  text,
  ...(anchors && { anchors }),
});
const document = (paragraphs: readonly Paragraph[], footnotes: TextDocument['footnotes'] = []): TextDocument => ({
  symbol: 'A/L.1',
  title: 'T',
  kind: 'draft resolution',
  language: 'en',
  paragraphs,
  footnotes,
});
/** The words with their marks as `⟨text of the note⟩`. */
const shown = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ text }) =>
    withoutNoteMarks(text, (note) => `⟨${paragraphs.find(({ id }) => id === note)?.text ?? '?'}⟩`),
  );

/** The same with what is printed for a mark that has no note. */
const printed = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ text }) =>
    withoutNoteMarks(text, (note) => `⟨${paragraphs.find(({ id }) => id === note)?.text ?? printedSign(note) ?? '?'}⟩`),
  );

describe('footnotes among the words', () => {
  it('are marks in the words and paragraphs behind them, and are read apart again', () => {
    const read = document(
      [
        operative('P1', 'States should act.', [{ offset: 6, marker: '1', footnote: 'a' }]),
        operative('P2', 'Meets again.', [
          { offset: 5, marker: '*', footnote: 'b' },
          { offset: 12, marker: '2', footnote: 'c' },
        ]),
      ],
      [
        { id: 'a', marker: '1', text: 'A/65/201.' },
        { id: 'c', marker: '2', text: 'A/68/98.' },
        { id: 'b', marker: '*', text: 'Reissued.' },
      ],
    );
    const paragraphs = withNotesInText(read.paragraphs, read.footnotes);
    expect(shown(paragraphs)).toEqual([
      'States⟨A/65/201.⟩ should act.',
      'Meets⟨Reissued.⟩ again.⟨A/68/98.⟩',
      'A/65/201.',
      'A/68/98.',
      'Reissued.',
    ]);
    expect(labels(paragraphs)).toEqual(['OP1', 'OP2', 'FN1', 'FN2', 'FN*']);
    const apart = withNotesApart(document(paragraphs));
    const noteText = (id: string | null) => apart.footnotes.find((note) => note.id === id)?.text;
    expect(
      apart.paragraphs.map(({ text, anchors }) => [
        text,
        anchors?.map(({ offset, marker, footnote }) => [offset, marker, noteText(footnote)]),
      ]),
    ).toEqual([
      ['States should act.', [[6, '1', 'A/65/201.']]],
      [
        'Meets again.',
        [
          [5, '*', 'Reissued.'],
          [12, '2', 'A/68/98.'],
        ],
      ],
    ]);
  });

  it('that say the same have ids one behind the other, however many there are', () => {
    const ibid = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: `n${at}`, marker: `${at + 1}`, text: 'Ibid.' }));
    const idsOf = (count: number) =>
      withNotesInText<Paragraph>([], ibid(count)).map(({ id }) => Number.parseInt(id.slice(3), 16));
    const [first = 0] = idsOf(1);
    expect(idsOf(3)).toEqual([first, first + 1, first + 2]);
    // A file may have tens of thousands: to ask for each id from the first one on would take minutes.
    expect(new Set(idsOf(40_000)).size).toBe(40_000);
  });

  it('are numbered anew in the order in which they are called', () => {
    const [a, b] = ['fn-1', 'fn-2'];
    const note = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });
    const apart = withNotesApart(
      document([operative('P1', `One${noteMark(b)} two${noteMark(a)}`), note(a, 'first'), note(b, 'second')]),
    );
    expect(apart.footnotes.map(({ marker, text }) => `${marker} ${text}`)).toEqual(['1 second', '2 first']);
  });

  it('that begin with another number than 1 are counted from it', () => {
    const notes = withNotesInText(
      [],
      [
        { id: 'a', marker: '5', text: 'five' },
        { id: 'b', marker: '*', text: 'star' },
        { id: 'c', marker: '6', text: 'six' },
        { id: 'd', marker: '9', text: 'nine' },
        { id: 'e', marker: '10', text: 'ten' },
      ],
    );
    expect(notes.map(({ number }) => number)).toEqual(['5', '*', undefined, '9', undefined]);
    expect(labels(notes)).toEqual(['FN5', 'FN*', 'FN6', 'FN9', 'FN10']);
  });

  it('have a mark without a note as it is printed, and leave out what only looks like one', () => {
    const [paragraph, ...notes] = withNotesInText(
      [
        {
          ...operative('P1', `Sta${noteMark('fn-9')}tes [should] act.`, [
            { offset: 8, marker: '1', footnote: 'a' },
            { offset: 9, marker: '3', footnote: null },
          ]),
          literal: [9, 16],
        },
      ],
      [{ id: 'a', marker: '1', text: 'n' }],
    );
    const words = [paragraph as Paragraph, ...notes];
    expect(printed(words)[0]).toBe('States⟨n⟩ ⟨3⟩[should] act.');
    expect(paragraph?.anchors).toBeUndefined();
    expect(withNotesApart(document(words)).paragraphs[0]?.anchors).toMatchObject([
      { offset: 8 - 2, marker: '1' },
      { offset: 9 - 2, marker: '3', footnote: null },
    ]);
    expect(paragraph?.literal?.map((at) => paragraph.text[at])).toEqual(['[', ']']);
  });

  it('have any mark that is printed without a note, and no new note is called by one', () => {
    const signs = ['1', '2', '27', '1999', '*', '**', '†', 'a', 'z'];
    const [paragraph] = withNotesInText(
      [
        operative(
          'P1',
          'one',
          signs.map((marker) => ({ offset: 3, marker, footnote: null })),
        ),
      ],
      [],
    );
    expect(printed([paragraph as Paragraph])).toEqual([`one${signs.map((sign) => `⟨${sign}⟩`).join('')}`]);
    expect(withNotesApart(document([paragraph as Paragraph])).paragraphs[0]?.anchors).toEqual(
      signs.map((marker) => ({ offset: 3, marker, footnote: null })),
    );
    const unknown = { offset: 3, marker: '3 bis', footnote: null };
    expect(withNotesInText([operative('P1', 'one', [unknown])], [])[0]?.anchors).toEqual([unknown]);
    for (let wish = 0xf7f0; wish < 0x10010; wish++) expect(printedSign(freeNoteId(wish, new Set()))).toBeNull();
  });

  it('are the same in texts that are compared, whichever has its marks beside the words', () => {
    const read = document([operative('P1', 'in 2015', [{ offset: 7, marker: '2', footnote: null }])]);
    const negotiated = { ...read, paragraphs: withNotesInText(read.paragraphs, []) };
    const [a, b] = withNotesAlike([read, negotiated]);
    expect(a?.paragraphs).toEqual(b?.paragraphs);
    expect(withNotesAlike([read, read])).toEqual([read, read]);
  });

  it('stands behind the bracket whose names it follows', () => {
    const [paragraph] = withNotesInText(
      [operative('P1', 'a [b – EU] c', [{ offset: 9, marker: '1', footnote: 'a' }])],
      [{ id: 'a', marker: '1', text: 'n' }],
    );
    expect(withoutNoteMarks(paragraph?.text ?? '', () => '¹')).toBe('a [b – EU]¹ c');
  });
});
