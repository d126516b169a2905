import { noteMark, type Paragraph, type TextDocument, withNotesInText, withoutNoteMarks } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import { rollingText, type Wording, wordingsOfText } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { changesAsBrackets } from '../../../server/src/documents/changes-as-brackets.ts';
import { markedUpText } from '../../../server/src/documents/marked-up-text.ts';
import { rollingOfFiles } from '../../../server/src/documents/rolling-of-files.ts';
import { aknFile } from '../../../server/src/exports/akn-file.ts';
import { writeFileOf } from '../../../server/src/exports/file-request.ts';
import { rollingNotation } from '../../../server/src/exports/light-file.ts';
import { rollingFile } from '../../../server/src/exports/rolling-file.ts';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { shown } from '../../word/word-view.ts';

const made = '2026-11-27T16:00:00Z';
const m1 = noteMark('fn-1') ?? '';
const operative = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const note = (id: string, text: string): Paragraph => ({ id, kind: 'footnote', level: 0, text });
const text = (...paragraphs: readonly Paragraph[]): TextDocument => ({
  symbol: 'A/C.1/73/L.27',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [{ id: 'E', kind: 'enacting', level: 0, text: 'The General Assembly,' }, ...paragraphs],
  footnotes: [],
});

const draft = text(
  operative('P1', `Recalls the report${m1} of the Group of Governmental Experts.`),
  operative('P2', 'Calls upon all States to promote the implementation of the norms.'),
  operative('P3', 'Decides to include the item in the provisional agenda.'),
  note('fn-1', 'A/65/201.'),
);
/** The draft as somebody has marked it up in Word, with tracked changes or typed over. */
const copy = (author: string | null, ...paragraphs: readonly Paragraph[]) => {
  const own = text(...paragraphs);
  return writeWord(
    author === null ? cleanFile(own, { made }) : trackedFile(draft, own, { made, date: made, author, ids: 'lasting' }),
  );
};
const [, p1, p2, p3, n1] = draft.paragraphs as [Paragraph, Paragraph, Paragraph, Paragraph, Paragraph];
const kenyan = [
  operative('P1', `Welcomes the latest report${m1} of the Group of Governmental Experts.`),
  p2,
  operative('K1', 'Requests the Secretary-General to report to the Assembly.'),
  note('fn-1', 'A/65/201 and A/68/98.'),
];

function read(bytes: Uint8Array, author: string | null = null) {
  const result = markedUpText({ bytes, name: 'kenya.docx', author }, draft);
  if (!result.ok) return result.key;
  const named = (id: string) => (draft.paragraphs.some((one) => one.id === id) ? id : 'new');
  return {
    authors: result.authors,
    paragraphs: result.paragraphs.map(
      ({ id, text: words }) => `${named(id ?? '')}: ${withoutNoteMarks(words, (called) => `⟨${named(called)}⟩`)}`,
    ),
  };
}

const kenyanWords = [
  'E: The General Assembly,',
  'P1: Welcomes the latest report⟨fn-1⟩ of the Group of Governmental Experts.',
  'P2: Calls upon all States to promote the implementation of the norms.',
  'new: Requests the Secretary-General to report to the Assembly.',
  'fn-1: A/65/201 and A/68/98.',
];

describe('a marked-up copy of a draft', () => {
  it('says which of the draft’s paragraphs each of its is a version of, with changes that are tracked or typed over', () => {
    expect(read(copy('KEN', ...kenyan))).toEqual({ authors: ['KEN'], paragraphs: kenyanWords });
    // Without tracking, a paragraph in the place of another one is that one written anew.
    const rewritten = kenyanWords.map((line) => line.replace('new:', 'P3:'));
    expect(read(copy(null, ...kenyan))).toEqual({ authors: [], paragraphs: rewritten });
  });

  it('has what was moved in its new place, whether the file says it or its words do', () => {
    const moved = [p2, p3, p1, n1];
    const order = ['E', 'P2', 'P3', 'P1', 'fn-1'];
    for (const author of ['KEN', null]) {
      const result = markedUpText({ bytes: copy(author, ...moved), name: 'kenya.docx', author: null }, draft);
      expect(result.ok && result.paragraphs.map(({ id }) => id), `${author}`).toEqual(order);
      expect(result.ok && result.moved).toEqual(author === null ? [] : ['P1']);
    }
    // As another would have it nothing has moved.
    const others = markedUpText({ bytes: copy('KEN', ...moved), name: 'kenya.docx', author: 'NOR' }, draft);
    expect(others.ok && [others.paragraphs.map(({ id }) => id), others.moved]).toEqual([
      ['E', 'P1', 'P2', 'P3', 'fn-1'],
      [],
    ]);
  });

  it('of a party’s move on the table says the same move', () => {
    const wording = { party: 'KEN', paragraph: 'P1', text: p1.text, moved: { after: 'P3', order: 0 } } as const;
    const paragraphs = rollingText(draft.paragraphs, [wording], []);
    const bytes = writeFileOf({ what: 'rolling-tracked', draft, paragraphs, made, lineNumbers: false });
    const result = markedUpText({ bytes, name: 'all.docx', author: 'KEN' }, draft);
    if (!result.ok) throw new Error(result.key);
    const places = new Map(draft.paragraphs.map(({ id }, at) => [id, at]));
    const own = result.paragraphs.map((one) => ({ ...one, id: one.id ?? '' }));
    const answers = own.map(({ id }) => places.get(id) ?? null);
    expect(wordingsOfText('KEN', draft.paragraphs, own, answers, new Set(result.moved))).toEqual([wording]);
  });

  it('has a footnote that its party has added', () => {
    const m9 = noteMark('fn-9') ?? '';
    const own = copy('KEN', p1, operative('P2', `${p2.text}${m9}`), p3, n1, note('fn-9', 'Not yet issued.'));
    expect(read(own)).toMatchObject({
      paragraphs: {
        2: 'P2: Calls upon all States to promote the implementation of the norms.⟨new⟩',
        4: 'fn-1: A/65/201.',
        5: 'new: Not yet issued.',
      },
    });
  });

  it('keeps its marks where the draft has one beside its words of which nobody knows the note', () => {
    const unsure = { offset: p2.text.length - 1, marker: '2', footnote: null };
    const beside = text(p1, { ...p2, anchors: [unsure] }, p3, n1);
    const paragraphs = rollingText(
      beside.paragraphs,
      [{ party: 'KEN', paragraph: 'P3', text: 'Agrees to meet again.' }],
      [],
    );
    const bytes = writeFileOf({ what: 'rolling-tracked', draft: beside, paragraphs, made, lineNumbers: false });
    const result = markedUpText({ bytes, name: 'kenya.docx', author: 'KEN' }, beside);
    expect(result.ok && result.paragraphs.slice(1).map(({ text: words }) => words)).toEqual([
      p1.text,
      p2.text,
      'Agrees to meet again.',
      n1.text,
    ]);
  });

  it('says nothing of a mark that the draft has without a note', () => {
    const [printed] = withNotesInText(
      [{ ...p2, anchors: [{ offset: p2.text.length - 1, marker: '9', footnote: null }] }],
      [],
    );
    if (!printed) throw new Error('There is no paragraph');
    const loose = text(p1, printed, p3, n1);
    const wordings = [{ party: 'KEN', paragraph: 'P3', text: 'Agrees to meet again.' }];
    const paragraphs = rollingText(loose.paragraphs, wordings, []);
    const bytes = writeFileOf({ what: 'rolling-tracked', draft: loose, paragraphs, made, lineNumbers: false });
    const result = markedUpText({ bytes, name: 'kenya.docx', author: 'KEN' }, loose);
    expect(result.ok && result.paragraphs.slice(1).map(({ text: words }) => words)).toEqual([
      p1.text,
      printed.text,
      'Agrees to meet again.',
      n1.text,
    ]);
    const changes = { kind: 'rolling', paragraphs } as const;
    const akn = aknFile({ made, document: loose, issued: made, agendaItem: '96', sponsors: [], changes });
    const founded = changesAsBrackets(akn, { name: 'kenya.xml' });
    expect(
      founded?.ok && founded.asRead.flat().flatMap(({ anchors = [] }) => anchors.map(({ marker }) => marker)),
    ).toContain('9');
  });

  it('is read as one of its authors would have it', () => {
    expect(read(copy('KEN', ...kenyan), 'NOR')).toMatchObject({
      paragraphs: { 3: `P3: ${p3.text}`, 4: 'fn-1: A/65/201.' },
    });
  });

  const changed = (party: string, verb: string) => ({ party, paragraph: 'P3', text: p3.text.replace('Decides', verb) });
  /** One file in which three people have changed the same word. */
  const byThree = (first: string) => {
    const wordings = [changed(first, 'Agrees'), changed('NOR', 'Resolves'), changed('Jane Doe', 'Wishes')];
    const paragraphs = rollingText(draft.paragraphs, wordings, []);
    return writeFileOf({ what: 'rolling-tracked', draft, paragraphs, made, lineNumbers: false });
  };
  const kenya = { code: 'KEN', name: { en: 'Kenya', fr: 'Kenya' } };

  it('of several authors is read as the one who is its party, or as somebody says; else as nobody’s', () => {
    const third = (first: string, said?: string | null) => {
      const file = {
        bytes: byThree(first),
        name: 'all.docx',
        party: kenya,
        ...(said !== undefined && { author: said }),
      };
      const result = markedUpText(file, draft);
      if (!result.ok) throw new Error(result.key);
      return [result.author, result.paragraphs.find(({ id }) => id === 'P3')?.text.split(' ')[0]];
    };
    expect(third('Amina (Kenya)')).toEqual(['Amina (Kenya)', 'Agrees']);
    expect(third('Ali', 'NOR')).toEqual(['NOR', 'Resolves']);
    // Nobody is taken for everybody unasked.
    expect(third('Ali')).toEqual([null, undefined]);
    expect(third('Ali', '')[0]).toBe('');
    const first = markedUpText({ bytes: byThree('Jane Doe (KEN)'), name: 'all.docx', party: kenya }, draft);
    expect(first.ok && first.authors[0]).toBe('Jane Doe (KEN)');
  });

  it('of several authors goes into a rolling text as its party’s, and is refused where none of them is', () => {
    const rolled = (first: string, author?: string) => {
      const file = { party: kenya, name: 'all.docx', bytes: byThree(first), ...(author !== undefined && { author }) };
      const result = rollingOfFiles({ draft, form: 'text', made, files: [file] });
      return result.ok ? /OP3\t.*/.exec(new TextDecoder().decode(result.bytes))?.[0] : result;
    };
    const agrees = 'OP3\t[Decides / Agrees – KEN] to include the item in the provisional agenda.';
    expect(rolled('Kenya')).toBe(agrees);
    expect(rolled('Ali', 'Ali')).toBe(agrees);
    expect(rolled('Ali')).toMatchObject({
      key: 'file-of-several-authors',
      params: { name: 'all.docx', party: 'KEN', authors: expect.stringContaining('Jane Doe') },
    });
  });

  it('is refused where it is another text, or nothing that can be read', () => {
    const other = writeWord(cleanFile(text(operative('X', 'Thanks the host country for its hospitality.')), { made }));
    const beyond: TextDocument = { ...text(), kind: 'text', paragraphs: [operative('Y', 'Wholly unlike: a recipe.')] };
    expect(markedUpText({ bytes: other, name: 'x.docx', author: null }, beyond)).toMatchObject({
      ok: false,
      key: 'file-of-another-text',
    });
    expect(read(new Uint8Array([0x25, 0x50, 0x44, 0x46]))).toBe('file-pdf');
  });
});

describe('one rolling text of many marked-up copies', () => {
  const files = [
    { party: { code: 'KEN' }, name: 'kenya.docx', bytes: copy('KEN', ...kenyan) },
    {
      party: { code: 'NOR' },
      name: 'norway.docx',
      bytes: copy(null, p1, operative('P2', p2.text.replace('upon all', 'upon Member')), p3, n1),
    },
  ];
  const rolled = (
    form: 'text' | 'html' | 'rolling-tracked',
    given: Parameters<typeof rollingOfFiles>[0]['files'] = files,
  ) => {
    const result = rollingOfFiles({ draft, files: given, form, made });
    if (!result.ok) throw new Error(result.key);
    return result.bytes;
  };

  it('is printed in notation, with holders', () => {
    expect(new TextDecoder().decode(rolled('text')).trim().split('\n\n')).toEqual([
      'The General Assembly,',
      'OP1\t[Recalls the / Welcomes the latest – KEN] report¹ of the Group of Governmental Experts.',
      'OP2\tCalls upon [all / Member – NOR] States to promote the implementation of the norms.',
      '[OP2 bis\tRequests the Secretary-General to report to the Assembly. – KEN]',
      '[OP3\tDecides to include the item in the provisional agenda. – delete: KEN]',
      'FN1\tA/65/201 [and A/68/98 – KEN].',
    ]);
  });

  it('is a page in which every word is data', () => {
    const page = new TextDecoder().decode(
      rolled('html', [
        { party: { code: 'KEN' }, name: 'k.docx', bytes: copy('KEN', operative('P1', '<b>Bold</b> & "so"'), p2, p3) },
      ]),
    );
    expect(page).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp; &quot;so&quot;');
    expect(page).not.toMatch(/<script|https?:/);
    expect(page).toContain(`content="default-src 'none'`);
  });

  it('is a Word file with the changes of each party, also where one file holds those of all', () => {
    const words = (bytes: Uint8Array, party: string) =>
      shown(bytes, (author) => author.split('; ').includes(party)).map(({ text: line }) => line);
    const all = rolled('rolling-tracked');
    expect(words(all, 'KEN').slice(2, 6)).toEqual(words(files[0]?.bytes ?? new Uint8Array(), 'KEN').slice(2, 6));
    const again = rolled('rolling-tracked', [{ name: 'all.docx', bytes: all }]);
    expect(words(again, 'KEN')).toEqual(words(all, 'KEN'));
    expect(words(again, 'NOR')).toEqual(words(all, 'NOR'));
  });

  it('has the words of whoever has changed nothing but a footnote', () => {
    const bytes = copy('KEN', p1, p2, p3, note('fn-1', 'A/65/201 and A/68/98.'));
    expect(read(bytes)).toMatchObject({ authors: ['KEN'] });
    const notes = (given: Parameters<typeof rolled>[1]) => new TextDecoder().decode(rolled('text', given));
    expect(notes([{ name: 'all.docx', bytes }])).toContain('FN1\tA/65/201 [and A/68/98 – KEN].');
    expect(notes([{ party: { code: 'KEN' }, name: 'ken.docx', bytes }])).toContain(
      'FN1\tA/65/201 [and A/68/98 – KEN].',
    );
  });

  it('is refused where the words of one of its authors cannot be had: nobody is left out of it', () => {
    const [words, more] = ['All States shall act. ', 'Each Member may act. '].map((one) => one.repeat(1_000)) as [
      string,
      string,
    ];
    const long = text(
      operative('P1', `${words}To the end.`),
      operative('P2', 'Recalls the norms. '.repeat(500).trim()),
    );
    const paragraphs = rollingText(
      long.paragraphs,
      [
        { party: 'KEN', paragraph: 'P1', text: 'To the end.' },
        { party: 'NOR', paragraph: 'P1', text: `${words}To the end. ${more}` },
      ],
      [],
    );
    const bytes = writeFileOf({ what: 'rolling-tracked', draft: long, paragraphs, made, lineNumbers: false });
    expect(rollingOfFiles({ draft: long, files: [{ name: 'all.docx', bytes }], form: 'text', made })).toMatchObject({
      ok: false,
      key: 'paragraph-too-long',
    });
  });
});

describe('a rolling text that a party brings back as its copy', () => {
  const held = (party: string, paragraph: string, words: string | null): Wording => ({ party, paragraph, text: words });
  const placement = { after: 'P2', order: 0, kind: 'operative', level: 0 } as const;
  const bracketed = text(...draft.paragraphs.slice(1, 3), operative('P4', 'Affirms [sic – EU] the norms.'), p3, n1);
  const rolling = rollingText(
    bracketed.paragraphs,
    [
      held('EU', 'P1', `Welcomes the report${m1} of the Group of Governmental Experts.`),
      held('KEN', 'P1', `Commends the report${m1} of the Group of Governmental Experts.`),
      held('KEN', 'P2', null),
      { ...held('EU', 'x', 'Invites States to meet.'), placement },
      { ...held('KEN', 'P3', p3.text), moved: { after: 'E', order: 0 } },
    ],
    [],
  );
  const word = writeWord(rollingFile(rolling, bracketed, { made }));
  const typed = (change: (words: string) => string) => {
    const notation = change(rollingNotation(rolling, bracketed));
    return new TextEncoder().encode(notation);
  };
  const own = (bytes: Uint8Array, name: string, code: string, drafts: readonly TextDocument[] = [bracketed]) => {
    const [open = bracketed, ...earlier] = drafts;
    const result = markedUpText({ bytes, name, party: { code } }, open, earlier);
    if (!result.ok) return result.key;
    return result.paragraphs.map(
      ({ id, text: words }) => `${id}: ${withoutNoteMarks(words, (called) => `⟨${called}⟩`)}`,
    );
  };
  const of = {
    EU: [
      'E: The General Assembly,',
      'P1: Welcomes the report⟨fn-1⟩ of the Group of Governmental Experts.',
      `P2: ${p2.text}`,
      'null: Invites States to meet.',
      'P4: Affirms [sic – EU] the norms.',
      `P3: ${p3.text}`,
      'fn-1: A/65/201.',
    ],
    KEN: [
      'E: The General Assembly,',
      `P3: ${p3.text}`,
      'P1: Commends the report⟨fn-1⟩ of the Group of Governmental Experts.',
      'P4: Affirms [sic – EU] the norms.',
      'fn-1: A/65/201.',
    ],
    JPN: [
      'E: The General Assembly,',
      'P1: Recalls the report⟨fn-1⟩ of the Group of Governmental Experts.',
      `P2: ${p2.text}`,
      'P4: Affirms [sic – EU] the norms.',
      `P3: ${p3.text}`,
      'fn-1: A/65/201.',
    ],
  };

  it.each(['EU', 'KEN', 'JPN'] as const)(
    'has the words that %s holds, and no brackets and no words of others',
    (code) => {
      expect(own(word, 'rolling.docx', code)).toEqual(of[code]);
      expect(
        own(
          typed((words) => words),
          'rolling.txt',
          code,
        ),
      ).toEqual(of[code]);
    },
  );

  it('has what the party has typed in it, also in brackets without a name', () => {
    const changed = typed((words) =>
      words.replace('of the norms', 'of all norms').replace('Decides to', 'Decides [again / now] to'),
    );
    const typedIn = (line: string) =>
      line.replace('of the norms', 'of all norms').replace('Decides to', 'Decides [again / now] to');
    expect(own(changed, 'rolling.txt', 'JPN')).toEqual(of.JPN.map(typedIn));
  });

  it('has the paragraphs that the rolling text says: of two with the same words that of the party, and one that it has worded anew', () => {
    const norm = (letter: string): Paragraph => {
      return {
        id: letter,
        kind: 'norm',
        level: 0,
        number: `13 ${letter})`,
        text: 'States should cooperate in all of this.',
      };
    };
    const norms = text(...draft.paragraphs.slice(1, 3), norm('a'), norm('b'), n1);
    const rolled = rollingText(
      norms.paragraphs,
      [held('KEN', 'a', null), held('KEN', 'P2', 'Begs everybody not to.')],
      [],
    );
    const bytes = writeWord(rollingFile(rolled, norms, { made }));
    expect([own(bytes, 'rolling.docx', 'KEN', [norms])].flat().map((line) => line.split(':')[0])).toEqual([
      'E',
      'P1',
      'P2',
      'b',
      'fn-1',
    ]);
  });

  it('is carried over from an earlier draft, whose brackets are known', () => {
    const [e, ...rest] = bracketed.paragraphs;
    const next: TextDocument = {
      ...bracketed,
      symbol: 'A/C.1/73/L.27/Rev.1',
      paragraphs: [
        e as Paragraph,
        ...rest.map((one) => (one.id === 'P4' ? { ...one, text: 'Affirms the norms.' } : one)),
      ],
    };
    expect(own(word, 'rolling.docx', 'EU', [next, bracketed])).toEqual(
      of.EU.map((line) => (line.startsWith('P4') ? 'P4: Affirms the norms.' : line)),
    );
  });
});
