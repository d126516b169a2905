import { labels, type TextDocument } from '@adref/shared/document';
import {
  doubtSentence,
  type ReadOptions,
  type Run,
  readDocument,
  type WordChange,
  type WordParagraph,
  writeWord,
} from '@adref/shared/formats';
import { sentenceOf } from '@adref/shared/refusal';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handMade, paragraph, run } from '../../../word/hand-made.ts';
import { hazards } from '../../../word/hazards.ts';

function drawn({ paragraphs, footnotes }: TextDocument): string[] {
  const names = labels(paragraphs);
  return paragraphs.map(({ kind, text, anchors = [] }, at) => {
    let words = '';
    let from = 0;
    for (const { offset, footnote, marker } of anchors) {
      const note = footnotes.find(({ id }) => id === footnote);
      words += `${text.slice(from, offset)}{${marker}: ${note?.text}}`;
      from = offset;
    }
    return `${kind} ${names[at]} ${words}${text.slice(from)}`;
  });
}

function read(bytes: Uint8Array, changes?: ReadOptions['changes']) {
  const result = readDocument(bytes, { name: 'text.docx', ...(changes && { changes }) });
  if (!result.ok) throw new Error(String(sentenceOf(result)));
  return result.reading;
}

const reasonOf = (bytes: Uint8Array): string => {
  const result = readDocument(bytes, { name: 'text.docx' });
  return result.ok ? 'read' : String(sentenceOf(result));
};

describe('Word files as people send them', () => {
  it.each(hazards)('are read: $name', ({ bytes, reads, before, authors = {}, flags = [] }) => {
    const file = bytes();
    const reading = read(file);
    expect(reading.documents.flatMap(drawn)).toEqual(reads);
    if (before) expect(read(file, 'rejected').documents.flatMap(drawn)).toEqual(before);
    for (const [author, own] of Object.entries(authors)) {
      expect(read(file, { author }).documents.flatMap(drawn), author).toEqual(own);
    }
    for (const flag of flags) expect(reading.flags.map((flag) => doubtSentence(flag)).join('\n')).toMatch(flag);
  });

  it('are more than thirty', () => expect(hazards.length).toBeGreaterThanOrEqual(30));

  it('keep comments, italics and where each paragraph is', () => {
    const commented = read(hazards.find(({ name }) => name.startsWith('comments'))?.bytes() ?? new Uint8Array());
    expect(commented.comments).toEqual([
      {
        author: 'Cuba',
        date: '2026-11-02T09:00:00Z',
        text: 'Why act?',
        source: { part: 'word/document.xml', path: '/body/p[4]' },
      },
      { author: 'EU', date: '2026-11-02T10:00:00Z', text: 'Because.', answers: 0 },
    ]);
    const [, , preambular] = commented.documents[0]?.paragraphs ?? [];
    expect(commented.marks?.get(preambular?.id ?? '')).toEqual([{ kind: 'italic', from: 0, to: 9 }]);
    expect(commented.sources.get(preambular?.id ?? '')).toEqual({ part: 'word/document.xml', path: '/body/p[3]' });
  });

  it('give their symbol from above the pages', () => {
    const geneva = hazards.find(({ name }) => name.startsWith('headings of Geneva'));
    expect(read(geneva?.bytes() ?? new Uint8Array()).documents[0]?.symbol).toBe('A/HRC/51/L.2');
  });
});

describe('a Word file that is not read', () => {
  const text = paragraph(run('1. Decides to act.'));
  it.each<[string, () => Uint8Array, string]>([
    [
      'with macros',
      () => handMade({ body: text, contentType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
      'a Word document with macros. Save it as a Word document (.docx) without them',
    ],
    ['cut off', () => handMade({ body: text }).slice(0, 900), 'this Word file is damaged'],
    [
      'without a document',
      () => zipSync({ 'word/documentation.txt': strToU8('x'), 'a.xml': strToU8('<a/>') }),
      'there is no text in this Word file',
    ],
    ['without words', () => handMade({ body: '<w:p/>' }), 'the file has no text'],
    ['not well-formed', () => handMade({ body: '<w:p>' }), 'line 1'],
    [
      'with a document type',
      () =>
        handMade({
          body: text,
          more: {
            'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x">&b;</w:document>'),
          },
        }),
      'document type',
    ],
    [
      'a bomb',
      () => handMade({ body: text, more: { 'word/styles.xml': new Uint8Array(80 * 1024 * 1024).fill(32) } }),
      'take more than 64 MiB unpacked',
    ],
    [
      'with a password',
      () =>
        Uint8Array.from('\xd0\xcf\x11\xe0\xa1\xb1..E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0', (sign) =>
          sign.charCodeAt(0),
        ),
      'protected with a password',
    ],
    [
      'of an old Word',
      () => Uint8Array.from('\xd0\xcf\x11\xe0\xa1\xb1', (sign) => sign.charCodeAt(0)),
      'save it as a Word document (.docx)',
    ],
  ])('says why, and what to do: %s', (_name, bytes, why) => {
    expect(reasonOf(bytes())).toContain(why);
  });
});

it('spaces at the edges of a cell are nobody’s, with changes made or not', () => {
  const made = '2026-11-27T16:00:00Z';
  const cell = (...runs: readonly Run[]): WordParagraph => ({ kind: 'paragraph', style: 'cell', runs });
  const words = (text: string, change?: WordChange): Run => ({ kind: 'words', text, ...(change && { change }) });
  const put = { kind: 'insert', author: 'KEN', date: made } as const;
  const rows = [
    [[cell(words('Head '))], [cell(words(' Other '))]],
    [[cell(words('two ')), cell(words(' paragraphs '))], [cell(words('kept '), words('and put ', put))]],
    [[cell(words('two  spaces '))], [cell(words(''))]],
  ];
  const bytes = writeWord({
    ...{ language: 'en', title: 'Table', masthead: null, notes: [], firstNote: 1, lists: [], made },
    ...{ lineNumbers: false, landscape: false },
    blocks: [
      { kind: 'paragraph', style: 'plain', runs: [words('Before. ')] },
      { kind: 'table', widths: [1, 1], rows },
      { kind: 'paragraph', style: 'plain', runs: [words('After.')] },
    ],
  });
  const read = (changes: 'accepted' | 'rejected') => {
    const result = readDocument(bytes, { name: 'table.docx', changes });
    return result.ok ? result.reading.documents.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)) : [];
  };
  const rest = ['two  spaces |', 'After.'];
  expect(read('accepted')).toEqual(['Before.', 'Head | Other', 'two paragraphs | kept and put', ...rest]);
  expect(read('rejected')).toEqual(['Before.', 'Head | Other', 'two paragraphs | kept', ...rest]);
});
