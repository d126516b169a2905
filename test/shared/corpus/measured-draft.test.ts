import { agreedReading, type MeasuredDraft, measuredDraft } from '@adref/shared/corpus';
import { noteMark, type Paragraph, type TextDocument } from '@adref/shared/document';
import { describe, expect, it } from 'vitest';

const text = (symbol: string, paragraphs: readonly (readonly [Paragraph['kind'], string])[]): TextDocument => ({
  symbol,
  title: symbol,
  kind: 'draft resolution',
  language: 'en',
  footnotes: [],
  paragraphs: paragraphs.map(([kind, words], at) => ({ id: `${symbol} ${at}`, kind, level: 0, text: words })),
});

const report = {
  id: 'R',
  manner: 'consensus',
  date: '2021-07-14',
  document: text('A/76/135', [
    [
      'operative',
      'States should not knowingly allow their territory to be used for wrongful acts using such technologies;',
    ],
    [
      'operative',
      'States should consider how best to cooperate to exchange information and to assist each other in time;',
    ],
    ['operative', 'Notes with appreciation the work of the open-ended group on these questions over the last years.'],
  ]),
} as const;

const draft = text('A/L.1', [
  ['title', 'States should not knowingly allow their territory to be used for wrongful acts using such technologies;'],
  [
    'operative',
    'States must not knowingly allow their territory to be used for wrongful acts using such technologies;',
  ],
  [
    'operative',
    'States should consider how best to cooperate to exchange information and to assist each other in time;',
  ],
  ['operative', 'Invents a register of vessels and of the harbours in which they are built.'],
  [
    'operative',
    'Wishes a register, notes with appreciation the work of the open-ended group on these questions, and invents a fund for harbours, vessels, sails, masts, anchors, ropes and oars of all member states of the union of seafaring nations.',
  ],
]);

/** Standing, source and redline of each paragraph, as `departs OP1 weaker: States [should→may] act`. */
const told = ({ paragraphs }: MeasuredDraft) =>
  paragraphs.map(({ standing, source, force, redline }) => {
    const words = redline
      .map((span) => (span.kind === 'equal' ? span.text : `[${span.before}→${span.after}]`))
      .join('');
    return `${[standing, source?.label, force].filter(Boolean).join(' ')}: ${words}`;
  });

describe('a draft beside its consensus baseline', () => {
  const measured = measuredDraft(draft, [report]);

  it('says of each paragraph the nearest agreed wording, what departs from it, and which way its force went', () => {
    expect(told(measured)).toEqual([
      'departs OP1 stronger: States [should→must] not knowingly allow their territory to be used for wrongful acts using such technologies;',
      'agreed OP2: States should consider how best to cooperate to exchange information and to assist each other in time;',
      'new: [→Invents a register of vessels and of the harbours in which they are built.]',
      'partly OP3: [→Wishes a register, ]notes with appreciation the work of the open-ended group on these questions[→, and invents a fund for harbours, vessels, sails, masts, anchors, ropes and oars of all member states of the union of seafaring nations.]',
    ]);
  });

  it('sums it up: the share of words that are agreed, departures, and how many are weaker and stronger', () => {
    const { departures, weaker, stronger, agreed } = measured;
    expect([departures, weaker, stronger]).toEqual([1, 0, 1]);
    // 14 of 16, 17 of 17, none of 14 and 12 of 38 words: "open-ended" is one.
    expect(agreed).toBeCloseTo((14 + 17 + 12) / (16 + 17 + 14 + 38), 10);
    const untitled = { ...draft, paragraphs: draft.paragraphs.slice(1) };
    const weakened = measuredDraft(report.document, [{ ...report, document: untitled }]);
    expect([weakened.weaker, weakened.stronger]).toEqual([1, 0]);
  });

  it('reads back as the draft, and as what was agreed', () => {
    for (const { id, redline } of measured.paragraphs) {
      const after = redline.map((span) => (span.kind === 'equal' ? span.text : span.after)).join('');
      expect(after).toBe(draft.paragraphs.find((one) => one.id === id)?.text);
    }
    expect(agreedReading(draft, measured).paragraphs.map(({ text: words }) => words)).toEqual([
      draft.paragraphs[0]?.text,
      report.document.paragraphs[0]?.text,
      report.document.paragraphs[1]?.text,
      'notes with appreciation the work of the open-ended group on these questions',
    ]);
  });

  it('believes a person who has said which agreed paragraph it answers to', () => {
    const said = [{ paragraph: 'A/L.1 3', document: 'R', target: 'A/76/135 2' }];
    const [, , third] = measuredDraft(draft, [report], said).paragraphs;
    expect([third?.standing, third?.source?.label]).toEqual(['departs', 'OP3']);
    const unknown = [{ paragraph: 'A/L.1 3', document: 'R', target: 'nothing' }];
    expect(told(measuredDraft(draft, [report], unknown))).toEqual(told(measured));
  });

  it('says in which language the agreed wording was written, where that is known', () => {
    const originals = (more: object) =>
      measuredDraft(draft, [{ ...report, ...more }]).paragraphs.map(({ source }) => source?.original ?? null);
    expect(originals({})).toEqual([null, null, null, null]);
    expect(originals({ original: 'ru' })).toEqual(['ru', 'ru', null, 'ru']);
  });

  it('passes over footnotes, and keeps their marks where the words are agreed', () => {
    const mark = noteMark('fn-1') ?? '';
    const words = (draft.paragraphs[2]?.text ?? '').replace('cooperate', `cooperate${mark}`);
    const noted = text('A/L.3', [
      ['operative', words],
      ['operative', (draft.paragraphs[1]?.text ?? '').replace('territory', `territory${mark}`)],
      ['footnote', 'See A/65/201 and the report of the open-ended group on these questions.'],
    ]);
    const beside = measuredDraft(noted, [report]);
    expect(beside.paragraphs.map(({ standing, label, coverage }) => [standing, label, coverage])).toEqual([
      ['agreed', 'OP1', 1],
      ['departs', 'OP2', 0.875],
    ]);
    expect(agreedReading(noted, beside).paragraphs.map((one) => one.text)).toEqual([
      words,
      (report.document.paragraphs[0]?.text ?? '').replace('territory', `territory${mark}`),
      'See A/65/201 and the report of the open-ended group on these questions.',
    ]);
  });

  it('is all new without a baseline, and nothing without words', () => {
    expect(measuredDraft(draft, []).paragraphs.map(({ standing }) => standing)).toEqual(['new', 'new', 'new', 'new']);
    expect(measuredDraft(text('A/L.2', [['title', 'Only a title']]), [report])).toMatchObject({
      agreed: 0,
      paragraphs: [],
    });
  });
});
