import { noteMark, type Paragraph, type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import { writeAkn, writeAknChanges } from '@adref/shared/formats';
import { type Position, partyParagraphs, rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { chooseUpload, listUpload } from '../../../server/src/documents/uploaded-document.ts';
import { rollingChanges } from '../../../server/src/exports/akn-file.ts';
import { fc } from '../../property.ts';
import { brokenTexts } from '../../shared/rolling/breaks/broken-texts.ts';

const made = '2026-11-27T16:00:00Z';
const m1 = noteMark('fn-1') ?? '';
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft: TextDocument = {
  symbol: 'A/C.1/81/L.5',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [
    { id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' },
    operative('p1', `States should act${m1} [as agreed].`),
    operative('p2', 'States report and meet.'),
    operative('p3', 'Decides to end.'),
    { id: 'fn-1', kind: 'footnote', level: 0, text: 'See A/65/201.' },
  ],
  footnotes: [],
};
const place = { after: 'p2', order: 0, kind: 'operative', level: 0 } as const;
const wordings: readonly Wording[] = [
  { party: 'EU', paragraph: 'p1', text: `States shall act${m1} [as agreed].` },
  { party: 'Kenya', paragraph: 'p1', text: `States must act${m1} [as agreed].` },
  { party: 'CHN', paragraph: 'p3', text: null },
  { party: 'EU', paragraph: 'n', text: 'Invites Member States to pay.', placement: place },
  { party: 'USA', paragraph: 'n', text: null, placement: place },
  { party: 'NOR', paragraph: 'fn-1', text: 'See A/65/201 and A/68/98.' },
];
const positions: readonly Position[] = [
  { party: 'JPN', paragraph: 'p1', stance: 'retain', from: 7, to: 13 },
  { party: 'CUB', paragraph: 'p2', stance: 'reserve', from: 7, to: 13 },
  { party: 'IND', paragraph: 'n', stance: 'reserve', from: null, to: null },
];
const bytesOf = (xml: string) => new TextEncoder().encode(xml);
const file = bytesOf(
  writeAknChanges(rollingChanges(rollingText(draft.paragraphs, wordings, positions), draft, made), { made }),
);

describe('an Akoma Ntoso file with what parties hold', () => {
  it('is shown to whoever brings it as brackets, with those who hold them', () => {
    const list = listUpload(file, 'table.xml');
    const brackets = list.ok ? list.documents[0]?.brackets : null;
    expect(brackets?.paragraphs.map(({ text }) => text)).toEqual([
      'The General Assembly,',
      'States [should – retain: JPN / shall – EU / must – Kenya] act \\[as agreed\\].',
      'States [report – reserve: CUB] and meet.',
      '[Invites Member States to pay. – EU; delete: USA; reserve: IND]',
      '[Decides to end. – delete: CHN]',
    ]);
    expect(brackets?.holders.map(({ name, code }) => `${name} ${code}`)).toContain('Kenya KEN');
  });

  it('begins a negotiation with the draft, and with the wordings and positions of parties on the table', () => {
    const choice = chooseUpload(file, 'table.xml', null);
    if (!choice.ok) throw new Error(choice.key);
    const { document, divided } = choice;
    const called = (text: string | null) => text && withoutNoteMarks(text, () => '¹');
    expect(document.paragraphs.map(({ kind, text }) => `${kind} ${called(text)}`)).toEqual([
      'enacting The General Assembly,',
      'operative States should act¹ [as agreed].',
      'operative States report and meet.',
      'operative Decides to end.',
      'footnote See A/65/201.',
    ]);
    expect(divided.wordings.map(({ party, text }) => `${party}: ${called(text)}`)).toEqual([
      'EU: States shall act¹ [as agreed].',
      'KEN: States must act¹ [as agreed].',
      'EU: Invites Member States to pay.',
      'USA: null',
      'CHN: null',
      'NOR: See A/65/201 and A/68/98.',
    ]);
    expect(divided.positions.map(({ party, stance, from }) => `${party} ${stance} ${from}`)).toEqual([
      'JPN retain 7',
      'CUB reserve 7',
      'IND reserve null',
    ]);
  });

  it('without any is its words, and no bracket of these is one of parties', () => {
    const { paragraphs } = draft;
    const plain = chooseUpload(bytesOf(writeAkn({ ...draft, paragraphs }, { made })), 'clean.xml', null);
    expect(plain.ok && plain.divided.positions).toEqual([]);
  });

  it('brings what is moved behind a paragraph that is added, also in Arabic and before all others', () => {
    const base = ['تقرر الدول', 'تواصل البنى', 'تقدم تقريرا', 'تحمي البنى'].map((text, at): Paragraph => {
      return { id: `p${at}`, kind: at === 0 ? 'heading' : 'operative', level: 0, text };
    });
    const at = (after: string | null, order: number) => ({ after, order, kind: 'operative', level: 0 }) as const;
    const changes: readonly Wording[] = [
      { party: 'EU', paragraph: 'p3', text: 'تحمي البنى', moved: { after: null, order: 1 } },
      { party: 'EU', paragraph: 'p2', text: 'تقدم تقريرا', moved: { after: 'p0', order: 1 } },
      { party: 'EU', paragraph: 'a', text: 'أولا', placement: at(null, 0) },
      { party: 'EU', paragraph: 'b', text: 'ثانيا', placement: at('p0', 0) },
      { party: 'EU', paragraph: 'c', text: 'ثالثا', placement: at('p0', 2) },
    ];
    const document: TextDocument = { ...draft, language: 'ar', paragraphs: base };
    const rolling = rollingText(base, changes, []);
    const written = bytesOf(writeAknChanges(rollingChanges(rolling, document, made), { made }));
    const choice = chooseUpload(written, 'table.xml', null);
    if (!choice.ok) throw new Error(choice.key);
    const again = rollingText(choice.document.paragraphs, choice.divided.wordings, choice.divided.positions);
    expect(partyParagraphs(again, 'EU')).toEqual([
      ...['أولا', 'تحمي البنى', 'تقرر الدول', 'ثانيا', 'تقدم تقريرا', 'ثالثا', 'تواصل البنى'],
    ]);
    expect(choice.divided.notes).toEqual([]);
  });

  it('brings what each party holds, whatever parties do to a text', () => {
    fc.assert(
      fc.property(brokenTexts, ({ language, base, texts, wordings: changes, rolling }) => {
        // Without any change the brackets among its words are those of parties.
        if (changes.length === 0) return;
        const document: TextDocument = { ...draft, language, paragraphs: base };
        const bytes = bytesOf(writeAknChanges(rollingChanges(rolling, document, made), { made }));
        const choice = chooseUpload(bytes, 'table.xml', null);
        // Where hardly a word is left of the draft, a file is none of its copies, and says so.
        if (!choice.ok) return;
        const again = rollingText(choice.document.paragraphs, choice.divided.wordings, choice.divided.positions);
        expect(choice.document.paragraphs.map(({ text }) => text)).toEqual(base.map(({ text }) => text));
        const code = (party: string) => (party === 'Korea, Republic of' ? 'KOR' : party === 'Cuba' ? 'CUB' : party);
        for (const { party, texts: said } of texts) {
          if (!choice.divided.wordings.some((one) => one.party === code(party))) continue;
          // In a text with brackets a paragraph without a letter is none.
          const worded = (list: readonly string[]) => list.filter((text) => /[\p{L}\p{N}]/u.test(text));
          expect(worded(partyParagraphs(again, code(party)))).toEqual(worded(said));
        }
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
