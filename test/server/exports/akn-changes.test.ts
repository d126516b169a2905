import type { TextDocument } from '@adref/shared/document';
import { type ReadOptions, readDocument, writeAknChanges } from '@adref/shared/formats';
import { isRefusal } from '@adref/shared/refusal';
import {
  draftText,
  type Position,
  partyParagraphs,
  type RollingParagraph,
  rollingText,
  type Wording,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { markedUpWordings } from '../../../server/src/documents/marked-up-text.ts';
import { positionsInFile } from '../../../server/src/documents/positions-in-file.ts';
import { aknFile, changedFromBase, rollingChanges } from '../../../server/src/exports/akn-file.ts';
import { fc } from '../../property.ts';
import { type BrokenTexts, brokenTexts } from '../../shared/rolling/breaks/broken-texts.ts';
import { likeness } from '../../word/akn-round-trip.ts';
import { aknSchemaErrors, hasAknSchema, noAknSchema } from '../../word/akn-schema.ts';
import { twoDrafts } from '../../word/random-document.ts';

if (!hasAknSchema) console.warn(noAknSchema);

const made = '2026-11-27T16:00:00Z';
const draft: TextDocument = {
  symbol: 'A/C.1/81/L.5',
  title: '',
  kind: 'draft resolution',
  language: 'en',
  paragraphs: ['States should act.', 'States report and meet.', 'Decides to end.'].map((text, at) => ({
    id: `p${at + 1}`,
    kind: 'operative',
    level: 0,
    text,
  })),
  footnotes: [],
};
const written = (wordings: readonly Wording[], of = draft) =>
  writeAknChanges(rollingChanges(rollingText(of.paragraphs, wordings, []), of, made), { made });
const read = (xml: string, changes: ReadOptions['changes'] = 'accepted') => {
  const result = readDocument(new TextEncoder().encode(xml), { name: 'a.xml', changes });
  if (!result.ok) throw new Error(result.key);
  return result.reading;
};
const texts = (xml: string, changes: 'accepted' | 'rejected' | { author: string }) =>
  read(xml, changes).documents[0]?.paragraphs.map(({ text }) => text);

/** What parties say of the paragraphs of a rolling text without words of their own. */
function saidIn(rolling: readonly RollingParagraph[]): string[] {
  return rolling.flatMap(({ segments, retain, reserve, deletedBy, place: where, added }) => {
    const told = (what: string, parties: readonly string[]) =>
      parties.length > 0 ? [`${draftText(segments)} ${what}: ${parties.toSorted().join(', ')}`] : [];
    const both = (what: string, said: { readonly retain: readonly string[]; readonly reserve: readonly string[] }) => [
      ...told(`${what}retain`, said.retain),
      ...told(`${what}reserve`, said.reserve),
    ];
    return [
      ...(added ? told('oppose', deletedBy) : []),
      ...both('', { retain, reserve }),
      ...(where ? both('place ', where) : []),
      ...segments.flatMap((one) => (one.kind === 'bracket' ? both(`“${one.draft}” `, one) : [])),
    ];
  });
}

const place = { kind: 'operative', level: 0 } as const;
const table: readonly Wording[] = [
  { party: 'EU', paragraph: 'p1', text: 'States shall act.' },
  { party: "Côte d'Ivoire", paragraph: 'p1', text: 'States shall act.' },
  { party: 'KEN', paragraph: 'p2', text: 'States report ¶\u200d and meet.' },
  { party: 'KEN', paragraph: 'p3', text: null },
  { party: 'adref-mark', paragraph: 'n', text: 'New.', placement: { after: 'p1', order: 0, ...place } },
  { party: 'USA', paragraph: 'p1', text: 'States should act.', moved: { after: 'p2', order: 0 } },
];

describe('open changes as Akoma Ntoso', () => {
  const xml = written(table);
  const flat = xml.replace(/\n\s*/g, '');

  it('are ins and del with their holders, who are among the references', () => {
    for (const part of [
      `<ins class="EU Côte-d'Ivoire" title="EU; Côte d'Ivoire" refersTo="#party_2 #party_3">shall</ins>`,
      `showAs="Côte d'Ivoire"`,
      '<ins class="adref-mark KEN"',
      '<ins class="adref-mark" title="adref-mark"',
      '<del class="adref-mark adref-move-1 USA"',
      '<ins class="adref-mark adref-move-1 USA"',
    ]) {
      expect(flat).toContain(part);
    }
  });

  it('are made, not made, or those of one party', () => {
    expect(texts(xml, 'rejected')).toEqual(draft.paragraphs.map(({ text }) => text));
    expect(texts(xml, { author: 'EU' })?.[0]).toBe('States shall act.');
    expect(texts(xml, { author: "Côte d'Ivoire" })?.[0]).toBe('States shall act.');
    expect(texts(xml, { author: 'KEN' })?.map((one) => one.trim())).toEqual([
      'States should act.',
      'States report',
      'and meet.',
    ]);
    expect(texts(xml, { author: 'adref-mark' })).toEqual([
      'States should act.',
      'New.',
      'States report and meet.',
      'Decides to end.',
    ]);
    expect(texts(xml, { author: 'USA' })).toEqual(['States report and meet.', 'States should act.', 'Decides to end.']);
    expect(
      read(xml)
        .changes?.filter(({ author }) => author === 'KEN')
        .map(({ kind }) => kind),
    ).toEqual(['insert', 'delete', 'delete']);
  });

  it('come from other programs, which name a holder in the class alone', () => {
    const foreign = written([]).replace('should', '<del class="EU">should</del><ins class="EU">shall</ins>');
    expect(texts(foreign, 'accepted')?.[0]).toBe('States shall act.');
    expect(texts(foreign, { author: 'KEN' })?.[0]).toBe('States should act.');
  });

  it('are the same rolling text when they are read again, whatever parties do to a text', () => {
    fc.assert(
      fc.property(brokenTexts, ({ language, base, texts: own, rolling }) => {
        const document: TextDocument = { ...draft, language, paragraphs: base };
        const file = writeAknChanges(rollingChanges(rolling, document, made), { made });
        expect(texts(file, 'rejected')).toEqual(base.map(({ text }) => text));
        for (const { party, texts: said } of own) {
          expect(
            texts(file, { author: party })?.map((one) => one.trim()),
            party,
          ).toEqual(said);
        }
        const bytes = new TextEncoder().encode(file);
        const back = markedUpWordings({ bytes, name: 'all.xml' }, document);
        // Where hardly a word is left of the draft, a file is none of its copies, and says so.
        if (isRefusal(back)) return;
        const again = rollingText(base, back.wordings, []);
        for (const { party, texts: said } of own) {
          if (back.wordings.some((one) => one.party === party)) expect(partyParagraphs(again, party)).toEqual(said);
        }
        const kept = again.filter(({ added }) => !added);
        expect(kept.map(({ segments }) => draftText(segments))).toEqual(base.map(({ text }) => text));
      }),
      { numRuns: 30 },
    );
  });

  it('go with what parties retain and reserve, of words and of whole paragraphs, and come back with it', async () => {
    const positions: readonly Position[] = [
      { party: 'JPN', paragraph: 'p1', stance: 'retain', from: 7, to: 13 },
      { party: 'CUB', paragraph: 'p1', stance: 'reserve', from: 7, to: 13 },
      { party: 'USA', paragraph: 'p2', stance: 'reserve', from: 7, to: 13 },
      { party: "Côte d'Ivoire", paragraph: 'p3', stance: 'retain', from: null, to: null },
      { party: 'KEN', paragraph: 'p3', stance: 'reserve', from: null, to: null },
    ];
    const wordings: readonly Wording[] = [
      { party: 'EU', paragraph: 'p1', text: 'States shall act.' },
      { party: 'EU', paragraph: 'p3', text: null },
    ];
    const rolling = rollingText(draft.paragraphs, wordings, positions);
    const file = writeAknChanges(rollingChanges(rolling, draft, made), { made });
    if (hasAknSchema) expect(await aknSchemaErrors({ 'positions.xml': file })).toEqual([]);
    expect(texts(file, 'rejected')).toEqual(draft.paragraphs.map(({ text }) => text));
    expect(texts(file, { author: 'EU' })).toEqual(['States shall act.', 'States report and meet.']);
    const base = read(file, 'rejected');
    const nothing = { at: () => undefined };
    const back = positionsInFile(draft.paragraphs, base.documents[0]?.paragraphs ?? [], base, nothing);
    expect(rollingText(draft.paragraphs, wordings, back.positions)).toEqual(rolling);
    // Those of another draft are on nothing.
    const other = draft.paragraphs.map((one) => ({ ...one, text: `Other ${one.text}` }));
    expect(positionsInFile(other, base.documents[0]?.paragraphs ?? [], base, nothing).positions).toEqual([]);
  });

  it('go with what parties say of paragraphs that others add, and of where others move one', async () => {
    const added = { after: 'p1', order: 0, ...place };
    const wordings: readonly Wording[] = [
      { party: 'EU', paragraph: 'n', text: 'States shall report here.', placement: added },
      { party: 'KEN', paragraph: 'n', text: 'States must report here.', placement: added },
      { party: 'USA', paragraph: 'n', text: null, placement: added },
      { party: 'NOR', paragraph: 'm', text: 'Meets.', placement: { ...added, after: 'p3' } },
      { party: 'NOR', paragraph: 'p1', text: 'States should act.', moved: { after: 'p2', order: 0 } },
    ];
    const positions: readonly Position[] = [
      { party: 'JPN', paragraph: 'n', stance: 'retain', from: 7, to: 12 },
      { party: 'CUB', paragraph: 'n', stance: 'reserve', from: 20, to: 24 },
      { party: 'CUB', paragraph: 'm', stance: 'reserve', from: null, to: null },
      { party: 'JPN', paragraph: 'm', stance: 'retain', from: null, to: null },
      { party: 'KEN', paragraph: 'p1', stance: 'retain', from: null, to: null, place: true },
      { party: 'CUB', paragraph: 'p1', stance: 'reserve', from: null, to: null, place: true },
    ];
    const rolling = rollingText(draft.paragraphs, wordings, positions);
    const file = writeAknChanges(rollingChanges(rolling, draft, made), { made });
    if (hasAknSchema) expect(await aknSchemaErrors({ 'positions.xml': file })).toEqual([]);
    const back = markedUpWordings({ bytes: new TextEncoder().encode(file), name: 'all.xml' }, draft);
    if (isRefusal(back)) throw new Error(back.key);
    const again = rollingText(draft.paragraphs, back.wordings, back.positions);
    expect(saidIn(again)).toEqual(saidIn(rolling));
    expect(saidIn(again)).toContain('States shall report here. oppose: USA');
    expect(saidIn(again)).toContain('States should act. place retain: KEN');
  });

  it('go with what parties say of a paragraph that is added between two that others join', () => {
    const added = { after: 'p1', order: 0, ...place };
    const wordings: readonly Wording[] = [
      { party: 'EU', paragraph: 'n', text: 'States shall report here.', placement: added },
      { party: 'USA', paragraph: 'n', text: null, placement: added },
      { party: 'KEN', paragraph: 'p2', text: '¶\u0338\u200d States report and meet.' },
    ];
    const positions: readonly Position[] = [
      { party: 'JPN', paragraph: 'n', stance: 'retain', from: null, to: null },
      { party: 'CUB', paragraph: 'n', stance: 'reserve', from: 7, to: 12 },
    ];
    const rolling = rollingText(draft.paragraphs, wordings, positions);
    const file = writeAknChanges(rollingChanges(rolling, draft, made), { made });
    expect(texts(file, { author: 'KEN' })).toEqual(['States should act. States report and meet.', 'Decides to end.']);
    const back = markedUpWordings({ bytes: new TextEncoder().encode(file), name: 'all.xml' }, draft);
    if (isRefusal(back)) throw new Error(back.key);
    const again = rollingText(draft.paragraphs, back.wordings, back.positions);
    expect(saidIn(again)).toEqual(saidIn(rolling));
    expect(saidIn(again)).toHaveLength(3);
  });

  it('go with all of that whatever parties do to a text', () => {
    const said = fc.array(
      fc.record({
        row: fc.nat(20),
        party: fc.constantFrom('JPN', 'Côte d’Ivoire', 'EU'),
        stance: fc.constantFrom('retain' as const, 'reserve' as const),
        part: fc.constantFrom('whole', 'words', 'place'),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(brokenTexts, said, ({ language, base, wordings, rolling }, wishes) => {
        const document: TextDocument = { ...draft, language, paragraphs: base };
        const positions = wishes.flatMap(({ row, party, stance, part }): Position[] => {
          const { id, segments, moves } = rolling[row % rolling.length] as (typeof rolling)[number];
          if (part === 'place')
            return moves ? [{ party, paragraph: id, stance, from: null, to: null, place: true }] : [];
          const word = part === 'words' ? /^[\p{L}]+/u.exec(draftText(segments))?.[0].length : undefined;
          return [{ party, paragraph: id, stance, ...(word ? { from: 0, to: word } : { from: null, to: null }) }];
        });
        const all = rollingText(base, wordings, positions);
        const file = writeAknChanges(rollingChanges(all, document, made), { made });
        const back = markedUpWordings({ bytes: new TextEncoder().encode(file), name: 'all.xml' }, document);
        // Where hardly a word is left of the draft, a file is none of its copies, and says so.
        if (isRefusal(back)) return;
        const [was, is] = [all, rollingText(base, back.wordings, back.positions)];
        // A move beside a join may be told as that of the other paragraph; nothing is said of the place of one that stays.
        const movers = (rows: typeof all, id: string) => JSON.stringify(rows.find((one) => one.id === id)?.moves ?? []);
        const drafted = (rows: typeof all) =>
          rows.flatMap((row) => {
            if (row.added) return [];
            const { place: _, ...rest } = row;
            return [movers(was, row.id) === movers(is, row.id) ? row : rest];
          });
        expect(saidIn(drafted(is))).toEqual(saidIn(drafted(was)));
        const ofAdded = (rows: typeof all) => saidIn(rows.filter(({ added }) => added)).sort();
        expect(ofAdded(is)).toEqual(ofAdded(was));
      }),
      { numRuns: 30 },
    );
  });

  it('of two drafts are the one before and the one after, footnotes included', () => {
    fc.assert(
      fc.property(twoDrafts, ({ before, after }) => {
        const file = writeAknChanges(changedFromBase(before, after, { author: 'EU', made, ids: 'lasting' }), { made });
        const words = (of: TextDocument | undefined) =>
          (likeness(of as TextDocument) as { paragraphs: { text: string; notes: unknown[] }[] }).paragraphs.map(
            ({ text, notes }) => [text, notes.map((note) => (note as unknown[])[2])],
          );
        expect(words(read(file, 'accepted').documents[0])).toEqual(words(after));
        expect(words(read(file, 'rejected').documents[0])).toEqual(words(before));
      }),
      { numRuns: 30 },
    );
  });

  it('go with what is known of the draft: who introduced and sponsors it, and how the committee acted', () => {
    const file = new TextDecoder().decode(
      aknFile({
        made,
        document: draft,
        issued: made,
        agendaItem: 'Item 98',
        sponsors: ['Falvera', 'Dorlande'],
        joined: ['Calomar'],
        introducedBy: 'Falvera',
        adopted: {
          committee: 'First Committee',
          date: '2026-11-08',
          vote: { inFavour: ['Falvera', 'Dorlande'], against: [], abstaining: ['Esmara'] },
        },
        changes: { kind: 'rolling', paragraphs: rollingText(draft.paragraphs, table, []) },
      }),
    );
    const reading = read(file, 'rejected');
    expect(reading.sponsors).toMatchObject([
      { introducedBy: 'Falvera', sponsors: ['Falvera', 'Dorlande'], joined: ['Calomar'] },
    ]);
    expect(reading.votes).toMatchObject([
      { inFavour: ['Falvera', 'Dorlande'], announced: { inFavour: 2, against: 0, abstaining: 1 } },
    ]);
    expect(reading.adoptions?.[0]?.steps).toContainEqual({
      outcome: 'recommendedForAdoption',
      date: '2026-11-08',
      symbol: draft.symbol,
      by: 'First Committee',
    });
  });

  it.skipIf(!hasAknSchema)('are valid by the schema of OASIS', async () => {
    const many = fc.sample(brokenTexts, { numRuns: 30, seed: 7 });
    const [{ base, language, rolling }] = many.toSorted((a, b) => b.rolling.length - a.rolling.length) as [BrokenTexts];
    const [{ before, after }] = fc.sample(twoDrafts, { numRuns: 1, seed: 7 }) as [
      { before: TextDocument; after: TextDocument },
    ];
    const vote = { inFavour: ['Falvera'], against: [], abstaining: [] };
    const adopted = { committee: 'First Committee', date: '2026-11-08', vote };
    const said = { made, issued: made, agendaItem: 'Item 98', sponsors: ['Falvera'], introducedBy: 'Falvera', adopted };
    const errors = await aknSchemaErrors({
      'table.xml': xml,
      'broken.xml': writeAknChanges(rollingChanges(rolling, { ...draft, language, paragraphs: base }, made), { made }),
      'redline.xml': new TextDecoder().decode(
        aknFile({ ...said, document: after, changes: { kind: 'tracked', base: before, author: 'A/L.1' } }),
      ),
    });
    expect(errors).toEqual([]);
  });
});
