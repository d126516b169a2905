import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteMark, type TextDocument, withNotesApart, withNotesInText } from '@adref/shared/document';
import { readDocument, writeText, writeWord } from '@adref/shared/formats';
import { rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { exportFile } from '../../../server/src/command-line/export.ts';
import { aknFile } from '../../../server/src/exports/akn-file.ts';
import { type FileRequest, fileModel } from '../../../server/src/exports/file-request.ts';
import { htmlFile } from '../../../server/src/exports/html-file.ts';
import { lightFile } from '../../../server/src/exports/light-file.ts';
import { shown } from '../../word/word-view.ts';

const made = '2026-11-27T16:00:00Z';
const asked = { made, lineNumbers: false } as const;

/** A draft as it is read from a file: two notes are called side by side, and of the mark behind 2015 there is no note. */
const read: TextDocument = {
  symbol: 'A/C.1/73/L.27',
  title: 'Safe passage',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    { id: 'title', kind: 'title', level: 0, text: 'Safe passage' },
    { id: 'enacting', kind: 'enacting', level: 0, text: 'The General Assembly,' },
    {
      id: 'a',
      kind: 'operative',
      level: 0,
      text: 'Recalls the report, and that of 2015, and meets.',
      anchors: [
        { offset: 18, marker: '1', footnote: 'n1' },
        { offset: 18, marker: '2', footnote: 'n2' },
        { offset: 36, marker: '9', footnote: null },
      ],
    },
  ],
  footnotes: [
    { id: 'n1', marker: '1', text: 'A/65/201.' },
    { id: 'n2', marker: '2', text: 'A/68/98.' },
  ],
};
const draft: TextDocument = { ...read, paragraphs: withNotesInText(read.paragraphs, read.footnotes), footnotes: [] };
const words = draft.paragraphs[2]?.text ?? '';
const wordings: readonly Wording[] = [
  { party: 'KEN', paragraph: 'a', text: words.replace('and meets', 'and meets again') },
];
const paragraphs = rollingText(draft.paragraphs, wordings, []);
const requests: readonly FileRequest[] = [
  { ...asked, what: 'clean', document: draft },
  { ...asked, what: 'rolling', paragraphs, draft },
  { ...asked, what: 'by-paragraph', paragraphs, draft },
  { ...asked, what: 'rolling-tracked', paragraphs, draft },
];

/** The words of the paragraph with its marks, as `report⟨A/65/201.⟩`; `⟨9⟩` where there is no note. */
function marked({ paragraphs: all, footnotes }: TextDocument): string {
  const { text, anchors = [] } = all.find((one) => one.text.startsWith('Recalls')) ?? { text: '' };
  return anchors.toReversed().reduce((left, { offset, marker, footnote }) => {
    const note = footnotes.find(({ id }) => id === footnote)?.text ?? marker;
    return `${left.slice(0, offset)}⟨${note}⟩${left.slice(offset)}`;
  }, text);
}

function back(file: string | Uint8Array, name: string): TextDocument {
  const found = readDocument(typeof file === 'string' ? new TextEncoder().encode(file) : file, { name });
  const document = found.ok ? found.reading.documents[0] : undefined;
  if (!document) throw new Error(JSON.stringify(found));
  return document;
}

const whole = 'Recalls the report⟨A/65/201.⟩⟨A/68/98.⟩, and that of 2015⟨9⟩, and meets.';

describe('marks of footnotes side by side, and one of which the source has no note', () => {
  it('read back from every clean file', () => {
    expect(marked(withNotesApart(draft))).toBe(whole);
    expect(writeText(withNotesApart(draft))).toContain('report¹,², and that of 2015⁹, and');
    expect(marked(back(writeText(withNotesApart(draft)), 'a.en.txt'))).toBe(whole);
    const [clean] = requests;
    if (!clean) throw new Error('Nothing is asked for');
    expect(marked(back(writeWord(fileModel(clean, false)), 'a.docx'))).toBe(whole);
    expect(
      marked(back(aknFile({ made, document: draft, issued: made, agendaItem: '96', sponsors: [] }), 'a.xml')),
    ).toBe(whole);
  });

  it.each([',', '،', '、'])('keep a comma that is between two of them: %s', (comma) => {
    const apart = words.replace(/([\u{f0000}-\u{ffffd}])([\u{f0000}-\u{ffffd}]),/u, `$1${comma}$2`);
    const document = {
      ...draft,
      paragraphs: draft.paragraphs.map((one) => (one.id === 'a' ? { ...one, text: apart } : one)),
    };
    const said = `Recalls the report⟨A/65/201.⟩${comma}⟨A/68/98.⟩ and that of 2015⟨9⟩, and meets.`;
    expect(marked(withNotesApart(document))).toBe(said);
    expect(marked(back(writeText(withNotesApart(document)), 'a.en.txt'))).toBe(said);
    const clean = { ...asked, what: 'clean', document } as const;
    expect(marked(back(writeWord(fileModel(clean, false)), 'a.docx'))).toBe(said);
    const akn = aknFile({ made, document, issued: made, agendaItem: '96', sponsors: [] });
    expect(marked(back(akn, 'a.xml'))).toBe(said);
  });

  it('are in every rolling text', () => {
    for (const request of requests.slice(1, 3)) {
      const said = shown(writeWord(fileModel(request, false)), () => true).map(({ text }) => text);
      expect(said.join('\n'), request.what).toContain('Recalls the report1,2, and that of 20159, and meets');
      expect(htmlFile(fileModel(request, true)), request.what).toMatch(/2015<sup>9<\/sup>/);
    }
    const [, rolling] = requests;
    if (!rolling) throw new Error('Nothing is asked for');
    const said = 'Recalls the report¹,², and that of 2015⁹, and meets';
    expect(lightFile({ as: 'text', request: rolling })).toContain(`${said} [again – KEN].`);
    expect(lightFile({ as: 'json', request: rolling })).toContain(said);
  });

  it('are there whatever is rejected or accepted', () => {
    const tracked = requests[3];
    if (!tracked) throw new Error('Nothing is asked for');
    const bytes = writeWord(fileModel(tracked, false));
    for (const [changes, ends] of [
      ['rejected', 'meets.'],
      ['accepted', 'meets again.'],
    ] as const) {
      const found = readDocument(bytes, { name: 'a.docx', changes });
      expect(found.ok && found.reading.documents.map(marked)).toEqual([whole.replace('meets.', ends)]);
    }
  });

  it('are apart for each party that has both beside each other, whoever takes one out or puts one between', () => {
    const [first = '', second = ''] = [...words.matchAll(/[\u{f0000}-\u{ffffd}]/gu)].map(([sign]) => sign);
    const third = noteMark('fn-77') ?? '';
    const put = { after: draft.paragraphs.at(-1)?.id ?? null, order: 0, kind: 'footnote', level: 0 } as const;
    /** What each party reads up to the marks, where CHN takes the paragraph out and another party does what is given. */
    const read = (party: string, text: string, added: readonly Wording[] = []) => {
      const changes = [{ party, paragraph: 'a', text }, { party: 'CHN', paragraph: 'a', text: null }, ...added];
      const rolled = rollingText(draft.paragraphs, changes, []);
      const bytes = writeWord(fileModel({ ...asked, what: 'rolling-tracked', paragraphs: rolled, draft }, false));
      return ['', 'CHN', party].map((who) =>
        shown(bytes, (author) => author.split('; ').includes(who))[2]?.text.replace(/, and.*/, ''),
      );
    };
    const both = 'Recalls the report{1: A/65/201.},{2: A/68/98.}';
    const end = '_______________';
    expect(read('KEN', words.replace(first, ''))).toEqual([both, end, 'Recalls the report{1: A/68/98.}']);
    expect(read('JPN', words.replace(second, ''))).toEqual([both, end, 'Recalls the report{1: A/65/201.}']);
    expect(
      read('EU', words.replace(second, third + second), [
        { party: 'EU', paragraph: 'fn-77', text: 'New.', placement: put },
      ]),
    ).toEqual([both, end, 'Recalls the report{1: A/65/201.},{2: New.},{3: A/68/98.}']);
  });

  it('are apart on the command line too', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'adref-marks-'));
    const [from, to] = [join(folder, 'a.en.txt'), join(folder, 'a.docx')];
    await writeFile(from, writeText(withNotesApart(draft)));
    expect(await exportFile([from, '--out', to], process.stdout)).toBe(0);
    const said = shown(await readFile(to), () => true).map(({ text }) => text);
    await rm(folder, { recursive: true });
    expect(said.join('\n')).toContain('Recalls the report{1: A/65/201.},{2: A/68/98.}, and');
  });

  it('are apart only where both are there', () => {
    const one: TextDocument = { ...draft, paragraphs: draft.paragraphs.map((each) => ({ ...each })) };
    const [first = '', second = ''] = [...words.matchAll(/[\u{f0000}-\u{ffffd}]/gu)].map(([sign]) => sign);
    for (const gone of [first, second, first + second]) {
      const fewer = one.paragraphs.map((each) => ({ ...each, text: each.text.replace(gone, '') }));
      const document = { ...draft, paragraphs: fewer };
      for (const [base, next] of [
        [draft, document],
        [document, draft],
      ] as const) {
        const request = { ...asked, what: 'tracked', base, document: next, author: 'KEN', date: made } as const;
        const bytes = writeWord(fileModel(request, false));
        for (const [changes, is] of [
          ['rejected', base],
          ['accepted', next],
        ] as const) {
          const found = readDocument(bytes, { name: 'a.docx', changes });
          expect(found.ok && found.reading.documents.map(marked)).toEqual([marked(withNotesApart(is))]);
        }
      }
    }
  });
});
