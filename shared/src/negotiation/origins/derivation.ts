import { fullLabels, longestIncreasing, type Paragraph } from '../../document/index.ts';
import type { OriginSpan, Provenance, TabledSource } from '../../provenance/index.ts';
import { livedDecisions } from '../decisions/lived-decisions.ts';
import type { Take } from '../decisions/take.ts';
import type { Draft } from '../draft.ts';
import type { TakenMove } from '../moves/taken-move.ts';
import type { Negotiation } from '../negotiation.ts';
import { labelStyle } from '../numbering/label-style.ts';
import type { Rationale } from './rationale.ts';

/** What was done to make a paragraph of its sources; several where several were. `kept` stands alone. */
export const approaches = [
  'kept',
  'added',
  'left out',
  'taken',
  'combined',
  'agreed',
  'chair',
  'moved',
  'shortened',
] as const;

export type Approach = (typeof approaches)[number];

/** One thing that a paragraph was made of. */
export type DerivationSource =
  /** A paragraph of the draft before, by its label there. */
  | { readonly kind: 'draft'; readonly paragraph: string; readonly label: string }
  | ({ readonly kind: 'tabled'; readonly label: string } & TabledSource)
  | { readonly kind: 'agreed'; readonly document: string; readonly paragraph: string };

/** A row of the derivation table: paragraph, contributing parties, sources, approach and rationale. */
export interface DerivationRow {
  readonly paragraph: string;
  /** In the draft; null where it does not have the paragraph any more. Empty where it has no number. */
  readonly label: string | null;
  /** The first words of it. */
  readonly words: string;
  /** Parties whose words are in it, or who asked for what was left out; in the order in which they come up. */
  readonly parties: readonly string[];
  readonly sources: readonly DerivationSource[];
  readonly approaches: readonly Approach[];
  /** What the desk wrote of it; null where it wrote nothing. */
  readonly rationale: string | null;
}

/** What a derivation table is made of. */
export interface Derived {
  readonly before: Pick<Draft, 'document'>;
  readonly after: readonly Paragraph[];
  readonly provenance: Provenance;
  /** The decisions of the round that the draft came out of, those that a later one replaced included: they name nobody. */
  readonly decisions: readonly Take[];
  readonly rationales: readonly Rationale[];
  /** Its decisions on where paragraphs are to be; none where absent. */
  readonly moves?: readonly TakenMove[];
}

/**
 * How each paragraph of a draft came about, in its order; paragraphs that the draft has left out are behind. Titles and headings that were
 * kept are not in it.
 */
export function derivation(state: Pick<Negotiation, 'bisUsage' | 'language'>, derived: Derived): DerivationRow[] {
  const { before, after, provenance, decisions, rationales, moves = [] } = derived;
  const style = labelStyle(state);
  const [was, is] = [named(before.document.paragraphs, style), named(after, style)];
  const spans = new Map(provenance.paragraphs.map((one) => [one.paragraph, one.spans]));
  const gone = Map.groupBy(provenance.gone, ({ paragraph }) => paragraph);
  const counting = livedDecisions(decisions).filter(({ replaced }) => !replaced);
  const decided = Map.groupBy(counting, ({ paragraph }) => paragraph);
  const reasons = new Map(rationales.map(({ paragraph, text }) => [paragraph, text]));
  const elsewhere = movedIds(before.document.paragraphs, after);
  const row = ({ id, text }: Paragraph, present: boolean): DerivationRow => {
    const own = spans.get(id) ?? [];
    const sources = sourcesOf(own, was);
    const takes = decided.get(id) ?? [];
    const asked = [...takes, ...moves.filter((move) => move.paragraph === id)].flatMap(({ source }) =>
      source.kind === 'party' ? source.holders : [],
    );
    const parties = new Set([
      ...sources.flatMap((source) => (source.kind === 'tabled' ? [source.party] : [])),
      ...asked,
    ]);
    const lost = (gone.get(id) ?? []).length > 0;
    if (lost && !sources.some((one) => one.kind === 'draft' && one.paragraph === id)) {
      sources.unshift({ kind: 'draft', paragraph: id, label: was.get(id) ?? '' });
    }
    return {
      paragraph: id,
      label: present ? (is.get(id) ?? '') : null,
      words: text.length > shownWords ? `${text.slice(0, shownWords).trimEnd()}…` : text,
      parties: [...parties],
      sources,
      approaches: present ? approachesOf(id, own, lost, was.has(id), elsewhere.has(id)) : ['left out'],
      rationale: reasons.get(id) ?? null,
    };
  };
  const present = new Set(after.map(({ id }) => id));
  const rows = [
    ...after.map((paragraph) => row(paragraph, true)),
    ...before.document.paragraphs.filter(({ id }) => !present.has(id)).map((paragraph) => row(paragraph, false)),
  ];
  return rows.filter(
    ({ label, approaches: done, rationale }) => label !== '' || done[0] !== 'kept' || rationale !== null,
  );
}

/** Characters of a paragraph by which it is known again in the table. */
const shownWords = 80;

function approachesOf(
  id: string,
  spans: readonly OriginSpan[],
  lost: boolean,
  drafted: boolean,
  moved: boolean,
): Approach[] {
  const done = new Set<Approach>();
  const versions = new Set<string>();
  if (!drafted) done.add('added');
  for (const { origin } of spans) {
    if (origin.kind === 'chair') done.add('chair');
    else if (origin.kind === 'agreed') done.add('agreed');
    else if (origin.kind === 'draft') {
      if (origin.paragraph !== id) done.add('moved');
    } else {
      done.add('taken');
      versions.add(JSON.stringify(origin.versions));
    }
  }
  if (versions.size > 1) done.add('combined');
  if (moved) done.add('moved');
  // Words that others came in the place of did not only go.
  if (lost && done.size === 0) done.add('shortened');
  return done.size === 0 ? ['kept'] : approaches.filter((approach) => done.has(approach));
}

/** The paragraphs that are in another order than before: as few as can be. */
function movedIds(before: readonly Paragraph[], after: readonly Paragraph[]): ReadonlySet<string> {
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const both = after.flatMap(({ id, text }, b) => {
    const a = places.get(id);
    return a === undefined ? [] : [{ id, a, b, size: text.length }];
  });
  const kept = longestIncreasing(both);
  return new Set(both.flatMap(({ id }, at) => (kept[at] ? [] : [id])));
}

/** Each source once, in the order in which the words come. */
function sourcesOf(spans: readonly OriginSpan[], was: ReadonlyMap<string, string>): DerivationSource[] {
  const sources = new Map<string, DerivationSource>();
  const add = (source: DerivationSource) => sources.set(JSON.stringify(source), source);
  for (const { origin } of spans) {
    if (origin.kind === 'draft') {
      add({ kind: 'draft', paragraph: origin.paragraph, label: was.get(origin.paragraph) ?? '' });
    } else if (origin.kind === 'agreed') {
      add({ kind: 'agreed', document: origin.document, paragraph: origin.paragraph });
    } else if (origin.kind !== 'chair') {
      for (const version of origin.versions)
        add({ kind: 'tabled', label: was.get(version.paragraph) ?? '', ...version });
    }
  }
  return [...sources.values()];
}

function named(paragraphs: readonly Paragraph[], style: ReturnType<typeof labelStyle>): ReadonlyMap<string, string> {
  const names = fullLabels(paragraphs, style);
  return new Map(paragraphs.map(({ id }, at) => [id, names[at] ?? '']));
}
