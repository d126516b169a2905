import { baseDocument, loadBaseDocuments } from '@adref/fixtures';
import { labels, type ParagraphKind, type TextDocument } from '@adref/shared/document';
import { type Reading, readDocument } from '@adref/shared/formats';
import { describe, expect, test } from 'vitest';
import { firstLine, lastLine } from '../line-of.ts';

function reading(symbol: 'A/73/505' | 'A/76/135'): Reading {
  const { bytes, name } = baseDocument(symbol);
  const read = readDocument(bytes, { name });
  if (!read.ok) throw new Error(read.key);
  return read.reading;
}

function document(read: Reading, symbol: string): TextDocument {
  const found = read.documents.find((one) => one.symbol === symbol);
  if (!found) throw new Error(`no ${symbol}`);
  return found;
}

const count = (one: TextDocument, kind: ParagraphKind): number =>
  one.paragraphs.filter((it) => it.kind === kind).length;
const labelsOf = (one: TextDocument): string[] => labels(one.paragraphs).filter((label) => label !== '');
const upTo = (n: number, prefix = ''): string[] => Array.from({ length: n }, (_, at) => `${prefix}${at + 1}`);

describe('A/73/505, the report with two rival drafts', () => {
  const read = reading('A/73/505');
  const l27 = document(read, 'A/C.1/73/L.27/Rev.1');
  const l37 = document(read, 'A/C.1/73/L.37');

  test('finds the report and its two drafts, named by the report itself', () => {
    expect(read.documents.map((one) => [one.symbol, one.kind, one.language])).toEqual([
      ['A/73/505', 'report', 'fr'],
      ['A/C.1/73/L.27/Rev.1', 'draft resolution', 'fr'],
      ['A/C.1/73/L.37', 'draft resolution', 'fr'],
    ]);
    expect(l27.title).toBe("Progrès de l'informatique et des télécommunications et sécurité internationale");
    expect(l37.title).toMatch(/^Favoriser le comportement responsable des États/);
  });

  test('counts the paragraphs of draft I as the committee does', () => {
    const dotted = upTo(13, '1.');
    const letters = ['a)', 'b)', 'c)', 'd)'];
    expect(labelsOf(l27)).toEqual([
      ...upTo(21, 'PP'),
      'OP1',
      ...dotted,
      'OP2',
      'OP3',
      'OP4',
      ...letters,
      'OP5',
      'OP6',
      'OP7',
    ]);
    expect(count(l27, 'enacting')).toBe(1);
  });

  test('counts the paragraphs of draft II', () => {
    const operative = ['OP1', 'a)', 'b)', 'OP2', 'a)', 'b)', 'OP3', 'OP4', 'OP5', 'OP6'];
    expect(labelsOf(l37)).toEqual([...upTo(15, 'PP'), ...operative]);
  });

  test('numbers the report 1 to 11 under its headings', () => {
    const report = document(read, 'A/73/505');
    expect(count(report, 'numbered')).toBe(11);
    const headings = report.paragraphs.filter((one) => one.kind === 'heading').map((one) => [one.number, one.level]);
    expect(headings.slice(0, 5)).toEqual([
      ['I', 0],
      ['II', 0],
      ['A', 1],
      ['B', 1],
      ['III', 0],
    ]);
  });

  test('rejoins seven cuts, two of them in vote lists', () => {
    expect(read.repairs.map(({ kind, before, after }) => [kind, lastLine(before), firstLine(after)])).toEqual([
      ['footnote', 25, 31],
      ['vote list', 47, 53],
      ['vote list', 73, 77],
      ['page break', 115, 117],
      ['footnote', 133, 141],
      ['page break', 157, 159],
      ['footnote', 177, 183],
    ]);
  });

  test('counts the votes to the announced totals', () => {
    const totals = read.votes.map((one) => [
      one.document,
      one.inFavour.length,
      one.against.length,
      one.abstaining.length,
    ]);
    expect(totals).toEqual([
      ['A/C.1/73/L.27/Rev.1', 109, 45, 16],
      ['A/C.1/73/L.37', 139, 11, 18],
    ]);
    expect(read.votes.map((one) => one.announced)).toEqual([
      { inFavour: 109, against: 45, abstaining: 16 },
      { inFavour: 139, against: 11, abstaining: 18 },
    ]);
  });

  test('keeps what delegations said later apart from the lists', () => {
    const said = read.votes.map((one) => one.statements.map(({ party, intention }) => `${party}: ${intention}`));
    expect(said).toEqual([
      ['République démocratique du Congo: inFavour'],
      ['République démocratique du Congo: inFavour', 'Mozambique: abstaining', 'Pakistan: abstaining'],
    ]);
    expect(read.votes[1]?.inFavour).toContain('Mozambique');
  });

  test('names the sponsors, and those that joined', () => {
    const [first, second] = read.sponsors;
    expect([first?.document, first?.introducedBy]).toEqual(['A/C.1/73/L.27/Rev.1', 'Fédération de Russie']);
    expect(first?.sponsors).toHaveLength(31);
    expect(first?.sponsors).toContain('République arabe syrienne');
    expect(first?.joined).toEqual(['Guinée', 'Kirghizistan', 'Myanmar']);
    expect(second?.introducedBy).toBe("États-Unis d'Amérique");
    expect(second?.sponsors).toHaveLength(36);
    expect(second?.sponsors).toContain("Royaume-Uni de Grande-Bretagne et d'Irlande du Nord");
    expect(second?.joined).toHaveLength(15);
    expect(second?.joined.at(-1)).toBe('Turquie');
  });

  test('gives each document its own footnotes, twelve in all', () => {
    const markers = read.documents.map((one) => one.footnotes.map((note) => note.marker).join());
    expect(markers).toEqual(['1,2,3,4', '5,6,7,8,9', '1,2,3']);
  });

  test('flags the three stale marks of draft I and guesses none', () => {
    const flags = read.flags.flatMap((flag) => (flag.kind === 'footnote mark' ? [flag] : []));
    expect(flags.map(({ paragraph, marker, plausible }) => [paragraph, marker, plausible])).toEqual([
      ['L27.PP17', '2', ['L27.note6']],
      ['L27.OP1', '3', ['L27.note7']],
      ['L27.OP1', '2', ['L27.note6']],
    ]);
    expect(flags[0]?.candidates.map((one) => one.footnote)).toEqual(
      expect.arrayContaining(['A73-505.note2', 'L37.note2', 'L27.note6']),
    );
    expect(read.flags).toHaveLength(3);
    const marks = l27.paragraphs.find((one) => one.id === 'L27.PP17')?.anchors;
    expect(marks?.map(({ marker, footnote }) => [marker, footnote])).toEqual([
      ['7', 'L27.note7'],
      ['2', null],
    ]);
  });

  test('takes marks out of the words and remembers where they stood', () => {
    const pp10 = l37.paragraphs.find((one) => one.id === 'L37.PP10');
    expect(pp10?.text).toContain('rapports de 2010, 2013 et 2015 auxquels');
    const before = pp10?.anchors?.map(({ offset, footnote }) => [pp10.text.slice(0, offset).slice(-4), footnote]);
    expect(before).toEqual([
      ['2010', 'L37.note1'],
      ['2013', 'L37.note2'],
      ['2015', 'L37.note3'],
    ]);
  });

  test('keeps the typing errors of the source', () => {
    const texts = l27.paragraphs.map((one) => one.text).join('\n');
    expect(texts).toContain("promouvoir l'utilisation de numérique à des fins pacifiques");
    expect(read.votes[1]?.inFavour).toContain('Tchèque');
  });
});

describe('A/76/135, the report of the experts', () => {
  const read = reading('A/76/135');
  const report = document(read, 'A/76/135');

  test('numbers paragraphs 1 to 98, the norms 13 a) to k) and 34 sub-paragraphs', () => {
    const numbered = labels(report.paragraphs).filter((_, at) => report.paragraphs[at]?.kind === 'numbered');
    expect(numbered).toEqual(upTo(98));
    const norms = report.paragraphs.filter((one) => one.kind === 'norm').map((one) => one.number);
    expect(norms).toEqual([...'abcdefghijk'].map((sign) => `13 ${sign})`));
    expect(count(report, 'subparagraph')).toBe(34);
    const lists = ['P30.d', 'P57.d', 'P58.c', 'P71.g', 'P77.c', 'P89.h', 'P95.e'];
    for (const last of lists) expect(report.paragraphs.map((one) => one.id)).toContain(`A76-135.${last}`);
  });

  test('finds seven sections and four sub-headings, none of them from the table of contents', () => {
    const headings = report.paragraphs.filter((one) => one.kind === 'heading');
    expect(headings.flatMap((one) => one.number ?? [])).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']);
    expect(headings.filter((one) => !one.number).map((one) => one.text)).toEqual([
      'Mesures de coopération',
      'Points de contact',
      'Dialogue et consultations',
      'Mesures de transparence',
    ]);
  });

  test('rejoins nineteen cuts, two of them by footnotes', () => {
    const kinds = read.repairs.map((one) => one.kind);
    expect(kinds.filter((kind) => kind === 'page break')).toHaveLength(17);
    expect(kinds.filter((kind) => kind === 'footnote')).toHaveLength(2);
    expect(kinds).toHaveLength(19);
    expect(read.repairs.map((one) => lastLine(one.before))).toEqual([
      82, 99, 121, 137, 151, 169, 189, 201, 219, 249, 269, 287, 301, 315, 331, 353, 371, 383, 407,
    ]);
  });

  test('knows five numbered footnotes and two asterisks, and which asterisk is which', () => {
    expect(report.footnotes.map((note) => note.marker).join('')).toBe('**12345');
    const title = report.paragraphs[0];
    expect(title?.kind).toBe('title');
    const own = report.footnotes.find((note) => note.id === title?.anchors?.[0]?.footnote);
    expect(own?.text).toMatch(/^La version originale/);
    expect(read.flags).toEqual([]);
  });

  test('names the parts before and after the paragraphs', () => {
    expect(read.zones.map((zone) => [zone.kind, firstLine(zone.source)])).toEqual([
      ['front matter', 5],
      ['note', 20],
      ['summary', 33],
      ['contents', 43],
      ['foreword', 56],
      ['letter', 66],
      ['annex', 443],
    ]);
  });

  test('lists the experts of 25 States', () => {
    expect(new Set(read.experts.map((one) => one.state)).size).toBe(25);
    expect(read.experts).toHaveLength(33);
    expect(read.experts.find((one) => one.name === 'Vladimir Shin')).toEqual({
      state: 'Fédération de Russie',
      name: 'Vladimir Shin',
      sessions: 'troisième et quatrième sessions',
      position:
        "Directeur adjoint du Département de la sécurité internationale de l'information, Ministère des affaires étrangères",
    });
  });

  test('keeps the typing errors of the source', () => {
    const texts = report.paragraphs.map((one) => one.text).join('\n');
    for (const error of ['internationales compétente,', 'qui leurs sont faites', 'la sécurité et des produits']) {
      expect(texts).toContain(error);
    }
  });
});

describe.each(loadBaseDocuments())('$symbol', ({ text, symbol }) => {
  const read = reading(symbol);

  test('computes the labels that the source prints', () => {
    const lines = text.split('\n');
    let compared = 0;
    for (const one of read.documents) {
      const computed = labels(one.paragraphs);
      for (const [at, paragraph] of one.paragraphs.entries()) {
        const line = lines[firstLine(read.sources.get(paragraph.id)) - 1] ?? '';
        const printed = /^(?:- )?(?:(\d+(?:\.\d+)?)\.|([a-z]\))) /.exec(line);
        if (!printed) continue;
        compared++;
        expect(computed[at]?.replace(/^OP/, '')).toBe(printed[1] ?? printed[2]);
      }
    }
    expect(compared).toBe(symbol === 'A/73/505' ? 11 + 7 + 13 + 4 + 6 + 4 : 98 + 34);
  });

  test('gives every paragraph and footnote an id of its own, always the same', () => {
    const ids = (of: Reading): string[] =>
      of.documents.flatMap((one) => [...one.paragraphs, ...one.footnotes].map((it) => it.id));
    expect(new Set(ids(read)).size).toBe(ids(read).length);
    expect(ids(reading(symbol))).toEqual(ids(read));
    for (const id of ids(read)) expect(id).toMatch(/^[A-Za-z0-9.-]+$/);
  });
});
