import {
  bracketThere,
  decisionsOf,
  derivation,
  livedDecisions,
  redactState,
  roundView,
  textProvenance,
} from '@adref/shared/negotiation';
import { wordsCheck } from '@adref/shared/provenance';
import { elementaryChanges } from '@adref/shared/rolling';
import { expect, test } from 'vitest';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { at, member, Round } from '../round.ts';
import { sit, sitting } from '../rounds/random-rounds.ts';

const issue = (draft: number) => ({ kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` }) as const;
const reason = (paragraph: string, text: string) => ({ kind: 'rationale', draft: 0, paragraph, text }) as const;

/** The provenance that the last issue recorded. */
function recorded(round: Round) {
  const act = round.acts.findLast(({ kind }) => kind === 'issue');
  if (act?.kind !== 'issue' || !act.provenance) throw new Error('No provenance is recorded');
  return act.provenance;
}

function tableOf(round: Round, draft: number) {
  const [before, after] = [round.state.drafts[draft - 1], round.state.drafts[draft]];
  if (!before || !after) throw new Error(`There is no draft ${draft}`);
  return derivation(round.state, {
    before,
    after: after.document.paragraphs,
    provenance: recorded(round),
    decisions: decisionsOf(round.state, draft - 1),
    rationales: round.state.rationales.filter((one) => one.draft === draft - 1),
  });
}

test('the issue records where every word comes from; the derivation table says it, with the desk’s reasons', () => {
  const round = new Round();
  round.write('KEN', 'P1', 'one two three four six');
  round.does('KEN', table('KEN', ['P1']));
  round.write('JPN', 'P1', 'one both three four five');
  round.write('JPN', 'P3', undefined);
  round.does('JPN', table('JPN', ['P1', 'P3']));
  const take = (target: ReturnType<typeof at>, text: string | null, party: string) =>
    round.does('chair', { kind: 'take', draft: 0, target, text, source: { kind: 'party', holders: [party] } });
  take(at('P1', 'five'), 'six', 'KEN');
  take(at('P1', 'two'), 'both', 'JPN');
  take(at('P3'), null, 'JPN');
  round.write(null, 'P2', 'All States should act');
  round.does('chair', reason('P1', 'Both can live with it.'));
  // Until the draft is issued only the desk reads why.
  expect(redactState(round.state, member('KEN')).rationales).toEqual([]);
  expect(redactState(round.state, member('secretariat')).rationales).toHaveLength(1);
  round.does('chair', issue(0));
  expect(redactState(round.state, member('KEN')).rationales).toHaveLength(1);

  expect(tableOf(round, 1)).toMatchObject([
    {
      label: 'OP1',
      parties: ['JPN', 'KEN'],
      sources: [
        { kind: 'draft', label: 'OP1' },
        { party: 'JPN', version: 1 },
        { party: 'KEN', version: 1 },
      ],
      approaches: ['taken', 'combined'],
      rationale: 'Both can live with it.',
    },
    { label: 'OP2', parties: [], approaches: ['chair'], rationale: null },
    { label: null, paragraph: 'P3', parties: ['JPN'], approaches: ['left out'] },
  ]);
  expect(wordsCheck(recorded(round), round.state.drafts[1]?.document.paragraphs ?? []).added).toMatchObject([
    { paragraph: 'P2', text: 'All ', decided: false },
  ]);
});

test('reasons are the desk’s, name a paragraph that there is, and are taken back by an empty one', () => {
  const round = new Round();
  expect(round.refusal('KEN', reason('P1', 'why'))).toBe('forbidden');
  expect(round.refusal('chair', reason('P9', 'why'))).toBe('invalid');
  expect(round.refusal('chair', reason('P1', ''))).toBe('stale');
  round.does('chair', reason('P1', 'why'));
  expect(round.refusal('secretariat', reason('P1', 'why'))).toBe('stale');
  round.does('secretariat', reason('P1', ''));
  expect(round.state.rationales).toEqual([]);
});

test('a reference that is mended with the issue is a decision; the rest of what is typed is not', () => {
  const operative = (id: string, text: string) => ({ id, kind: 'operative', level: 0, text }) as const;
  const round = new Round([
    operative('P1', 'Notes this'),
    operative('P2', 'Urges that'),
    operative('P3', 'Recalls paragraph 2 above'),
  ]);
  round.write(null, 'P1', undefined);
  round.write(null, 'P3', 'Recalls paragraph 2 above again');
  round.does('chair', { ...issue(0), mendReferences: true });
  const { added } = wordsCheck(recorded(round), round.state.drafts[1]?.document.paragraphs ?? []);
  expect(added.map(({ text, decided }) => [text.trim(), decided])).toEqual([
    ['1', true],
    ['again', false],
  ]);
});

test('carried words keep their first version', () => {
  const round = new Round();
  round.write('KEN', 'P2', 'States shall act');
  round.does('KEN', table('KEN', ['P2']));
  round.does('chair', issue(0));
  const source = { kind: 'party', holders: ['KEN'] } as const;
  round.does('chair', { kind: 'take', draft: 1, target: at('P2', 'should'), text: 'shall', source });
  round.does('chair', issue(1));
  const origin = recorded(round).paragraphs[1]?.spans[1]?.origin;
  expect(origin).toMatchObject({ kind: 'carried', versions: [{ party: 'KEN', carried: { draft: 0, version: 1 } }] });
});

test('of changes that were combined each has its own origin', () => {
  const round = new Round();
  for (const [party, words] of [
    ['KEN', 'States shall act'],
    ['JPN', 'States should always act'],
  ] as const) {
    round.write(party, 'P2', words);
    round.does(party, table(party, ['P2']));
  }
  const place = { paragraph: 'P2', from: 7, to: 13 };
  const bracket = bracketThere(round.state, 'P2', place);
  const parts = bracket ? elementaryChanges(bracket) : [];
  const source = { kind: 'party', holders: parts.flatMap(({ holders }) => holders), parts } as const;
  round.does('chair', { kind: 'take', draft: 0, target: place, text: 'shall always', source });
  round.does('chair', issue(0));
  const spans = recorded(round).paragraphs[1]?.spans.map(({ origin }) =>
    origin.kind === 'tabled' ? origin.versions.map(({ party }) => party).join() : origin.kind,
  );
  expect(spans).toEqual(['draft', 'KEN', 'JPN', 'draft']);
});

/** The words of the proposal that is decided on, each with the party and version that it is credited to. */
function creditedWords(round: Round, paragraph: string): string[] {
  const { paragraphs } = textProvenance(round.state, round.texts.get(null)?.paragraphs ?? [], new Map());
  const text = round.own(null)[paragraph] ?? '';
  const spans = paragraphs.find((one) => one.paragraph === paragraph)?.spans ?? [];
  return spans.map(({ from, to, origin }) => {
    const whose =
      'versions' in origin ? origin.versions.map(({ party, version }) => `${party} ${version}`) : [origin.kind];
    return `${text.slice(from, to).trim()} – ${whose}`;
  });
}

test('words of a proposal that no decision is about are those of whoever tabled them first, whoever holds them by now', () => {
  const round = new Round();
  round.write('KEN', 'K1', 'Thanks the chair for all', 'P3');
  round.does('KEN', table('KEN', ['K1']));
  round.write('JPN', 'K1', 'Commends the chair', 'P3');
  round.does('JPN', table('JPN', ['K1']));
  // Kenya has other words by now: nobody holds "for all" any more.
  round.write('KEN', 'K1', 'Thanks the chair', 'P3');
  round.does('KEN', table('KEN', ['K1']));
  const target = { paragraph: 'K1', from: 0, to: 6 };
  round.does('chair', {
    kind: 'take',
    draft: 0,
    target,
    text: 'Commends',
    source: { kind: 'party', holders: ['JPN'] },
  });
  expect(creditedWords(round, 'K1')).toEqual(['Commends – JPN 1', 'the chair for all – KEN 1']);
  // Decided again in the same place, also after words of the chair's own.
  round.does('chair', { kind: 'take', draft: 0, target, text: 'Notes', source: { kind: 'chair' } });
  round.does('chair', {
    kind: 'take',
    draft: 0,
    target,
    text: 'Commends',
    source: { kind: 'party', holders: ['JPN'] },
  });
  expect(creditedWords(round, 'K1')).toEqual(['Commends – JPN 1', 'the chair for all – KEN 1']);
});

test('words that a party holds under an id of its own, of the very same proposal, are credited to its version', () => {
  const round = new Round();
  for (const [party, id] of [
    ['KEN', 'K1'],
    ['JPN', 'J1'],
  ] as const) {
    round.write(party, id, 'Thanks the chair', 'P3');
    round.does(party, table(party, [id]));
  }
  round.write('JPN', 'J1', 'Thanks the bureau', 'P3');
  round.does('JPN', table('JPN', ['J1']));
  const target = { paragraph: 'K1', from: 11, to: 16 };
  round.does('chair', { kind: 'take', draft: 0, target, text: 'bureau', source: { kind: 'party', holders: ['JPN'] } });
  expect(creditedWords(round, 'K1')).toEqual(['Thanks the – KEN 1', 'bureau – JPN 2']);
});

test('a decision for a party credits it with the words that it changes alone, whatever was decided there before', () => {
  const round = new Round();
  for (const [party, words] of [
    ['KEN', 'States shall act'],
    ['JPN', 'States must move'],
  ] as const) {
    round.write(party, 'P2', words);
    round.does(party, table(party, ['P2']));
  }
  const take = (text: string, party: string) =>
    round.does('chair', {
      kind: 'take',
      draft: 0,
      target: at('P2', 'should act'),
      text,
      source: { kind: 'party', holders: [party] },
    });
  take('must move', 'JPN');
  take('shall act', 'KEN');
  expect(creditedWords(round, 'P2')).toEqual(['States – draft', 'shall – KEN 1', 'act – draft']);
});

test('agreed language that a paragraph is linked to is named in the record of the issue', () => {
  const round = new Round();
  const agreed = 'in accordance with international law';
  round.shelve('A-RES-1', [{ id: 'A1', kind: 'operative', level: 0, text: `States act ${agreed}` }]);
  const link = { paragraph: 'P2', document: 'A-RES-1', target: 'A1' };
  round.does('chair', { kind: 'link', on: true, link });
  round.write(null, 'P2', `States should act ${agreed}`);
  round.does('chair', issue(0));
  expect(recorded(round).paragraphs[1]?.spans[1]?.origin).toMatchObject({ kind: 'agreed', document: 'A-RES-1' });
  expect(tableOf(round, 1)[1]?.approaches).toEqual(['agreed']);
});

test('over random rounds the table names every party that a decision took words of, and what is recorded is what the record gives again', () => {
  fc.assert(
    fc.property(sitting, (steps) => {
      sit(steps, (round, before) => {
        const draft = round.state.drafts.length - 1;
        const rows = new Map(tableOf(round, draft).map((row) => [row.paragraph, row]));
        for (const { paragraph, source, replaced } of livedDecisions(decisionsOf(round.state, draft - 1))) {
          const row = rows.get(paragraph);
          // What was proposed, decided on and is in neither draft has no row.
          if (!row || source.kind !== 'party' || replaced) continue;
          expect(row.parties).toEqual(expect.arrayContaining([...source.holders]));
        }
        for (const { spans, paragraph } of recorded(round).paragraphs) {
          const text = round.state.drafts[draft]?.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
          expect(spans.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        }
        const text = round.state.drafts[draft]?.document.paragraphs ?? [];
        const { drafts } = roundView(round.state, draft - 1);
        expect(drafts).toHaveLength(before.drafts.length);
        expect(textProvenance(roundView(round.state, draft - 1), text, new Map())).toEqual(recorded(round));
      });
    }),
    { numRuns: 60 },
  );
});

test('a sub-paragraph in the table says what it is under', () => {
  const { state } = new Round();
  const [before] = state.drafts;
  if (!before) throw new Error('There is no draft');
  const part = { id: 'Part', kind: 'subparagraph', level: 1, text: 'report' } as const;
  const document = { ...before.document, paragraphs: [...before.document.paragraphs, part] };
  const rows = derivation(state, {
    before: { ...before, document },
    after: document.paragraphs,
    provenance: { paragraphs: [], gone: [] },
    decisions: [],
    rationales: [],
  });
  expect(rows.at(-1)?.label).toMatch(/^OP3 \(?a\)$/);
});
