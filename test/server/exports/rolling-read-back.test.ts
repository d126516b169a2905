import { demonstration } from '@adref/fixtures';
import {
  noteMark,
  noteSigns,
  type Paragraph,
  printedMark,
  printedSign,
  type TextDocument,
  withNoteSigns,
  withoutNoteMarks,
} from '@adref/shared/document';
import { type Run, writeWord } from '@adref/shared/formats';
import { tableText } from '@adref/shared/negotiation';
import type { Joined } from '@adref/shared/protocol';
import { isRefusal } from '@adref/shared/refusal';
import {
  draftText,
  partyParagraphs,
  partyText,
  type RollingParagraph,
  rollingText,
  type Wording,
} from '@adref/shared/rolling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBracketed } from '../../../server/src/documents/bracketed-document.ts';
import { readableBytes } from '../../../server/src/documents/pdf-text.ts';
import { chooseUpload } from '../../../server/src/documents/uploaded-document.ts';
import { printFileOf } from '../../../server/src/exports/file-request.ts';
import { rollingNotation } from '../../../server/src/exports/light-file.ts';
import { rollingFile } from '../../../server/src/exports/rolling-file.ts';
import { fc } from '../../property.ts';
import { House, Person } from '../http/house.ts';

const made = '2026-11-27T16:00:00Z';

/** A paragraph of the draft as the tests write it: what it is, and its words; `¹` calls the first note of the draft. */
const shapes = {
  title: ['title', 0],
  enacting: ['enacting', 0],
  PP: ['preambular', 0],
  OP: ['operative', 0],
  a: ['subparagraph', 1],
  i: ['subparagraph', 2],
} as const;

const draftOf = (paragraphs: readonly Paragraph[], language: TextDocument['language'] = 'en'): TextDocument => ({
  symbol: 'A/C.2/80/L.12',
  title: '',
  kind: 'draft resolution',
  language,
  paragraphs,
  footnotes: [],
});

/** The rolling text that a negotiation begins with which is founded on this file. */
function readBack(bytes: Uint8Array, name: string): RollingParagraph[] {
  const read = chooseUpload(bytes, name, null);
  if (isRefusal(read)) throw new Error(JSON.stringify(read));
  return rollingText(read.document.paragraphs, read.divided.wordings, read.divided.positions);
}

/** What a rolling text says, whatever ids it has: each paragraph of the draft, and what everybody holds of it. */
function said(rolling: readonly RollingParagraph[], codes: readonly string[] = parties) {
  const signs = noteSigns(rolling);
  const words = (text: string) => withNoteSigns(text, signs);
  return rolling.map(({ kind, level, label, segments, added, deletedBy, retain, reserve }) => ({
    label: `${kind} ${level} ${label}`,
    text: added ? null : words(draftText(segments)),
    ...Object.fromEntries(
      codes.map((party) => {
        const holds =
          !added || added.holders.includes(party) || words(partyText(segments, party)) !== words(draftText(segments));
        return [party, deletedBy.includes(party) ? 'deletes' : holds ? words(partyText(segments, party)) : ''];
      }),
    ),
    retain,
    reserve,
  }));
}

const files = {
  Word: (rolling: readonly RollingParagraph[], draft: TextDocument) => ({
    name: 'rolling.docx',
    bytes: writeWord(rollingFile(rolling, draft, { made })),
  }),
  text: (rolling: readonly RollingParagraph[], draft: TextDocument) => ({
    name: 'rolling.txt',
    bytes: new TextEncoder().encode(rollingNotation(rolling, draft)),
  }),
};

const note = (nth: number) => noteMark(`fn-${nth}`) ?? '';
const vocabulary = [
  'States',
  'should',
  'act',
  'now',
  'report',
  'fully',
  'rivers',
  '[2030]',
  '[shall]',
  '{or}',
  '/ delete – EU',
  '(EU)',
  'EU:',
  '|',
  `waters${note(1)}`,
  `deltas,${note(2)}`,
];
const sentence = fc
  .tuple(
    fc.constantFrom('Recalling', 'Recalling', 'Recalling', '/2 Recalling', 'Option 1: Recalling', 'delete - Kenya'),
    fc.uniqueArray(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 7 }),
  )
  .map(([first, words]) => `${first} ${words.join(' ')};`);
const parties = ['EU', 'KEN', 'JPN'];

const table = fc
  .record({
    kinds: fc.array(fc.constantFrom('OP', 'a'), { minLength: 1, maxLength: 6 }),
    texts: fc.array(sentence, { minLength: 12, maxLength: 12 }),
    tabled: fc.array(
      fc.record({ party: fc.constantFrom(...parties), at: fc.nat(20), text: fc.option(sentence, { freq: 4 }) }),
      { maxLength: 6 },
    ),
    additions: fc.array(fc.record({ party: fc.constantFrom(...parties), after: fc.nat(20), text: sentence }), {
      maxLength: 2,
    }),
  })
  .map(({ kinds, texts, tabled, additions }) => {
    const rows = ['title', 'enacting', 'PP', 'PP', 'OP', ...kinds].map((name, at): Paragraph => {
      const [kind, level] = shapes[name as keyof typeof shapes];
      const text =
        kind === 'title'
          ? 'Shared rivers'
          : kind === 'enacting'
            ? 'The General Assembly,'
            : (texts[at] ?? texts[0] ?? '');
      return { id: `P${at}`, kind, level, text: kind === 'preambular' ? text.replace(/;$/, ',') : text };
    });
    const notes = [1, 2].map(
      (nth): Paragraph => ({ id: `fn-${nth}`, kind: 'footnote', level: 0, text: `See A/${nth}.` }),
    );
    const draft = draftOf([...rows, ...notes]);
    const changeable = draft.paragraphs.slice(2);
    const byPlace = new Map<string, Wording>();
    for (const { party, at, text } of tabled) {
      const paragraph = changeable[at % changeable.length];
      if (!paragraph || text === paragraph.text) continue;
      const words =
        paragraph.kind === 'footnote'
          ? text && `See A/${text.length}/L.1 [${text.replace(/\P{L}/gu, '').slice(-4)}].`
          : text;
      byPlace.set(`${party} ${paragraph.id}`, { party, paragraph: paragraph.id, text: words });
    }
    const ops = rows.filter(({ kind }) => kind !== 'title' && kind !== 'enacting');
    const added = additions.map(({ party, after, text }, nth): Wording => {
      const { id, kind, level } = ops[after % ops.length] ?? { id: 'P2', kind: 'preambular', level: 0 };
      return { party, paragraph: `${party}/${nth}`, text, placement: { after: id, order: nth, kind, level } };
    });
    return { draft, rolling: rollingText(draft.paragraphs, [...byPlace.values(), ...added], []) };
  });

describe.for(['Word', 'text'] as const)('a rolling text as %s', (form) => {
  it('reads back to the same paragraphs, labels, notes and brackets', () => {
    fc.assert(
      fc.property(table, ({ draft, rolling }) => {
        const { bytes, name } = files[form](rolling, draft);
        expect(said(readBack(bytes, name))).toEqual(said(rolling));
      }),
      { numRuns: 60 },
    );
  });
});

describe.for(['Word', 'text'] as const)('a move in a rolling text as %s', (form) => {
  const rows = (list: readonly (readonly [keyof typeof shapes | 'heading', string])[]) =>
    list.map(([name, text], at): Paragraph => {
      const [kind, level] = name === 'heading' ? ([name, 0] as const) : shapes[name];
      return { id: `P${at}`, kind, level, text };
    });
  const moved = (paragraphs: readonly Paragraph[], at: number, after: number, order: number): Wording => ({
    party: 'EU',
    paragraph: `P${at}`,
    text: paragraphs[at]?.text ?? '',
    moved: { after: `P${after}`, order },
  });
  const added = (after: number, order: number, kind: Paragraph['kind'], level = 0, beside = {}): Wording => ({
    party: 'EU',
    paragraph: `N${order}`,
    text: 'Notes all of this;',
    placement: { after: `P${after}`, order, kind, level, ...beside },
  });
  const begins = [['title', 'Shared rivers'], ['enacting', 'The General Assembly,'] as const] as const;

  it.for([
    ['an alternative', 'negotiators', [added(3, 0, 'operative', 0, { alternativeTo: 'P3' })]],
    [
      'what comes after an alternative',
      'negotiators',
      [added(3, 0, 'operative', 0, { alternativeTo: 'P3' }), added(3, 1, 'operative')],
    ],
    ['an addition of the Editorial Manual', 'manual', [added(3, 0, 'operative')]],
    ['a sub-paragraph', 'negotiators', [added(6, 0, 'subparagraph', 1)]],
    ['the first operative paragraph that is added behind a preambular one', 'negotiators', [added(2, 0, 'operative')]],
    ['a heading, which has no label', 'negotiators', [added(7, 0, 'heading')]],
  ] as const)('goes behind what somebody adds: %s', ([, usage, additions]) => {
    const paragraphs = rows([
      ...begins,
      ['PP', 'Recalling all of it,'],
      ['OP', 'Decides to act;'],
      ['OP', 'Requests a report;'],
      ['OP', 'Invites States:'],
      ['a', 'To act now;'],
      ['heading', 'Duties'],
      ['OP', 'Calls upon States.'],
    ]);
    const after = Number(additions[0]?.placement?.after?.slice(1));
    const wordings = [...additions, moved(paragraphs, 8, after, 0.5), moved(paragraphs, 4, 7, -1)];
    const draft = draftOf(paragraphs);
    const rolling = rollingText(paragraphs, wordings, [], undefined, new Map(), { usage, language: 'en' });
    const { bytes, name } = files[form](rolling, draft);
    const found = chooseUpload(bytes, name, null);
    if (isRefusal(found)) throw new Error(JSON.stringify(found));
    expect(found.divided.notes).toEqual([]);
    expect(partyParagraphs(readBack(bytes, name), 'EU')).toEqual(partyParagraphs(rolling, 'EU'));
  });
});

describe('the marks of notes in a rolling text', () => {
  const loose = (marker: string) => printedMark(marker) ?? '';
  const marked = (paragraphs: readonly RollingParagraph[]) => {
    const signs = noteSigns(paragraphs);
    return paragraphs.map(({ label, segments }) => {
      const words = withoutNoteMarks(draftText(segments), (id) => `⟨${signs.get(id) ?? `no ${printedSign(id)}`}⟩`);
      return `${label} ${words}`;
    });
  };
  const rolled = (words: string, numbers: readonly (string | null)[], language: TextDocument['language'] = 'en') => {
    const paragraphs: Paragraph[] = [
      { id: 'T', kind: 'title', level: 0, text: language === 'zh' ? '共享河流' : 'Shared rivers' },
      { id: 'E', kind: 'enacting', level: 0, text: language === 'zh' ? '大会，' : 'The General Assembly,' },
      { id: 'P1', kind: 'operative', level: 0, text: words },
      { id: 'P2', kind: 'operative', level: 0, text: language === 'zh' ? '请秘书长提出报告。' : 'Requests a report.' },
      ...numbers.map((number, at): Paragraph => {
        return { id: `fn-${at + 1}`, kind: 'footnote', level: 0, text: `A/${at}.`, ...(number && { number }) };
      }),
    ];
    const changed = { party: 'EU', paragraph: 'P2', text: language === 'zh' ? '请秘书长提出意见。' : 'Requests one.' };
    return { draft: draftOf(paragraphs, language), rolling: rollingText(paragraphs, [changed], []) };
  };

  it.for([
    ['in Chinese, which goes on behind them', rolled(`决定审议报告${note(1)}和文件${note(2)}；`, [null, null], 'zh')],
    ['one without a note, and a unit', rolled(`Decides on 2015${loose('9')} and 5 m²${note(1)};`, [null])],
    ['one without a note where there is no other', rolled(`Decides on 2015${loose('9')} and 5 m²;`, [])],
    [
      'stars and daggers',
      rolled(`Decides on waters${note(1)}, 3 * 4 deltas${note(2)} and more${note(3)};`, ['*', '†', null]),
    ],
    ['two stars', rolled(`Decides on waters${note(1)} and deltas${note(2)};`, ['*', '**'])],
    [
      'before commas, and side by side',
      rolled(`Decides on waters${note(1)}, deltas${note(1)}${note(2)}, and seas${note(2)};`, [null, null]),
    ],
    ['added behind another', rolled(`Decides on waters${note(2)} and ways${note(1)};`, [null, '1 bis'])],
  ] as const)('are marks again: %s', async ([, { draft, rolling }]) => {
    for (const form of ['text', 'Word', 'PDF'] as const) {
      const { bytes, name } = form === 'PDF' ? await pdfOf(rolling, draft) : files[form](rolling, draft);
      expect(marked(readBack(bytes, name)), form).toEqual(marked(rolling));
    }
  });

  it('leaves words raised that are none', () => {
    const { draft, rolling } = rolled('Decides on 5 m² and 10⁶ waters;', []);
    const { bytes, name } = files.text(rolling, draft);
    expect(new TextDecoder().decode(bytes)).toContain('5 m² and 10\\⁶ waters');
    expect(marked(readBack(bytes, name))).toEqual(marked(rolling));
  });

  it('has the notes that are added, and those with another sign, as notes when it comes from PDF', async () => {
    const { draft } = rolled(`Decides on waters${note(1)} and deltas${note(2)};`, [null, '†']);
    const placement = { after: 'fn-1', order: 0, kind: 'footnote', level: 0 } as const;
    const rolling = rollingText(draft.paragraphs, [{ party: 'EU', paragraph: 'fn-9', text: 'A/9.', placement }], []);
    const { bytes, name } = await pdfOf(rolling, draft);
    const notes = (all: readonly RollingParagraph[]) =>
      all.flatMap(({ kind, label, segments }) => (kind === 'footnote' ? [[label, partyText(segments, 'EU')]] : []));
    expect(notes(readBack(bytes, name))).toEqual(notes(rolling));
  });
});

describe('brackets that are words of the draft, in a rolling text', () => {
  const draft = draftOf([{ id: 'P1', kind: 'operative', level: 0, text: 'Decides on [2030] and [shall] act' }]);
  const rolling = rollingText(draft.paragraphs, [{ party: 'EU', paragraph: 'P1', text: null }], []);
  const file = rollingFile(rolling, draft, { made });
  const typed = (change: (run: Run) => readonly Run[]) => {
    const blocks = file.blocks.map((block) =>
      block.kind === 'paragraph' ? { ...block, runs: block.runs.flatMap(change) } : block,
    );
    const [paragraph] = readBack(writeWord({ ...file, blocks }), 'rolling.docx');
    return [draftText(paragraph?.segments ?? []), partyText(paragraph?.segments ?? [], 'KEN')];
  };

  it('stay words whatever is typed behind them, which is read as it always is', () => {
    const behind = (run: Run) =>
      run.kind === 'words' && run.text === ']' && run.setting?.ordinary
        ? [run, { ...run, text: ' [now – KEN]' }]
        : [run];
    expect(typed(behind)).toEqual(['Decides on [2030] and [shall] act', 'Decides on [2030] now and [shall] now act']);
  });

  it.each([
    ['in English', 'Decides on [2030] and [shall / should] act {or} | wait', 'Requests a report.'],
    ['where all of it is in a bracket', 'Decides on rights / duties and [shall – EU] act', null],
    ['in Chinese', '决定[审议]报告和[2030]文件；', '敦促秘书长提出报告。'],
  ] as const)('stay words in a PDF too, %s', async (_, words, changed) => {
    const isChinese = words.startsWith('决');
    const text = draftOf(
      [
        { id: 'T', kind: 'title', level: 0, text: isChinese ? '共享河流' : 'Shared rivers' },
        { id: 'E', kind: 'enacting', level: 0, text: isChinese ? '大会，' : 'The General Assembly,' },
        { id: 'P1', kind: 'operative', level: 0, text: words },
        { id: 'P2', kind: 'operative', level: 0, text: isChinese ? '请秘书长提出报告。' : 'Requests one.' },
      ],
      isChinese ? 'zh' : 'en',
    );
    const wording = { party: 'EU', paragraph: changed === null ? 'P1' : 'P2', text: changed };
    const printed = rollingText(text.paragraphs, [wording], []);
    const { bytes, name } = await pdfOf(printed, text);
    expect(said(readBack(bytes, name))).toEqual(said(printed));
  });

  it('are brackets as any others where somebody types them', () => {
    const plain = (run: Run): Run[] =>
      run.kind === 'words' && run.setting?.ordinary ? [{ kind: 'words', text: run.text }] : [run];
    expect(typed(plain)).toEqual(['Decides on [2030] and shall act', 'Decides on [2030] and shall act']);
  });
});

it('a rolling text as text is read whose paragraph calls a note twenty thousand times', () => {
  const text = `OP1\tDecides${' water¹'.repeat(20_000)}; [now – EU]\n\nFN1\tSee A/1.\n`;
  const found = readBracketed(new TextEncoder().encode(text), { name: 'rolling.txt' });
  const { anchors = [], text: words = '' } = (found.ok && found.asRead[0]?.[0]) || {};
  expect(anchors).toHaveLength(20_000);
  expect(anchors.every(({ offset }) => words.slice(offset - 5, offset) === 'water')).toBe(true);
});

describe('the rolling text of the demonstration', () => {
  let house: House;
  let rolling: readonly RollingParagraph[];
  let draft: TextDocument;

  beforeAll(async () => {
    house = await House.open(demonstration());
    const { browser } = { browser: house.browser() };
    const { body } = await browser.ask<Joined>('/api/demonstration', { body: { role: 'observer', party: null } });
    const seen = await new Person(browser, body.negotiation ?? '', body.member ?? '').sees();
    rolling = tableText(seen);
    draft = seen.drafts.at(-1)?.document ?? draft;
  });
  afterAll(() => house.dispose());

  it.each(['Word', 'text', 'PDF'] as const)('reads back from %s', async (form) => {
    const codes = [...new Set(rolling.flatMap(holdersIn))];
    const { bytes, name } = form === 'PDF' ? await pdfOf(rolling, draft) : files[form](rolling, draft);
    const [read, printed] = [readBack(bytes, name), rolling].map((one) => said(one, codes));
    expect(read).toEqual(printed);
  });
});

async function pdfOf(rolling: readonly RollingParagraph[], draft: TextDocument) {
  const { bytes } = await printFileOf({ what: 'rolling', paragraphs: rolling, draft, made, lineNumbers: false });
  const readable = await readableBytes(bytes, 'rolling.pdf');
  if (!readable.ok) throw new Error(JSON.stringify(readable));
  return { bytes: readable.bytes, name: 'rolling.pdf' };
}

const holdersIn = ({ segments, deletedBy, reserve, added }: RollingParagraph) => [
  ...segments.flatMap((one) => (one.kind === 'text' ? [] : one.alternatives.flatMap(({ holders }) => holders))),
  ...deletedBy,
  ...reserve,
  ...(added?.holders ?? []),
];
