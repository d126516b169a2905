import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph, TextDocument } from '@adref/shared/document';
import { writeAkn } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { likeness, readingOf, roundTrips } from '../../../word/akn-round-trip.ts';
import { aknSchemaErrors, hasAknSchema, noAknSchema } from '../../../word/akn-schema.ts';
import { twoDrafts } from '../../../word/random-document.ts';

if (!hasAknSchema) console.warn(noAknSchema);

const made = '2026-11-27T12:00:00Z';
const draft = (...paragraphs: Omit<Paragraph, 'id'>[]): TextDocument => ({
  symbol: 'A/C.1/81/L.5',
  title: 'Essais',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: paragraphs.map((one, at) => ({ id: `P${at}`, ...one })),
  footnotes: [],
});
const again = (xml: string) => {
  const [document] = readingOf(new TextEncoder().encode(xml), 'again.xml').documents;
  if (!document) throw new Error('nothing was read');
  return document;
};
const level = 0;

test('a paragraph of more words, and a text of more paragraphs, than a call takes arguments', () => {
  const long = draft({ kind: 'plain', level, text: 'a  b '.repeat(100_000) });
  expect(writeAkn(long, { made })).toContain('</statement>');
  const paragraphs = Array.from({ length: 200_000 }, (_, at) => ({
    kind: 'plain' as const,
    level,
    id: `${at}`,
    text: 'a',
  }));
  expect(writeAkn({ ...draft(), paragraphs }, { made })).toContain('para_200000');
});

describe('a draft as Akoma Ntoso', () => {
  const text = draft(
    { kind: 'title', level, text: 'Essais' },
    { kind: 'enacting', level, text: 'The General Assembly,' },
    { kind: 'preambular', level, text: 'Recalling its resolutions:' },
    { kind: 'subparagraph', level: 1, text: 'the first,' },
    { kind: 'operative', level, text: 'Requests States:' },
    { kind: 'subparagraph', level: 1, text: 'to act;' },
    { kind: 'subparagraph', level: 2, numbering: 'roman', text: 'soon;' },
    { kind: 'heading', level: 1, number: 'II', text: 'Follow-up' },
    { kind: 'operative', level, number: '1 bis', text: 'Decides.' },
  );
  const xml = writeAkn(text, { made });
  const flat = xml.replace(/\n\s*/g, '');

  test('each part is the element that the guidelines of the United Nations have for it', () => {
    for (const part of [
      '<statement name="resolutionDraft">',
      '<FRBRuri value="/akn/un/statement/deliberation/unga/0001-01-01/A-C-1-81-L-5/eng@/"/>',
      '<docNumber refersTo="#symbol">A/C.1/81/L.5</docNumber>',
      '<docTitle class="adref-title">Essais</docTitle>',
      '<formula name="enactingFormula" eId="formula_1"><p class="adref-enacting"><span class="italic">The General Assembly</span>,</p></formula>',
      '<container name="Recalling" eId="container_2"><p class="adref-preambular"><span class="italic">Recalling</span> its resolutions:</p><blockList eId="container_2__blockList_1"><item eId="container_2__blockList_1__item_1"><num>(a)</num>',
      '<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro eId="para_1__list_1__intro"><p class="adref-operative"><span class="italic">Requests</span> States:</p></intro><point eId="para_1__list_1__point_1"><num>(a)</num><list',
      '<num>(i)</num>',
      '<paragraph eId="para_2"><num>II</num><heading class="adref-heading-1" title="II">Follow-up</heading></paragraph>',
      '<num>1 bis.</num>',
    ]) {
      expect(flat).toContain(part);
    }
  });

  test('it reads back', () => expect(likeness(again(xml))).toEqual(likeness(text)));

  test('words are words, whatever signs they have; what XML cannot carry is left out', () => {
    const words = '<script>&amp;</p> ]]> "q" \u0000\u0001\ud800 x';
    const hostile = { ...draft({ kind: 'operative', level, text: words, number: '1 "x" <' }), title: words };
    const written = writeAkn({ ...hostile, symbol: '"><x a="' }, { made });
    expect(again(written).paragraphs[0]?.text).toBe('<script>&amp;</p> ]]> "q"  x');
    expect(written).not.toContain('<script');
    expect(written).not.toContain('<x a');
  });

  test('spaces that are words are kept, at the ends too', () => {
    const spaced = draft(
      { kind: 'plain', level, text: '  two  and\ta tab ' },
      { kind: 'plain', level, text: ' ' },
      { kind: 'plain', level, text: '' },
    );
    expect(likeness(again(writeAkn(spaced, { made })))).toEqual(likeness(spaced));
  });

  test('a note that is called twice, one that is called nowhere, a mark that nobody could tell', () => {
    const anchors = [
      { offset: 3, marker: '1', footnote: 'n1' },
      { offset: 4, marker: '1', footnote: 'n1' },
      { offset: 7, marker: '9', footnote: null },
    ];
    const noted = {
      ...draft({ kind: 'plain', level, text: 'See the', anchors }),
      footnotes: [
        { id: 'n1', marker: '1', text: 'A/65/201.' },
        { id: 'n2', marker: '*', text: 'Not called.' },
      ],
    };
    expect(likeness(again(writeAkn(noted, { made })))).toEqual(likeness(noted));
  });

  test('who introduced it, who sponsors it and how it was voted on read back', async () => {
    const document = text.symbol;
    const sponsors = { document, introducedBy: 'Bosnia and Herzegovina', sponsors: ['Chad', 'Mali'], joined: ['Peru'] };
    const vote = {
      document,
      inFavour: ['CHAD', 'PERU'],
      against: ['<MALI>'],
      abstaining: [],
      announced: { inFavour: 2, against: 1, abstaining: 4 },
      statements: [],
    };
    const told = writeAkn(text, { made, sponsors, vote });
    const reading = readingOf(new TextEncoder().encode(told), 'again.xml');
    expect([reading.sponsors, reading.votes]).toEqual([[sponsors], [vote]]);
    if (hasAknSchema) expect(await aknSchemaErrors({ 'told.xml': told })).toEqual([]);
  });

  test('an address that would run as a program is not written, and others are such as the schema has', async () => {
    const marks = (href: string) => new Map([['P0', [{ kind: 'link', from: 0, to: 3, href } as const]]]);
    const linked = (href: string) =>
      writeAkn(draft({ kind: 'plain', level, text: 'See' }), { made, marks: marks(href) });
    for (const href of ['javascript:alert(1)', ' JavaScript:x', 'data:text/html,x', 'java\tscript:x']) {
      expect(linked(href)).not.toMatch(/script:|data:/i);
    }
    const odd = linked('https://undocs.org/a b%zz"[é]');
    expect(odd).toContain('href="https://undocs.org/a%20b%25zz%22%5B%C3%A9%5D"');
    if (hasAknSchema) expect(await aknSchemaErrors({ 'odd.xml': odd })).toEqual([]);
  });
});

test('document → Akoma Ntoso → document: text, kinds, levels, labels and notes, whatever the document', () => {
  const odd = fc.constantFrom('', ' ', '  x', '\tx', ' &lt;b>', ' ]]>', '\u00a0', ' 1. (a) x', 'e\u0301');
  const valid: Record<string, string> = {};
  fc.assert(
    fc.property(twoDrafts, odd, odd, ({ before, after }, end, start) => {
      for (const document of [before, after]) {
        const paragraphs = document.paragraphs.map((one) => ({
          ...one,
          text: `${start}${one.text}${end}`,
          ...(one.anchors && { anchors: one.anchors.map((at) => ({ ...at, offset: at.offset + start.length })) }),
        }));
        const text = { ...document, paragraphs };
        const xml = writeAkn(text, { made });
        if (Object.keys(valid).length < 20) valid[`${Object.keys(valid).length}.xml`] = xml;
        expect(likeness(paragraphs.length === 0 ? text : again(xml))).toEqual(likeness(text));
      }
    }),
    { numRuns: 60 },
  );
  return hasAknSchema ? aknSchemaErrors(valid).then((errors) => expect(errors).toEqual([])) : undefined;
});

/** Resolutions of the General Assembly beside the repository; where they are missing the test is skipped. */
const folder = join(import.meta.dirname, '../../../../../shared/un-resolutions');
const there = existsSync(folder);
if (!there) console.warn(`Skipped: the resolutions ${folder} are not here.`);

/** Files of each language in `npm test`; `pnpm bench akn` takes all. */
const sample = 5;

test.skipIf(!there)('what the United Nations publish reads, writes, and reads the same', async () => {
  const written: Record<string, string> = {};
  for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh']) {
    const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.xml'));
    const step = Math.ceil(names.length / sample);
    for (const name of names.filter((_, at) => at % step === 0)) {
      for (const { symbol, xml, before, after } of roundTrips(readFileSync(join(folder, language, name)), name, made)) {
        expect(after, `${language}/${name}`).toEqual(before);
        written[`${language}-${symbol.replace(/\W/g, '-')}.xml`] = xml;
      }
    }
  }
  expect(Object.keys(written).length).toBeGreaterThanOrEqual(24);
  if (hasAknSchema) expect(await aknSchemaErrors(written)).toEqual([]);
});
