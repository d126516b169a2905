import { changes } from '../differences/index.ts';
import type { GoneWords, Origin, OriginSpan, Provenance, TabledSource } from './origin.ts';
import { cut, drafted, joinedSpans, restated, type TracedWords, wordless } from './traced-words.ts';
import { fewestRunWords, type WordRun, WordRuns } from './word-runs.ts';

/** One decision carried out: what the paragraph says after it (null: it is left out), and whose words it put there. */
export interface OriginStep {
  readonly paragraph: string;
  readonly text: string | null;
  /** `draft`: the draft's own words at that place. */
  readonly origin: Exclude<Origin, { kind: 'draft' }> | 'draft';
}

/** A text that came out of a draft in one round. */
export interface RoundText {
  readonly before: readonly { readonly id: string; readonly text: string }[];
  readonly after: readonly { readonly id: string; readonly text: string }[];
  /** The decisions of the round, in order. */
  readonly steps: readonly OriginStep[];
  /** What was on the table; null where a party would leave the paragraph out. */
  readonly tabled: readonly { readonly text: string | null; readonly source: TabledSource }[];
  /** Agreed language that paragraphs of the text are linked to. */
  readonly agreed: readonly {
    readonly paragraph: string;
    readonly text: string;
    readonly document: string;
    readonly target: string;
  }[];
}

/*
 * Where every word of a text comes from. Draft "States should act now".
 *
 *   taken from KEN: [should → shall]       "States" draft, "shall" KEN 1, "act now" draft      gone "should", decided
 *   typed by the chair: [now → at once]    "at once" the chair's own                           gone "now", not decided
 *   typed: [now → today], JPN tabled that  "today" JPN 1, not decided
 *   typed: the paragraph split in two      all of both is the draft's                          nothing is gone
 *
 * What a decision says is believed. Only what no decision accounts for, and what the chair wrote itself, is looked for: among the words that
 * went from the draft, then in what is on the table, then in agreed language.
 */

/** The origins of all words of `after`, and what of `before` it does not have. */
export function provenance({ before, after, steps, tabled, agreed }: RoundText): Provenance {
  const words = new Map(before.map(({ id, text }) => [id, drafted(id, text)]));
  const draftTexts = new Map(before.map(({ id, text }) => [id, text]));
  let gone: GoneWords[] = [];
  const goes = (decided: boolean) => (lost: Omit<GoneWords, 'decided'>) => {
    // Words that a decision put back may be named twice where the draft says them twice; they go once.
    const known = gone.flatMap(({ paragraph, from, to }): OriginSpan[] =>
      paragraph === lost.paragraph ? [{ from: 0, to: to - from, origin: { kind: 'draft', paragraph, at: from } }] : [],
    );
    gone.push(...without([{ ...lost, decided }], known));
  };
  for (const { paragraph, text, origin } of steps) {
    const own = origin === 'draft';
    const given: Origin = own ? { kind: 'chair', decided: true } : origin;
    let now = restated(words.get(paragraph) ?? wordless, text ?? '', given, goes(own || origin.decided));
    if (own) now = withDrafted(now, given, paragraph, draftTexts.get(paragraph) ?? '', gone);
    gone = without(gone, now.spans);
    words.set(paragraph, now);
  }
  const traced = after.map(({ id, text }) => {
    const typed = restated(words.get(id) ?? wordless, text, { kind: 'chair', decided: false }, goes(false));
    return { paragraph: id, ...typed };
  });
  const present = new Set(after.map(({ id }) => id));
  for (const [id, left] of words) {
    if (!present.has(id)) restated(left, '', { kind: 'chair', decided: false }, goes(false));
  }
  const unexplained = traced.some(({ spans }) => spans.some(({ origin }) => origin.kind === 'chair'));
  // To look through the whole table takes a while, and mostly there is nothing to look for.
  const found = unexplained ? finder(gone, draftTexts, tabled, agreed) : () => [];
  const paragraphs = traced.map(({ paragraph, text, spans }) => ({
    paragraph,
    spans: joinedSpans(spans.flatMap((span) => (span.origin.kind === 'chair' ? found(paragraph, text, span) : [span]))),
  }));
  gone = without(
    gone,
    paragraphs.flatMap(({ spans }) => spans),
  );
  return { paragraphs, gone };
}

/** The draft's words that a decision for the draft put back. */
function withDrafted(
  words: TracedWords,
  given: Origin,
  paragraph: string,
  draft: string,
  gone: readonly GoneWords[],
): TracedWords {
  let missing = gone;
  const spans = words.spans.map((span): OriginSpan => {
    if (span.origin !== given) return span;
    const text = words.text.slice(span.from, span.to);
    const lost = missing.find((one) => one.paragraph === paragraph && one.text.includes(text));
    const at = lost ? lost.from + lost.text.indexOf(text) : draft.indexOf(text);
    if (at < 0) return span;
    const found: OriginSpan = { ...span, origin: { kind: 'draft', paragraph, at } };
    missing = without(missing, [found]);
    return found;
  });
  return { text: words.text, spans: joinedSpans(spans) };
}

/** Without what is in the text after all. */
function without(gone: readonly GoneWords[], spans: readonly OriginSpan[]): GoneWords[] {
  const byParagraph = Map.groupBy(gone, ({ paragraph }) => paragraph);
  let changed = false;
  for (const { from, to, origin } of spans) {
    if (origin.kind !== 'draft') continue;
    const [start, end] = [origin.at, origin.at + to - from];
    const lost = byParagraph.get(origin.paragraph) ?? [];
    if (!lost.some((one) => one.from < end && one.to > start)) continue;
    changed = true;
    const left = lost.flatMap((one) => {
      if (one.from >= end || one.to <= start) return [one];
      const parts = [
        { ...one, to: start, text: one.text.slice(0, Math.max(0, start - one.from)) },
        { ...one, from: end, text: one.text.slice(Math.max(0, end - one.from)) },
      ];
      return parts.filter((part) => part.to > part.from);
    });
    byParagraph.set(origin.paragraph, left);
  }
  return changed ? [...byParagraph.values()].flat() : [...gone];
}

/** Where words are looked for that nothing accounts for: what of them is found has its origin, the rest stays the chair's. */
function finder(
  gone: readonly GoneWords[],
  draftTexts: ReadonlyMap<string, string>,
  tabled: RoundText['tabled'],
  agreed: RoundText['agreed'],
): (paragraph: string, text: string, span: OriginSpan) => OriginSpan[] {
  const lost = new WordRuns<GoneWords>();
  for (const one of gone) lost.add(one.text, one);
  const asked = new WordRuns<{ readonly paragraph: string; readonly versions: TabledSource[] }>();
  for (const one of askedWords(draftTexts, tabled).values()) asked.add(one.text, one);
  const known = new WordRuns<RoundText['agreed'][number]>();
  for (const one of agreed) known.add(one.text, one);

  const search =
    <Source extends { readonly paragraph: string }>(
      runs: WordRuns<Source>,
      origin: (run: WordRun<Source>, decided: boolean) => Origin,
      here: boolean,
    ) =>
    (paragraph: string, text: string, span: OriginSpan): OriginSpan[] => {
      const stretch = text.slice(span.from, span.to);
      const all = stretch.trim().length;
      const found = runs.in(stretch, ({ from, to, words, source }, whole) => {
        if (source.paragraph === paragraph) return words >= fewestRunWords || to - from === all;
        return !here && (words >= fewestRunWords || whole);
      });
      const decided = span.origin.kind === 'chair' && span.origin.decided;
      const pieces: OriginSpan[] = [];
      let at = span.from;
      found.forEach((run, nth) => {
        const its = origin(run, decided);
        // Spaces between two stretches belong to neither; they go with the words. Those of the draft know their place in it.
        const withSpaces = its.kind !== 'draft';
        const blank = (from: number, to: number) => withSpaces && text.slice(from, to).trim() === '';
        const from = blank(at, span.from + run.from) ? at : span.from + run.from;
        const end = span.from + run.to;
        const to = nth === found.length - 1 && blank(end, span.to) ? span.to : end;
        pieces.push(...cut([span], at, from), { from, to, origin: its });
        at = to;
      });
      return [...pieces, ...cut([span], at, span.to)];
    };
  const stages = [
    search(lost, ({ source, at }) => ({ kind: 'draft', paragraph: source.paragraph, at: source.from + at }), false),
    search(asked, ({ source }, decided) => ofVersions(source.versions, decided), false),
    search(
      known,
      ({ source }, decided) => ({ kind: 'agreed', document: source.document, paragraph: source.target, decided }),
      true,
    ),
  ];
  return (paragraph, text, span) =>
    stages.reduce(
      (spans, stage) => spans.flatMap((one) => (one.origin.kind === 'chair' ? stage(paragraph, text, one) : [one])),
      [span],
    );
}

/** The words that versions ask for and the draft does not have, each with all who ask for them there. */
function askedWords(draftTexts: ReadonlyMap<string, string>, tabled: RoundText['tabled']) {
  const asked = new Map<string, { text: string; paragraph: string; versions: TabledSource[] }>();
  const known = new Map<string, readonly string[]>();
  for (const { text, source } of tabled) {
    if (text === null) continue;
    const { paragraph } = source;
    const draft = draftTexts.get(paragraph);
    // Many hold the same words.
    const wording = JSON.stringify([paragraph, text]);
    const own =
      known.get(wording) ?? (draft === undefined ? [text] : changes(draft, text).map((change) => change.text));
    known.set(wording, own);
    for (const words of own) {
      if (words.trim() === '') continue;
      const key = JSON.stringify([paragraph, words.trim()]);
      const before = asked.get(key);
      if (before) before.versions.push(source);
      else asked.set(key, { text: words, paragraph, versions: [source] });
    }
  }
  return asked;
}

/** Words of these versions. */
export function ofVersions(versions: readonly TabledSource[], decided: boolean): OriginStep['origin'] & object {
  const carried = versions.length > 0 && versions.every((version) => version.carried !== undefined);
  return { kind: carried ? 'carried' : 'tabled', versions, decided };
}
