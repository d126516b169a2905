import { comparisonKey, differences, type Span } from '@adref/shared/differences';
import { type AgreedParagraph, byAuthority } from './agreed-paragraph.ts';
import type { CorpusIndex, Match } from './corpus-index.ts';
import { NearCandidates, nearMatches } from './near.ts';
import { type VerbatimStretch, verbatimStretches } from './verbatim.ts';
import { countWords, isWord, type WordRow, wordRow } from './word-row.ts';

/** A collection as a text is traced in it. */
export interface Corpus {
  readonly index: CorpusIndex;
  readonly paragraph: (number: number) => AgreedParagraph;
  /** The words of a paragraph. */
  readonly text: (number: number) => string;
}

/** Where words of a text come from. Offsets in UTF-16 code units of both texts. */
export interface TraceSource extends AgreedParagraph {
  readonly from: number;
  readonly to: number;
}

/** Words that are verbatim in the collection. */
export interface TraceSpan {
  readonly from: number;
  readonly to: number;
  /** The most telling ones: agreed by consensus first, of these the latest; at most ten. */
  readonly sources: readonly TraceSource[];
  /** In how many documents these words are. */
  readonly documents: number;
  /** Whether they are in so many that they say nothing of where the text comes from. */
  readonly formula: boolean;
}

/** Words that are nearly the same as agreed ones. */
export interface TraceDeparture {
  readonly from: number;
  readonly to: number;
  readonly source: TraceSource;
  /** 0 to 1. */
  readonly similarity: number;
  /** From the agreed words to the text's. */
  readonly redline: readonly Span[];
  /** Whether the text asks more or less than what was agreed; null where force is not what differs. */
  readonly force: 'stronger' | 'weaker' | null;
}

/** What the collection knows of a text. */
export interface Trace {
  /** Share of the words that are verbatim in it, 0 to 1. */
  readonly coverage: number;
  readonly spans: readonly TraceSpan[];
  /** The nearest agreed wordings first, where the text is not wholly agreed. */
  readonly departures: readonly TraceDeparture[];
  /**
   * How the text as a whole is: `consensus` or `vote` where nearly all of it was so agreed, `verbatim` where all of it is in texts of which some
   * are not known to have been agreed, `adapted` where much of it is there, `new`.
   */
  readonly standing: HowAgreed;
}

/** How far a text is agreed. */
export type HowAgreed = 'consensus' | 'vote' | 'verbatim' | 'adapted' | 'new';

/** Sources that are listed of each span. */
const mostSources = 10;

/** Departures that are listed of each text. */
const mostDepartures = 3;

/** Words in more documents than this are a formula: "prie le Secrétaire général de lui présenter" is in hundreds. */
const formulaDocuments = 100;

/** Share of the words that must be verbatim for the whole to count as agreed: a date may have been brought up to date. */
const agreedShare = 0.9;
const adaptedShare = 0.3;

/** Traces a text of one paragraph in a collection. */
export function trace(corpus: Corpus, text: string): Trace {
  const row = wordRow(text);
  const near = new NearCandidates();
  const found = verbatimStretches(corpus.index, row.codes, near.count);
  const rows = new Map<number, WordRow>();
  const rowOf = (number: number): WordRow => {
    const known = rows.get(number) ?? wordRow(corpus.text(number));
    rows.set(number, known);
    return known;
  };
  const spans = found.flatMap((stretch) => spanOf(corpus, text, row, stretch, rowOf) ?? []);
  const covered = coverage(
    row,
    found.filter((stretch) => spans.some(({ from }) => from === row.from[stretch.from])),
  );
  const departures =
    covered === 1
      ? []
      : nearMatches(corpus.index, row.codes, near.best())
          .slice(0, mostDepartures)
          .map((match): TraceDeparture => {
            const source = rowOf(match.paragraph);
            const [from, to] = [row.from[match.from] ?? 0, row.to[match.to - 1] ?? 0];
            const [sourceFrom, sourceTo] = [source.from[match.sourceFrom] ?? 0, source.to[match.sourceTo - 1] ?? 0];
            const redline = differences(corpus.text(match.paragraph).slice(sourceFrom, sourceTo), text.slice(from, to));
            return {
              from,
              to,
              source: { ...corpus.paragraph(match.paragraph), from: sourceFrom, to: sourceTo },
              similarity: match.similarity,
              redline,
              force: forceOf(redline),
            };
          });
  return { coverage: covered, spans, departures, standing: standingOf(row, covered, spans, departures) };
}

/** A stretch with its sources; null where what is there only has the same number. */
function spanOf(
  corpus: Corpus,
  text: string,
  row: WordRow,
  { from, to, matches }: VerbatimStretch,
  rowOf: (number: number) => WordRow,
): TraceSpan | null {
  const [start, end] = [row.from[from] ?? 0, row.to[to - 1] ?? 0];
  const words = keysOf(text.slice(start, end));
  const known = matches.map((match): [Match, AgreedParagraph] => [match, corpus.paragraph(match.paragraph)]);
  const documents = new Set(known.map(([, { document }]) => document)).size;
  const sources: TraceSource[] = [];
  for (const [{ paragraph, at }, agreed] of known.sort(([, a], [, b]) => byAuthority(a, b))) {
    if (sources.length === mostSources) break;
    const source = rowOf(paragraph);
    const [sourceFrom, sourceTo] = [source.from[at] ?? 0, source.to[at + to - from - 1] ?? 0];
    if (keysOf(corpus.text(paragraph).slice(sourceFrom, sourceTo)) !== words) continue;
    sources.push({ ...agreed, from: sourceFrom, to: sourceTo });
  }
  return sources.length > 0
    ? { from: start, to: end, sources, documents, formula: documents > formulaDocuments }
    : null;
}

/** The words themselves, as they are compared. */
function keysOf(text: string): string {
  const { from, to } = wordRow(text);
  return Array.from(from, (start, at) => comparisonKey(text.slice(start, to[at])))
    .join(' ')
    .toLowerCase();
}

/** Share of the words of a row that are in one of the stretches. */
function coverage({ codes }: WordRow, found: readonly VerbatimStretch[]): number {
  const words = countWords(codes);
  let covered = 0;
  let end = 0;
  for (const { from, to } of found) {
    covered += countWords(codes, Math.max(from, end), to);
    end = Math.max(end, to);
  }
  return words === 0 ? 0 : covered / words;
}

/** The direction in which the force of the words changed; null where it did not, or some each way. */
export function forceOf(redline: readonly Span[]): TraceDeparture['force'] {
  const directions = new Set(
    redline.flatMap((span) => (span.kind === 'change' && span.force ? [span.force.direction] : [])),
  );
  const [direction] = directions;
  return directions.size === 1 && direction !== undefined && direction !== 'other' ? direction : null;
}

function standingOf(
  row: WordRow,
  covered: number,
  spans: readonly TraceSpan[],
  departures: readonly TraceDeparture[],
): HowAgreed {
  if (covered >= agreedShare) {
    const firm = (manner: string) => {
      const agreed = spans.filter(({ sources }) => sources[0]?.manner === manner);
      const places = row.codes.filter(
        (code, at) =>
          isWord(code) && agreed.some(({ from, to }) => (row.from[at] ?? 0) >= from && (row.to[at] ?? 0) <= to),
      );
      return places.length / Math.max(1, countWords(row.codes)) >= agreedShare;
    };
    if (firm('consensus')) return 'consensus';
    if (spans.every(({ sources }) => sources[0]?.manner === 'consensus' || sources[0]?.manner === 'vote'))
      return 'vote';
    if (covered === 1) return 'verbatim';
  }
  const near = Math.max(0, ...departures.map(({ from, to }) => to - from)) / Math.max(1, row.to.at(-1) ?? 0);
  return covered >= adaptedShare || near >= adaptedShare ? 'adapted' : 'new';
}
