import type { Paragraph, TextDocument } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { markedUpText } from '../../../server/src/documents/marked-up-text.ts';
import { rollingOfFiles } from '../../../server/src/documents/rolling-of-files.ts';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { handMade, paragraph, run } from '../../word/hand-made.ts';

const made = '2026-11-27T16:00:00Z';
const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const text = (symbol: string, ...paragraphs: readonly Paragraph[]): TextDocument => ({
  symbol,
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [{ id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' }, ...paragraphs],
  footnotes: [],
});
const recalls = op('P1', 'Recalls the report of the Group of Governmental Experts.');
const calls = op('P2', 'Calls upon all States to promote the norms and to report on them.');
const decides = op('P3', 'Decides to include the item in the provisional agenda.');
const requests = op('P4', 'Requests the Secretary-General to report to the Assembly.');
const zero = text('A/C.1/81/L.5', recalls, calls, decides, requests);
/** Rev.1 has other words in the first, has left out the third and has a new one behind the second. */
const added = op('N1', 'Welcomes the Programme of Action and the work of the Secretariat.');
const rev1 = text(
  'A/C.1/81/L.5/Rev.1',
  op('P1', 'Recalls the latest report of the Group of Governmental Experts.'),
  calls,
  added,
  requests,
);

/** What a copy of the zero draft changes in Rev.1, with tracked changes or typed over, as rolling text. */
function rolled(form: 'tracked' | 'typed', paragraphs: readonly Paragraph[], draft = rev1): string[] {
  const own = text(zero.symbol, ...paragraphs);
  const bytes = writeWord(
    form === 'typed'
      ? cleanFile(own, { made })
      : trackedFile(zero, own, { made, date: made, author: 'KEN', ids: 'lasting' }),
  );
  const result = rollingOfFiles({
    draft,
    earlier: [zero],
    files: [{ party: { code: 'KEN' }, name: 'kenya.docx', bytes }],
    form: 'text',
    made,
  });
  if (!result.ok) throw new Error(result.key);
  return new TextDecoder()
    .decode(result.bytes)
    .trim()
    .split('\n\n')
    .filter((line) => /[[\]]/.test(line));
}
const reworded = (one: Paragraph, was: string, now: string) => ({ ...one, text: one.text.replace(was, now) });

describe.each(['tracked', 'typed'] as const)('a copy of an earlier draft, %s', (form) => {
  it('that changes nothing takes nothing back', () => {
    expect(rolled('typed', [recalls, calls, decides, requests])).toEqual([]);
  });

  it('says of the open draft what it changes, and leaves the rest as that is', () => {
    expect(rolled(form, [recalls, reworded(calls, 'promote', 'advance'), decides, requests])).toEqual([
      'OP2\tCalls upon all States to [promote / advance – KEN] the norms and to report on them.',
    ]);
    expect(rolled(form, [reworded(recalls, 'Recalls', 'Welcomes'), calls, decides, requests])).toEqual([
      'OP1\t[Recalls / Welcomes – KEN] the latest report of the Group of Governmental Experts.',
    ]);
  });

  it('takes out what it takes out, and brings back only what it has changed', () => {
    expect(rolled(form, [recalls, calls, decides])).toEqual([`[OP4\t${requests.text} – delete: KEN]`]);
    expect(rolled(form, [recalls, calls, reworded(decides, 'provisional', 'draft'), requests])).toEqual([
      '[OP3 bis\tDecides to include the item in the draft agenda. – KEN]',
    ]);
  });

  it('does not add what the open draft has taken up', () => {
    expect(rolled(form, [recalls, calls, { ...added, id: 'K1' }, decides, requests])).toEqual([]);
  });

  it('leaves where the open draft has it what it does not move itself', () => {
    const moved = text(rev1.symbol, recalls, decides, requests, calls);
    expect(rolled(form, [recalls, reworded(calls, 'promote', 'advance'), decides, requests], moved)).toEqual([
      'OP4\tCalls upon all States to [promote / advance – KEN] the norms and to report on them.',
    ]);
    expect(rolled(form, [recalls, calls, { ...added, id: 'K1' }, decides, requests], moved)).toEqual([
      `[OP4 bis\t${added.text} – KEN]`,
    ]);
    expect(rolled(form, [calls, decides, requests, recalls], moved).join()).toMatch(
      /^OP1\tRecalls.*\[.*after OP3.* KEN\]$/,
    );
  });

  it('names the draft that it is of, and where both have changed the same words', () => {
    const own = text(zero.symbol, reworded(recalls, 'the report', 'the last report'), calls, decides, requests);
    const read = markedUpText({ bytes: writeWord(cleanFile(own, { made })), name: 'kenya.docx' }, rev1, [zero]);
    const theirs = rev1.paragraphs.find(({ id }) => id === 'P1');
    expect(read).toMatchObject({
      ok: true,
      basedOn: zero.symbol,
      conflicts: [{ paragraph: 'P1', text: theirs?.text ?? '' }],
    });
  });

  it('has its own words only where both have changed the same ones', () => {
    const own = text(zero.symbol, recalls, calls, decides, reworded(requests, 'report', 'speak'));
    const open = [recalls, calls, op('P4', 'Requests further the Secretary-General to write to the whole Assembly.')];
    expect(rolled(form, own.paragraphs.slice(1), text(rev1.symbol, ...open))).toEqual([
      'OP3\tRequests further the Secretary-General to [write / speak – KEN] to the whole Assembly.',
    ]);
  });
});

it('a copy of the open draft is one of that, however much it has in common with the one before', () => {
  const own = text('', reworded(rev1.paragraphs[1] as Paragraph, 'latest', 'last'), calls, added, requests);
  const read = markedUpText({ bytes: writeWord(cleanFile(own, { made })), name: 'kenya.docx' }, rev1, [zero]);
  expect(read.ok && [read.basedOn, read.conflicts]).toEqual([undefined, undefined]);
});

it('a copy of the open draft that puts words of the one before back wishes these', () => {
  const own = text(
    rev1.symbol,
    recalls,
    calls,
    reworded(added, 'the work', 'all work'),
    reworded(requests, 'report', 'tell'),
  );
  const read = markedUpText({ bytes: writeWord(cleanFile(own, { made })), name: 'kenya.docx' }, rev1, [zero]);
  expect(read).toMatchObject({
    ok: true,
    paragraphs: expect.arrayContaining([expect.objectContaining({ id: 'P1', text: recalls.text })]),
  });
  expect(read.ok && read.basedOn).toBeUndefined();
});

describe('a copy that was typed again', () => {
  const lines = (words: readonly string[]) =>
    handMade({ body: ['The General Assembly,', ...words].map((one) => paragraph(run(one))).join('') });
  const said = (draft: TextDocument, bytes: Uint8Array) => {
    const files = [{ party: { code: 'KEN' }, name: 'kenya.docx', bytes }];
    const result = rollingOfFiles({ draft, files, form: 'text', made });
    return result.ok
      ? new TextDecoder()
          .decode(result.bytes)
          .split('\n\n')
          .filter((line) => /[[\]]/.test(line))
      : [];
  };

  it('wishes nothing by other spaces, hyphens and inverted commas', () => {
    const draft = text('L.5', recalls, op('P2', 'Notes the “Group of\u00a0Experts” and its work.'), requests);
    const typed = [
      '1.\u00a0Recalls  the report of the Group of Governmental Experts.',
      '2. Notes the "Group of Experts" and all its work.',
      '3. Requests the Secretary\u2011General to report to the Assembly.',
    ];
    expect(said(draft, lines(typed))).toEqual(['OP2\tNotes the “Group of\u00a0Experts” and [all – KEN] its work.']);
  });

  it('of some paragraphs only takes out none of the others', () => {
    expect(said(zero, lines(['OP2 Calls upon all States to promote the norms.']))).toEqual([
      'OP2\tCalls upon all States to promote the norms [and to report on them / delete – KEN].',
    ]);
  });
});
