import { differences, type Span } from '@adref/shared/differences';
import {
  documentStyle,
  labels,
  noteMark,
  noteMarksIn,
  type Paragraph,
  type TextDocument,
} from '@adref/shared/document';
import type { AdoptedDocument } from './adopted-document.ts';
import type { AgreedParagraph } from './agreed-paragraph.ts';
import { CorpusIndex } from './corpus-index.ts';
import { type Corpus, forceOf, type Trace, trace } from './trace.ts';
import { countWords, wordRow } from './word-row.ts';

/** A document that a draft is measured by, under the id that the negotiation has for it. */
export interface BaselineDocument extends Pick<AdoptedDocument, 'document' | 'manner' | 'date' | 'original'> {
  readonly id: string;
}

/** A paragraph of the draft that a person has said answers to one of these documents. */
export interface SaidPair {
  readonly paragraph: string;
  readonly document: string;
  readonly target: string;
}

/** A draft beside what was agreed before. */
export interface MeasuredDraft {
  /** Its paragraphs with words of their own, in order: titles, headings, the enacting line and footnotes are passed over. */
  readonly paragraphs: readonly MeasuredParagraph[];
  /** Share of their words that are verbatim in the baseline, 0 to 1. */
  readonly agreed: number;
  /** How many paragraphs depart from a wording of the baseline, and how many of these ask less or more than it does. */
  readonly departures: number;
  readonly weaker: number;
  readonly stronger: number;
}

/** One paragraph beside the nearest agreed wording. */
export interface MeasuredParagraph {
  readonly id: string;
  readonly label: string;
  /** `agreed`: as it was agreed    `departs`: changes a wording that was agreed    `partly`: has agreed words among new ones    `new` */
  readonly standing: 'agreed' | 'departs' | 'partly' | 'new';
  readonly coverage: number;
  /** The agreed paragraph that it is measured by, or that most of its agreed words are in; null where it is new. */
  readonly source: AgreedParagraph | null;
  /** From the agreed words to the draft's: what is equal and what comes after are, joined, the draft's paragraph. */
  readonly redline: readonly Span[];
  /** Whether the draft asks more or less than the agreed wording; null where force is not what differs. */
  readonly force: 'stronger' | 'weaker' | null;
}

const unmeasured: ReadonlySet<Paragraph['kind']> = new Set(['title', 'heading', 'enacting', 'footnote']);

/** Share of both paragraphs that is nearly the same from which on one is the other, changed: more than a sentence of each is not left over. */
const wholeShare = 0.8;

/**
 * Measures a draft by documents. What a person has said about which paragraph answers to which comes first; else the nearest wording is
 * looked for in all of them.
 */
export function measuredDraft(
  draft: TextDocument,
  baseline: readonly BaselineDocument[],
  said: readonly SaidPair[] = [],
): MeasuredDraft {
  const corpus = corpusOf(baseline);
  const names = labels(draft.paragraphs, documentStyle(draft));
  const paragraphs: MeasuredParagraph[] = [];
  let [words, agreed] = [0, 0];
  for (const [at, { id, kind, text }] of draft.paragraphs.entries()) {
    if (unmeasured.has(kind) || text.trim() === '') continue;
    const traced = trace(corpus, text);
    const pairs = said.filter((pair) => pair.paragraph === id);
    const measured = paired(corpus, text, pairs) ?? nearest(corpus, text, traced);
    const count = countWords(wordRow(text).codes);
    words += count;
    agreed += count * traced.coverage;
    paragraphs.push({ id, label: names[at] ?? '', coverage: traced.coverage, ...measured });
  }
  const departing = paragraphs.filter(({ standing }) => standing === 'departs');
  return {
    paragraphs,
    agreed: words === 0 ? 0 : agreed / words,
    departures: departing.length,
    weaker: departing.filter(({ force }) => force === 'weaker').length,
    stronger: departing.filter(({ force }) => force === 'stronger').length,
  };
}

/** The draft with the agreed words in the place of its own, as far as there are any; paragraphs keep their ids, and new ones are absent. */
export function agreedReading(draft: TextDocument, { paragraphs }: MeasuredDraft): TextDocument {
  const measured = new Map(paragraphs.map((one) => [one.id, one]));
  const reading = draft.paragraphs.flatMap((paragraph): Paragraph[] => {
    const found = measured.get(paragraph.id);
    if (!found) return [paragraph];
    if (found.standing === 'new') return [];
    // Footnotes are called at places of the draft's own words.
    const { anchors: _, ...rest } = paragraph;
    return [{ ...rest, text: found.redline.map(agreedWords).join('') }];
  });
  return { ...draft, paragraphs: reading, footnotes: [] };
}

/** Adopted texts have no notes among their words: those of the draft stay, whatever the words around them. */
function agreedWords(span: Span): string {
  if (span.kind === 'equal') return span.text;
  if (span.class === 'footnote') return span.after;
  return (
    span.before +
    noteMarksIn(span.after)
      .map(({ note }) => noteMark(note))
      .join('')
  );
}

type Measured = Pick<MeasuredParagraph, 'standing' | 'source' | 'redline' | 'force'>;

interface BaselineCorpus extends Corpus {
  readonly numberOf: (document: string, paragraph: string) => number | undefined;
}

function corpusOf(baseline: readonly BaselineDocument[]): BaselineCorpus {
  const agreed: (AgreedParagraph & { readonly text: string })[] = [];
  const numbers = new Map<string, number>();
  for (const { id, document, manner, date, original } of baseline) {
    const { symbol, language, paragraphs } = document;
    const names = labels(paragraphs, documentStyle(document));
    for (const [at, { id: paragraph, text }] of paragraphs.entries()) {
      const number = agreed.length;
      numbers.set(JSON.stringify([id, paragraph]), number);
      const place = { number, document: id, symbol, language, paragraph, label: names[at] ?? '' };
      agreed.push({ ...place, manner, date, text, ...(original && { original }) });
    }
  }
  const there = (number: number) => {
    const found = agreed[number];
    if (!found) throw new RangeError(`The baseline has no paragraph ${number}`);
    return found;
  };
  return {
    index: CorpusIndex.of(agreed.map(({ number, text }) => ({ paragraph: number, codes: wordRow(text).codes }))),
    paragraph: (number) => {
      const { text: _, ...rest } = there(number);
      return rest;
    },
    text: (number) => there(number).text,
    numberOf: (document, paragraph) => numbers.get(JSON.stringify([document, paragraph])),
  };
}

/** Against the paragraph that a person has said it answers to; of several, the one that most of its words are in. Null where there is none. */
function paired(corpus: BaselineCorpus, text: string, pairs: readonly SaidPair[]): Measured | null {
  let best: { readonly number: number; readonly redline: readonly Span[]; readonly kept: number } | null = null;
  for (const { document, target } of pairs) {
    const number = corpus.numberOf(document, target);
    if (number === undefined) continue;
    const redline = differences(corpus.text(number), text);
    const kept = redline.reduce((sum, span) => sum + (span.kind === 'equal' ? span.text.length : 0), 0);
    if (!best || kept > best.kept) best = { number, redline, kept };
  }
  return best && changed(corpus.paragraph(best.number), best.redline);
}

/** Against the nearest wording that was found; or, where none is near, beside the agreed stretches that are in it. */
function nearest(corpus: Corpus, text: string, { spans, departures, coverage }: Trace): Measured {
  const [near] = departures;
  if (coverage < 1 && near) {
    const { from, to, source, redline } = near;
    const { from: start, to: end, ...agreed } = source;
    const whole = corpus.text(source.number);
    const most = Math.min((to - from) / text.length, (end - start) / whole.length);
    // Where one paragraph is the other as a whole, its last sign and what little comes before and after belong to it.
    if (most >= wholeShare) return changed(agreed, differences(whole, text));
    return changed(agreed, [...added(text.slice(0, from)), ...redline, ...added(text.slice(to))]);
  }
  const source = longest(spans);
  if (!source) return { standing: 'new', source: null, redline: added(text), force: null };
  const agreed = corpus.paragraph(source.number);
  if (coverage === 1) return { standing: 'agreed', source: agreed, redline: [{ kind: 'equal', text }], force: null };
  return { standing: 'partly', source: agreed, redline: between(text, spans), force: null };
}

function changed(source: AgreedParagraph, redline: readonly Span[]): Measured {
  const same = redline.every(
    (span) => span.kind === 'equal' || span.class === 'typography' || span.class === 'footnote',
  );
  return { standing: same ? 'agreed' : 'departs', source, redline, force: forceOf(redline) };
}

function longest(spans: Trace['spans']): AgreedParagraph | null {
  const [first] = spans.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  return first?.sources[0] ?? null;
}

/** The text as agreed stretches and what was added between them. */
function between(text: string, spans: Trace['spans']): Span[] {
  const redline: Span[] = [];
  let at = 0;
  for (const { from, to } of spans) {
    const start = Math.max(at, from);
    if (to <= start) continue;
    const gap = text.slice(at, start);
    // So that agreed stretches stay words apart without what is between them.
    const space = at > 0 ? (/^\s*/.exec(gap)?.[0] ?? '') : '';
    if (space !== '') redline.push({ kind: 'equal', text: space });
    redline.push(...added(gap.slice(space.length)), { kind: 'equal', text: text.slice(start, to) });
    at = to;
  }
  redline.push(...added(text.slice(at)));
  return redline;
}

function added(text: string): Span[] {
  return text === '' ? [] : [{ kind: 'change', before: '', after: text, class: 'substance', also: [] }];
}
