import type { Paragraph, TextDocument } from '@adref/shared/document';
import { openDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { rollingOfFiles } from '../../../server/src/documents/rolling-of-files.ts';
import { change, deleted, handMade, inserted, markOf, paragraph, run } from '../../word/hand-made.ts';

const words = [
  'Recalls the report of the Group of Governmental Experts;',
  'Calls upon all States to promote the norms and to report on them;',
  'Decides to include the item in the provisional agenda;',
  'Requests the Secretary-General to report to the Assembly.',
] as const;
const [recalls, calls, decides, requests] = words;
const draft: TextDocument = {
  symbol: 'A/C.1/73/L.27',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    { id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' },
    ...words.map((text, at): Paragraph => ({ id: `P${at + 1}`, kind: 'operative', level: 0, text })),
  ],
  footnotes: [],
};

const numbered = (nth: number, runs: string, properties = '') => paragraph(run(`${nth}. `) + runs, properties);
const drafted = (nth: number) => numbered(nth, run(words[nth - 1] ?? ''));
const formula = paragraph(run('The General Assembly,'));
const copy = (...body: readonly string[]) => handMade({ body: formula + body.join('') });

/** The rolling text of a file in which each author is a party, line by line. */
function rolled(bytes: Uint8Array): string[] {
  const result = rollingOfFiles({
    draft,
    files: [{ party: null, name: 'all.docx', bytes }],
    form: 'text',
    made: '2026-11-27T16:00:00Z',
  });
  if (!result.ok) throw new Error(result.key);
  return new TextDecoder().decode(result.bytes).trim().split('\n\n').slice(1);
}
const unchanged = words.map((text, at) => `OP${at + 1}\t${text}`);
const with_ = (lines: Readonly<Record<number, string>>) => unchanged.map((line, at) => lines[at + 1] ?? line);

/** One end of a move as Word writes it, between the two ends of its range. */
const range = (kind: 'moveFrom' | 'moveTo', id: number, name: string, body: string) =>
  `<w:${kind}RangeStart w:id="${id}" w:name="${name}" w:author="EU" w:date="2026-11-01T10:00:00Z"/>${body}<w:${kind}RangeEnd w:id="${id}"/>`;
const leaves = (text: string) => paragraph(change('moveFrom', 'EU', run(text)), markOf('moveFrom', 'EU'));
const comes = (text: string, more = '') => paragraph(change('moveTo', 'EU', run(text)) + more, markOf('moveTo', 'EU'));

describe('a marked-up file', () => {
  it('moves a paragraph that its author has moved, also two under one name, and with words changed on the way', () => {
    const one = copy(
      range('moveFrom', 90, 'move1', leaves(`1. ${recalls}`)),
      drafted(2),
      drafted(3),
      range('moveTo', 91, 'move1', comes('1. Recalls the report of the ', change('moveTo', 'EU', run('Experts;')))),
      drafted(4),
    );
    expect(rolled(one)).toEqual(
      with_({
        1: 'OP1\tRecalls the report of the [Group of Governmental / delete – EU] Experts; [moved to after OP3 – EU]',
      }),
    );
    const two = copy(
      range('moveFrom', 90, 'm', leaves(`1. ${recalls}`) + leaves(`2. ${calls}`)),
      drafted(3),
      drafted(4),
      range('moveTo', 91, 'm', comes(`3. ${recalls}`) + comes(`4. ${calls}`)),
    );
    expect(rolled(two)).toEqual(
      with_({ 1: `OP1\t${recalls} [moved to after OP4 – EU]`, 2: `OP2\t${calls} [moved to after OP1 – EU]` }),
    );
  });

  it('moves one whose move has no name, by its words', () => {
    const bytes = copy(drafted(1), leaves(`2. ${calls}`), drafted(3), drafted(4), comes(`4. ${calls}`));
    expect(rolled(bytes)).toEqual(with_({ 2: `OP2\t${calls} [moved to after OP4 – EU]` }));
  });

  it('splits a paragraph where its author has put a mark into it', () => {
    const bytes = copy(
      drafted(1),
      numbered(2, run('Calls upon all States to promote the norms'), markOf('ins', 'EU')),
      paragraph(inserted('EU', '3. ') + run(' and to report on them;')),
      drafted(3),
      drafted(4),
    );
    expect(rolled(bytes)).toEqual(
      with_({ 2: 'OP2\tCalls upon all States to promote the norms [¶ – EU] and to report on them;' }),
    );
  });

  it('has a new paragraph that was begun at the end of another as new, and that other as it is', () => {
    const bytes = copy(
      drafted(1),
      numbered(2, run(calls), markOf('ins', 'EU')),
      paragraph(inserted('EU', '3. Welcomes the Programme of Action;')),
      drafted(3),
      drafted(4),
    );
    const lines = rolled(bytes);
    expect(lines.filter((line) => !line.startsWith('['))).toEqual(unchanged);
    expect(lines[2]).toBe('[OP2 bis\tWelcomes the Programme of Action; – EU]');
  });

  it('joins what its author has joined', () => {
    const bytes = copy(
      drafted(1),
      drafted(2),
      numbered(3, run(decides), markOf('del', 'EU')),
      paragraph(deleted('EU', '4. ') + inserted('EU', ' ') + run(requests)),
    );
    expect(rolled(bytes)).toEqual(with_({ 4: `OP4\t[no ¶ – EU] ${requests}` }));
  });

  it('keeps five authors apart in one paragraph that one of them has moved', () => {
    const own = (runs: string) => paragraph(runs, markOf('moveFrom', 'EU'));
    const bytes = copy(
      drafted(1),
      own(
        range(
          'moveFrom',
          90,
          'move1',
          change('moveFrom', 'EU', run('2. Calls upon all States to ')) +
            deleted('KEN; EU', 'promote') +
            inserted('KEN', 'advance') +
            change('moveFrom', 'EU', run(' the norms')) +
            inserted('JPN', ' fully') +
            change('moveFrom', 'EU', run(' and to')) +
            deleted('USA; EU', ' report on them') +
            change('moveFrom', 'EU', run(';')),
        ),
      ),
      drafted(3),
      numbered(
        4,
        run('Requests the Secretary-General ') + inserted('CUB', 'again ') + run('to report to the Assembly.'),
      ),
      range('moveTo', 91, 'move1', comes(`4. ${calls}`)),
    );
    expect(rolled(bytes)).toEqual(
      with_({
        2: 'OP2\tCalls upon all States to [promote / advance – KEN] the norms [fully – JPN] and to [report on them / delete – USA]; [moved to after OP4 – EU]',
        4: 'OP4\tRequests the Secretary-General [again – CUB] to report to the Assembly.',
      }),
    );
  });

  it('is opened once, however many have written in it', () => {
    const bytes = copy(numbered(1, run(recalls) + inserted('EU', ' A.') + inserted('KEN', ' B.')), drafted(2));
    const read = openDocument(bytes, { name: 'all.docx' });
    bytes.fill(0);
    const last = (changes: Parameters<typeof read>[0]) => {
      const result = read(changes);
      return result.ok ? result.reading.documents[0]?.paragraphs[1]?.text : result.key;
    };
    expect([last('rejected'), last({ author: 'EU' }), last({ author: 'KEN' }), last(undefined)]).toEqual(
      ['', ' A.', ' B.', ' A. B.'].map((more) => recalls + more),
    );
  });
});
