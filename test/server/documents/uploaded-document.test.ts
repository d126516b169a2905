import { type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import { writeAkn, writeWord } from '@adref/shared/formats';
import { dividedText } from '@adref/shared/negotiation';
import { describe, expect, test } from 'vitest';
import { chooseUpload, listUpload } from '../../../server/src/documents/uploaded-document.ts';
import { cleanFile } from '../../../server/src/exports/text-file.ts';

const encoder = new TextEncoder();

describe('a text with brackets', () => {
  const paragraph = (id: string, text: string) => ({ id, kind: 'operative', level: 0, text }) as const;
  const brackets = (many: number, one = (at: number) => `[a${at} / b${at}] `) =>
    `1. Decides ${Array.from({ length: many }, (_, at) => one(at)).join('')}and so on.\n`;

  // Each wording is its whole paragraph: 30 KB of brackets would be 22 MB that everybody is sent for ever.
  const kinds: Readonly<Record<string, (at: number) => string>> = {
    'alternatives that nobody holds': (at) => `[a${at} / b${at}] `,
    'words that may stay or go': () => '[may perhaps] act and ',
    'wordings that parties hold': (at) => `[a${at} – Land${at}ia / b${at} – Terra${at}ia] `,
  };
  test.each(Object.entries(kinds))('whose %s would be more than a negotiation begins with is refused', (_, one) => {
    const bytes = encoder.encode(`${brackets(10)}\n${brackets(4000, one).replace('1.', '2.')}`);
    const refused = { ok: false, code: 'invalid', key: 'brackets-say-too-much' };
    expect(listUpload(bytes, 'text.txt')).toMatchObject(refused);
    expect(chooseUpload(bytes, 'text.txt', null)).toMatchObject(refused);
  });

  test('whose title has signs that only Adref reads has a title without them', () => {
    const text =
      'Draft\u{f0001} resolution ¶\u200d of things\n\nThe General Assembly,\n\n1. Decides\u{f0002} to [act – EU];\n';
    const choice = chooseUpload(encoder.encode(text), 'text.txt', null);
    if (!choice.ok) throw new Error(choice.code);
    expect(choice.document.title).toBe('Draft resolution ¶ of things');
    expect(JSON.stringify(choice)).not.toMatch(/[\u{f0000}-\u{fffff}]|¶\u200d/u);
  });

  test.each(['[', ']', '}'])('of which hundreds of thousands are not paired is read: %s', (sign) => {
    const bytes = encoder.encode(`1. Decides ${sign.repeat(190_000)} to act.\n`);
    expect(listUpload(bytes, 'text.txt')).toMatchObject({ ok: true, documents: [{ paragraphs: 1 }] });
  });

  test('that has sixty in each of many paragraphs is taken', () => {
    const bytes = encoder.encode(Array.from({ length: 50 }, () => brackets(60)).join('\n'));
    const choice = chooseUpload(bytes, 'text.txt', null);
    expect(choice.ok && choice.divided.wordings.length).toBe(50 * 60);
  });

  test('is divided up to where it is too much, and no further', () => {
    const read = [
      paragraph('a', 'We [act / wait].'),
      paragraph('b', brackets(4000)),
      paragraph('c', 'We [go / stay].'),
    ];
    const divided = dividedText(read, (name) => name);
    expect(divided).toMatchObject({ overfull: 'b', paragraphs: [{ id: 'a' }] });
    expect(divided.wordings.map(({ paragraph: id }) => id)).toEqual(['a']);
  });

  test('counts the words of what is moved for each who moves it', () => {
    const holders = (many: number) => Array.from({ length: many }, (_, at) => `Group ${at}`).join(', ');
    const text = (many: number) => `${'a'.repeat(100_000)} [moved to the end – ${holders(many)}]`;
    const divided = (many: number) =>
      dividedText([paragraph('a', text(many)), paragraph('b', 'We act.')], (name) => name);
    expect(divided(20)).toMatchObject({ overfull: null, wordings: { length: 20 } });
    expect(divided(100)).toMatchObject({ overfull: 'a' });
    expect(divided(100).wordings.length).toBeLessThan(80);
  });
});

describe('a text with footnotes', () => {
  const chosen = (text: string) => {
    const choice = chooseUpload(encoder.encode(text), 'text.txt', null);
    if (!choice.ok) throw new Error(choice.key);
    const { paragraphs, footnotes } = choice.document;
    const shown = (words: string | null) =>
      words && withoutNoteMarks(words, (note) => `⟨${paragraphs.find(({ id }) => id === note)?.text}⟩`);
    return {
      footnotes,
      draft: paragraphs.map(({ kind, text: words }) => `${kind}: ${shown(words)}`),
      wordings: choice.divided.wordings.map(({ party, text: words }) => `${party}: ${shown(words)}`),
    };
  };

  test('has them among its paragraphs, and their marks among its words, in brackets too', () => {
    expect(
      chosen(
        '1. Decides¹ that States [should / shall² – Kenya] act.\n\n2. Meets.\n\n¹ See A/65/201.\n\n² See A/68/98.\n',
      ),
    ).toEqual({
      footnotes: [],
      draft: [
        'numbered: Decides⟨See A/65/201.⟩ that States should act.',
        'numbered: Meets.',
        'footnote: See A/65/201.',
        'footnote: See A/68/98.',
      ],
      wordings: ['KEN: Decides⟨See A/65/201.⟩ that States shall⟨See A/68/98.⟩ act.'],
    });
  });

  test('has none of those that only say who holds words', () => {
    expect(
      chosen('1. States [should / shall]¹ act.\n\n2. Meets.²\n\n¹ Kenya.\n\n² See A/68/98.\n').draft.slice(2),
    ).toEqual(['footnote: See A/68/98.']);
  });
});

describe('what a source sets apart', () => {
  const text = 'Decides to read Our Common Agenda at its 21st session[ in May];';
  const at = (words: string) => ({ from: text.indexOf(words), to: text.indexOf(words) + words.length });
  const marks = [
    { kind: 'italic', ...at('Decides') },
    { kind: 'italic', ...at('Our Common Agenda') },
    { kind: 'raised', ...at('st session'), to: at('21st').to },
  ] as const;
  const document: TextDocument = {
    symbol: 'A/C.1/80/L.1',
    title: 'Agenda',
    kind: 'draft resolution',
    language: 'en',
    paragraphs: [
      { id: 'title', kind: 'title', level: 0, text: 'Agenda' },
      { id: 'enacting', kind: 'enacting', level: 0, text: 'The General Assembly,' },
      {
        id: 'op',
        kind: 'operative',
        level: 0,
        text,
        anchors: [{ offset: at('Agenda').to, marker: '1', footnote: 'note' }],
      },
    ],
    footnotes: [{ id: 'note', marker: '1', text: 'A/75/982.' }],
  };
  /** The words of the operative paragraph that are set apart, as `italic: Decides`. */
  const apartIn = (bytes: Uint8Array, name: string) => {
    const choice = chooseUpload(bytes, name, null);
    if (!choice.ok) throw new Error(choice.key);
    const { text: words = '', emphasis = [] } =
      choice.document.paragraphs.find(({ kind }) => kind === 'operative') ?? {};
    return { choice, said: emphasis.map(({ kind, from, to }) => `${kind}: ${words.slice(from, to)}`) };
  };
  const expected = ['italic: Decides', 'italic: Our Common Agenda', 'raised: st'];
  const files: Readonly<Record<'Akoma Ntoso' | 'Word', () => readonly [bytes: Uint8Array, name: string]>> = {
    'Akoma Ntoso': () => [
      new TextEncoder().encode(writeAkn(document, { made: '2026-11-27T00:00:00Z', marks: new Map([['op', marks]]) })),
      'a.xml',
    ],
    Word: () => [
      writeWord(cleanFile(document, { made: '2026-11-27T00:00:00Z', marks: new Map([['op', marks]]) })),
      'a.docx',
    ],
  };

  test.each(Object.entries(files))(
    'in %s is set apart in the draft, beside its footnotes and brackets, and in its files',
    (_, file) => {
      const [bytes, name] = file();
      const { choice, said } = apartIn(bytes, name);
      expect(said).toEqual(expected);
      expect(choice.divided.wordings).toHaveLength(1);
      const options = { made: '2026-11-27T00:00:00Z' };
      expect(apartIn(new TextEncoder().encode(writeAkn(choice.document, options)), 'b.xml').said).toEqual(expected);
      expect(apartIn(writeWord(cleanFile(choice.document, options)), 'b.docx').said).toEqual(expected);
    },
  );

  test('stays on its words where a person corrects the paragraph', () => {
    const [bytes, name] = files.Word();
    const choice = chooseUpload(bytes, name, null, {
      paragraphs: [
        {
          id: apartIn(bytes, name).choice.document.paragraphs.at(-2)?.id ?? '',
          kind: 'operative',
          level: 0,
          text: 'Decides to consider Our Common Agenda;',
        },
      ],
    });
    const [only] = choice.ok ? choice.document.paragraphs : [];
    expect(only?.emphasis?.map(({ from, to }) => withoutNoteMarks(only.text.slice(from, to)))).toEqual([
      'Decides',
      'Our Common Agenda',
    ]);
  });
});
