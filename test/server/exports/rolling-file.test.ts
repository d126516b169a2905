import { noteMark, type TextDocument } from '@adref/shared/document';
import { readDocument, writeAknChanges, writeWord } from '@adref/shared/formats';
import { isRefusal } from '@adref/shared/refusal';
import { partyParagraphs, partyWordings, rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { markedUpWordings } from '../../../server/src/documents/marked-up-text.ts';
import { rollingChanges } from '../../../server/src/exports/akn-file.ts';
import { compilationByParagraph, compilationByParty } from '../../../server/src/exports/compilation-file.ts';
import { rollingFile, trackedRollingFile } from '../../../server/src/exports/rolling-file.ts';
import { fc } from '../../property.ts';
import { type BrokenTexts, brokenTexts } from '../../shared/rolling/breaks/broken-texts.ts';
import { hasWordSchema, noWordSchema, wordSchemaErrors } from '../../word/word-schema.ts';
import { partsOf, shown } from '../../word/word-view.ts';

if (!hasWordSchema) console.warn(noWordSchema);
const made = '2026-11-27T16:00:00Z';

const words = ['States', 'should', 'act', 'now', 'and', 'report', 'fully'];
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((all) => all.join(' '));
const parties = ['EU', 'KEN', 'USA', 'CHN'];

const table = fc
  .record({
    texts: fc.array(sentence, { minLength: 1, maxLength: 5 }),
    tabled: fc.array(
      fc.record({ party: fc.constantFrom(...parties), at: fc.nat(4), text: fc.option(sentence, { freq: 4 }) }),
      { maxLength: 8 },
    ),
    additions: fc.array(fc.record({ party: fc.constantFrom(...parties), after: fc.nat(4), text: sentence }), {
      maxLength: 3,
    }),
  })
  .map(({ texts, tabled, additions }) => {
    const document: TextDocument = {
      symbol: 'A/C.1/73/L.27',
      title: '',
      kind: 'draft resolution',
      language: 'en',
      paragraphs: texts.map((text, at) => ({ id: `P${at}`, kind: 'operative', level: 0, text })),
      footnotes: [],
    };
    const byPlace = new Map<string, Wording>();
    for (const { party, at, text } of tabled) {
      const paragraph = document.paragraphs[at % texts.length];
      if (paragraph && text !== paragraph.text)
        byPlace.set(`${party} ${paragraph.id}`, { party, paragraph: paragraph.id, text });
    }
    const added = additions.map(
      ({ party, after, text }, nth): Wording => ({
        party,
        paragraph: `${party}/${nth}`,
        text,
        placement: { after: `P${after % texts.length}`, order: nth, kind: 'operative', level: 0 },
      }),
    );
    return { document, rolling: rollingText(document.paragraphs, [...byPlace.values(), ...added], []) };
  });

const wordsIn = (paragraphs: readonly { readonly text: string; readonly style: string }[]) =>
  paragraphs.filter(({ style }) => style !== 'AdrefEnd').map(({ text }) => text);

describe('the rolling text as tracked changes', () => {
  it('is the draft when all are rejected, and what each party holds when its changes alone are made', () => {
    fc.assert(
      fc.property(table, ({ document, rolling }) => {
        const bytes = writeWord(trackedRollingFile(rolling, document, { made, date: made }));
        expect(wordsIn(shown(bytes, () => false))).toEqual(document.paragraphs.map(({ text }) => text));
        for (const party of parties) {
          const held = partyWordings(rolling, party).flatMap(({ text }) => text ?? []);
          expect(wordsIn(shown(bytes, (author) => author.split('; ').includes(party))), party).toEqual(held);
          const read = readDocument(bytes, { name: 'text.docx', changes: { author: party } });
          expect(read.ok ? read.reading.documents[0]?.paragraphs.map(({ text }) => text) : [], party).toEqual(held);
        }
      }),
      { numRuns: 80 },
    );
  });
});

const draft: TextDocument = {
  symbol: 'A/C.1/73/L.27',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: [{ id: 'a', kind: 'operative', level: 0, text: 'States should act [2030].' }],
  footnotes: [],
};
const operative = (text: string, at: number) => ({ id: `p${at}`, kind: 'operative', level: 0, text }) as const;

describe('a rolling text with moves, splits and joins', () => {
  /** One paragraph after the other; spaces at the edge of one are nobody's. */
  const lines = (bytes: Uint8Array, accepts: (author: string) => boolean) =>
    wordsIn(shown(bytes, accepts)).map((text) => text.trim());

  it('is the draft when all are rejected, and the text of each party, paragraph by paragraph, when its changes alone are made', () => {
    fc.assert(
      fc.property(brokenTexts, ({ language, base, texts, rolling }) => {
        const document: TextDocument = {
          symbol: '',
          title: '',
          kind: 'draft resolution',
          language,
          // No number of these is typed, which would be among the words.
          paragraphs: base.map((one) => ({ ...one, kind: 'operative', level: 0 })),
          footnotes: [],
        };
        const own = rolling.map((one) => ({ ...one, kind: 'operative' as const, level: 0 }));
        const bytes = writeWord(trackedRollingFile(own, document, { made, date: made }));
        expect(lines(bytes, () => false)).toEqual(base.map(({ text }) => text));
        for (const { party, texts: said } of texts) {
          expect(
            lines(bytes, (author) => author.split('; ').includes(party)),
            party,
          ).toEqual(said);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads back as what each party holds, in its order', () => {
    fc.assert(
      fc.property(brokenTexts, ({ language, base, texts, rolling }) => {
        const document = {
          ...draft,
          language,
          paragraphs: base.map((one) => ({ ...one, kind: 'operative' as const, level: 0 })),
        };
        const own = rolling.map((one) => ({ ...one, kind: 'operative' as const, level: 0 }));
        const bytes = writeWord(trackedRollingFile(own, document, { made, date: made }));
        const read = markedUpWordings({ bytes, name: 'all.docx' }, document);
        // Where hardly a word is left of the draft, a file is none of its copies, and says so.
        if (isRefusal(read)) return;
        const again = rollingText(document.paragraphs, read.wordings, []);
        for (const { party, texts: said } of texts) {
          const changes = read.wordings.some((one) => one.party === party);
          if (changes) expect(partyParagraphs(again, party), party).toEqual(said);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('says moves as moves, and in a compilation by their places', () => {
    const document = { ...draft, paragraphs: ['One act.', 'Two acts.', 'Three acts.'].map(operative) };
    const table = rollingText(
      document.paragraphs,
      [{ party: 'EU', paragraph: 'p0', text: 'One act.', moved: { after: 'p1', order: 0 } }],
      [{ party: 'JPN', paragraph: 'p0', stance: 'retain', from: null, to: null, place: true }],
    );
    const parts = partsOf(writeWord(trackedRollingFile(table, document, { made, date: made })));
    expect(parts['word/document.xml']).toMatch(
      /moveFromRangeStart[^>]*w:name="move1".*moveToRangeStart[^>]*w:name="move1"/,
    );
    expect(
      wordsIn(shown(writeWord(compilationByParagraph(table, document, { made })), () => true)).slice(0, 3),
    ).toEqual(['OP1\tOne act.', 'EU: moved to after OP2', 'JPN: retain']);
    expect(wordsIn(shown(writeWord(compilationByParty(table, document, { made })), () => true)).slice(0, 2)).toEqual([
      'EU',
      'OP1\tOne act. [moved to after OP2]',
    ]);
  });
});

describe('footnotes in a rolling text', () => {
  const [m1, m2, m3] = ['fn-1', 'fn-2', 'fn-3'].map((id) => noteMark(id) ?? '');
  const note = (id: string, text: string) => ({ id, kind: 'footnote', level: 0, text }) as const;
  const noted: TextDocument = {
    symbol: '',
    title: '',
    kind: 'draft resolution',
    language: 'en',
    paragraphs: [
      { id: 'a', kind: 'operative', level: 0, text: `Recalls${m1} the report${m2}.` },
      note('fn-1', 'A/65/201.'),
      note('fn-2', 'A/68/98.'),
    ],
    footnotes: [],
  };
  const table = rollingText(
    noted.paragraphs,
    [
      { party: 'EU', paragraph: 'a', text: `Recalls${m1}${m3} the report.` },
      {
        party: 'EU',
        paragraph: 'fn-3',
        text: 'New.',
        placement: { after: 'fn-1', order: 0, kind: 'footnote', level: 0 },
      },
      { party: 'KEN', paragraph: 'fn-1', text: 'A/65/201, para. 4.' },
      { party: 'USA', paragraph: 'a', text: `Recalls the report${m1}${m2}.` },
    ],
    [],
  );

  it('are footnotes of the file, with the changes of each party in call and note', async () => {
    const bytes = writeWord(trackedRollingFile(table, noted, { made, date: made }));
    const as = (party: string | null) => wordsIn(shown(bytes, (author) => author.split('; ').includes(party ?? '')));
    expect(as(null)).toEqual(['Recalls{1: A/65/201.} the report{2: A/68/98.}.']);
    expect(as('EU')).toEqual(['Recalls{1: A/65/201.}{2: New.} the report.']);
    expect(as('KEN')).toEqual(['Recalls{1: A/65/201, para. 4.} the report{2: A/68/98.}.']);
    expect(as('USA')).toEqual(['Recalls the report{1: A/65/201.}{2: A/68/98.}.']);
    if (hasWordSchema) expect(await wordSchemaErrors(bytes)).toEqual([]);
  });

  it('say what each party holds in a note of which it has moved the call as well', async () => {
    const moved = `Recalls the report${m2}, as noted${m1}.`;
    const both = rollingText(
      noted.paragraphs,
      [
        { party: 'EU', paragraph: 'a', text: moved },
        { party: 'EU', paragraph: 'fn-1', text: 'A/65/201, annex.' },
        { party: 'KEN', paragraph: 'a', text: moved },
        { party: 'KEN', paragraph: 'fn-1', text: 'See A/65/201.' },
        { party: 'CHN', paragraph: 'a', text: moved },
        { party: 'USA', paragraph: 'fn-1', text: null },
        { party: 'USA', paragraph: 'a', text: `Recalls the report${m2}.` },
      ],
      [],
    );
    const bytes = writeWord(trackedRollingFile(both, noted, { made, date: made }));
    const as = (party: string | null) => wordsIn(shown(bytes, (author) => author.split('; ').includes(party ?? '')));
    expect(as(null)).toEqual(['Recalls{1: A/65/201.} the report{2: A/68/98.}.']);
    expect(as('EU')).toEqual(['Recalls the report{1: A/68/98.}, as noted{2: A/65/201, annex.}.']);
    expect(as('KEN')).toEqual(['Recalls the report{1: A/68/98.}, as noted{2: See A/65/201.}.']);
    expect(as('CHN')).toEqual(['Recalls the report{1: A/68/98.}, as noted{2: A/65/201.}.']);
    expect(as('USA')).toEqual(['Recalls the report{1: A/68/98.}.']);
    if (hasWordSchema) expect(await wordSchemaErrors(bytes)).toEqual([]);
    const tracked = writeAknChanges(rollingChanges(both, noted, made), { made });
    for (const party of ['EU', 'KEN', 'CHN']) {
      const read = readDocument(new TextEncoder().encode(tracked), { name: 'text.xml', changes: { author: party } });
      const notes = (read.ok ? read.reading.documents[0]?.footnotes : []) ?? [];
      const held = { EU: 'A/65/201, annex.', KEN: 'See A/65/201.', CHN: 'A/65/201.' }[party];
      expect(
        notes.map(({ text }) => text),
        party,
      ).toEqual(['A/68/98.', held]);
    }
  });

  it('are raised signs where they are paragraphs of the file', () => {
    const said = shown(writeWord(rollingFile(table, noted, { made })), () => true).map(({ text }) => text);
    expect(said.join('\n')).not.toMatch(/[\u{f0000}-\u{ffffd}]/u);
    expect(said[1]).toBe('FN1\tA/65/201[, para. 4 – KEN].');
    expect(said[2]).toBe('[FN1 bis\tNew. – EU]');
    for (const compilation of [compilationByParagraph, compilationByParty]) {
      const words = shown(writeWord(compilation(table, noted, { made })), () => true).map(({ text }) => text);
      expect(words.join('\n')).not.toMatch(/[\u{f0000}-\u{ffffd}]/u);
    }
  });
});

const rolling = rollingText(
  draft.paragraphs,
  [
    { party: 'EU', paragraph: 'a', text: 'States shall act [2030].' },
    { party: 'KEN', paragraph: 'a', text: 'States shall act [2030].' },
    { party: 'USA', paragraph: 'a', text: null },
    { party: 'EU', paragraph: 'n', text: 'Decides.', placement: { after: 'a', order: 0, kind: 'operative', level: 0 } },
  ],
  [{ party: 'CHN', paragraph: 'a', stance: 'reserve', from: null, to: null }],
);

describe('the rolling text in brackets', () => {
  it('names holders and positions, or does not', () => {
    const named = shown(writeWord(rollingFile(rolling, draft, { made })), () => true).map(({ text }) => text);
    expect(named.slice(0, 2)).toEqual([
      '[OP1\tStates [should / shall – EU, KEN] act [2030]. – delete: USA; reserve: CHN]',
      '[OP1 bis\tDecides. – EU]',
    ]);
    const bare = partsOf(writeWord(rollingFile(rolling, draft, { made, attribution: false })));
    expect(bare['word/document.xml']).not.toMatch(/EU|KEN|USA|CHN/);
  });

  it('and as tracked changes say in the margin from where words were taken, each party its own, or nobody is named', async () => {
    const sources = [
      { party: 'KEN', paragraph: 'a', names: ['A/76/135, 13 c)'] },
      { party: 'EU', paragraph: 'n', names: ['A/RES/75/32, OP2', 'A/RES/74/28, OP1'] },
      { party: 'USA', paragraph: 'elsewhere', names: ['A/RES/1, OP1'] },
    ];
    const files = [{ attribution: true }, { attribution: false }].map((how) =>
      writeWord(rollingFile(rolling, draft, { made, sources, ...how })),
    );
    const tracked = writeWord(trackedRollingFile(rolling, draft, { made, date: made, sources }));
    const told = [...files, tracked].map((bytes) => {
      const read = readDocument(bytes);
      return ((read.ok && read.reading.comments) || []).map(({ author, text }) => `${author}: ${text}`);
    });
    const named = ['KEN: A/76/135, 13 c)', 'EU: A/RES/75/32, OP2; A/RES/74/28, OP1'];
    expect(told).toEqual([named, named.map((one) => one.replace(/^[A-Z]+/, draft.symbol)), named]);
    const words = (bytes: Uint8Array) => shown(bytes, () => true).map(({ text }) => text);
    expect(words(tracked)).toEqual(words(writeWord(trackedRollingFile(rolling, draft, { made, date: made }))));
    expect(JSON.stringify(partsOf(files[1] ?? new Uint8Array()))).not.toMatch(/EU|KEN|USA|CHN/);
    if (hasWordSchema) for (const bytes of [...files, tracked]) expect(await wordSchemaErrors(bytes)).toEqual([]);
  });
});

describe('a compilation', () => {
  it('says behind words from where they were taken', () => {
    const sources = [
      { party: 'KEN', paragraph: 'a', names: ['A/76/135, 13 c)'] },
      { party: 'EU', paragraph: 'n', names: ['A/RES/75/32, OP2', 'A/RES/74/28, OP1'] },
      { party: 'USA', paragraph: 'elsewhere', names: ['A/RES/1, OP1'] },
    ];
    const byParagraph = compilationByParagraph(rolling, draft, { made, sources });
    expect(wordsIn(shown(writeWord(byParagraph), () => true)).slice(1)).toEqual([
      'EU, KEN: States shouldshall act [2030]. (A/76/135, 13 c))',
      'USA: delete',
      'CHN: reserve',
      'OP1 bis EU: Decides. (A/RES/75/32, OP2; A/RES/74/28, OP1)',
    ]);
    const byParty = compilationByParty(rolling, draft, { made, sources });
    expect(wordsIn(shown(writeWord(byParty), () => true)).slice(3, 7)).toEqual([
      'OP1\tStates shouldshall act [2030].',
      'OP1 bis\tDecides. (A/RES/75/32, OP2; A/RES/74/28, OP1)',
      'KEN',
      'OP1\tStates shouldshall act [2030]. (A/76/135, 13 c))',
    ]);
  });

  it('has all proposals below each paragraph', () => {
    const said = shown(writeWord(compilationByParagraph(rolling, draft, { made })), () => true);
    expect(wordsIn(said)).toEqual([
      'OP1\tStates should act [2030].',
      'EU, KEN: States shouldshall act [2030].',
      'USA: delete',
      'CHN: reserve',
      'OP1 bis EU: Decides.',
    ]);
  });

  it('has the proposals of each party together', () => {
    const said = shown(writeWord(compilationByParty(rolling, draft, { made })), () => true);
    expect(wordsIn(said)).toEqual([
      'CHN',
      'OP1\tStates should act [2030]. [reserve]',
      'EU',
      'OP1\tStates shouldshall act [2030].',
      'OP1 bis\tDecides.',
      'KEN',
      'OP1\tStates shouldshall act [2030].',
      'USA',
      'OP1\tStates should act [2030].',
    ]);
  });
});

/** How many moves, splits and joins there are in a text. */
const weightOf = ({ rolling: rows }: BrokenTexts) =>
  rows.reduce(
    (sum, { moves = [], segments }) => sum + moves.length + JSON.stringify(segments).split('\u200d').length,
    0,
  );

describe.skipIf(!hasWordSchema)('the schema of WordprocessingML', () => {
  it('finds nothing wrong with moves, splits and joins of several', async () => {
    const many = fc.sample(brokenTexts, { numRuns: 30, seed: 7 });
    const [{ base, language, rolling: one }] = many.toSorted((a, b) => weightOf(b) - weightOf(a)) as [BrokenTexts];
    const bytes = writeWord(trackedRollingFile(one, { ...draft, language, paragraphs: base }, { made, date: made }));
    expect(await wordSchemaErrors(bytes)).toEqual([]);
  });

  it('finds nothing wrong with rolling texts and compilations', async () => {
    for (const { document, rolling: one } of fc.sample(table, { numRuns: 2, seed: 3 })) {
      for (const file of [
        trackedRollingFile(one, document, { made, date: made }),
        rollingFile(one, document, { made }),
        compilationByParagraph(one, document, { made }),
        compilationByParty(one, document, { made }),
      ]) {
        expect(await wordSchemaErrors(writeWord(file))).toEqual([]);
      }
    }
  });
});
