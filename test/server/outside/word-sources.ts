import type { DraftOrigins, Negotiation } from '@adref/shared/negotiation';
import type { OriginSpan } from '@adref/shared/provenance';
import { type Answers, seats } from './answers.ts';

/**
 * Invariant 6: every word of the chair's text, and of each draft that came of one, has a source in which it is found; what has none is listed, and
 * nothing else. Whose idea a word was before it was tabled nobody can judge from outside.
 */
export function wordSources({ seats: answers, chair }: Answers): string[] {
  const ofDrafts = seats.flatMap((seat) => {
    const { state, origins } = answers[seat];
    const missing = origins.length < state.drafts.length - 1 ? ['a draft does not say where it comes from'] : [];
    return [...missing, ...origins.flatMap((one, nth) => sourceless(one, state, nth))].map((one) => `${seat}: ${one}`);
  });
  const { state } = answers.desk;
  return state.closed ? ofDrafts : [...ofDrafts, ...sourceless(chair, state, state.drafts.length - 1)];
}

/** What is wrong with the origins of a text that came out of the draft with this number. */
function sourceless(origins: DraftOrigins, state: Negotiation, before: number): string[] {
  const { text, provenance, check, derivation } = origins;
  const faults: string[] = [];
  const name = origins.symbol ?? 'the chair’s text';
  const issued = origins.symbol === null ? null : state.drafts[before + 1]?.document.paragraphs;
  if (issued && JSON.stringify(issued.map(bare)) !== JSON.stringify(text.map(bare)))
    faults.push(`${name} has other words`);
  const draft = new Map(state.drafts[before]?.document.paragraphs.map(({ id, text: words }) => [id, words]));
  const added: string[] = [];
  for (const [nth, { id, text: words }] of text.entries()) {
    const spans = provenance.paragraphs[nth]?.paragraph === id ? (provenance.paragraphs[nth]?.spans ?? []) : [];
    if (spans.map(({ from, to }) => words.slice(from, to)).join('') !== words || !isWithoutGap(spans)) {
      faults.push(`${name} does not say where all of ${id} comes from`);
    }
    for (const { from, to, origin } of spans) {
      const stretch = words.slice(from, to);
      if (origin.kind === 'chair' && stretch.trim() !== '') added.push(`${id} ${from} ${stretch}`);
      if (origin.kind === 'draft' && draft.get(origin.paragraph)?.slice(origin.at, origin.at + to - from) !== stretch) {
        faults.push(`“${stretch}” in ${name} is not what the draft says there`);
      }
      if (origin.kind !== 'tabled' && origin.kind !== 'carried') continue;
      for (const source of origin.versions) {
        const version = state.record.find(
          (one) => one.party === source.party && one.paragraph === source.paragraph && one.version === source.version,
        );
        const asked = source.pen ? penWords(state, source.pen) : (version?.text ?? '');
        const foreign = wordsOf(stretch).filter((word) => !wordsOf(asked).includes(word));
        if (foreign.length > 0)
          faults.push(`“${stretch}” in ${name} is not what ${source.party} asked for: ${foreign}`);
        if (!derivation.some((row) => row.paragraph === id && row.parties.includes(source.party))) {
          faults.push(`${source.party} is not named in the derivation of ${id} in ${name}`);
        }
      }
    }
  }
  faults.push(...unlikeItsHistory(origins, state).map((fault) => `${fault} in ${name}`));
  const listed = check.added.map((one) => `${one.paragraph} ${one.from} ${one.text}`);
  if (listed.join('|') !== added.join('|'))
    faults.push(`${name} lists ${listed.join('|')} as from nowhere, not ${added.join('|')}`);
  for (const lost of provenance.gone) {
    if (draft.get(lost.paragraph)?.slice(lost.from, lost.to) !== lost.text)
      faults.push(`“${lost.text}” never was in the draft`);
  }
  return [...faults, ...lostWords(origins, draft)];
}

/** Words of which it is told that they came in with an earlier draft, where that does not have them from there. */
function unlikeItsHistory({ text, history }: DraftOrigins, { drafts, record }: Negotiation): string[] {
  const faults: string[] = [];
  for (const { id, text: words } of text) {
    const spans = history.paragraphs.find(({ paragraph }) => paragraph === id)?.spans ?? [];
    if (spans.map(({ from, to }) => words.slice(from, to)).join('') !== words)
      faults.push(`${id} has words without history`);
    for (const { from, to, draft, origin } of spans) {
      const stretch = words.slice(from, to);
      const then = drafts[draft]?.document.paragraphs.map((paragraph) => paragraph.text) ?? [words];
      if (!then.some((all) => all.includes(stretch))) faults.push(`“${stretch}” did not come in with draft ${draft}`);
      if ((origin.kind === 'draft') !== (draft === 0)) faults.push(`“${stretch}” is of draft ${draft}, and is not`);
      if (origin.kind !== 'tabled' && origin.kind !== 'carried') continue;
      for (const { party, paragraph, version } of origin.versions) {
        const known = record.find(
          (one) => one.party === party && one.paragraph === paragraph && one.version === version,
        );
        if (known && known.draft >= draft) faults.push(`“${stretch}” was not tabled before draft ${draft}`);
      }
    }
  }
  return faults;
}

/** Words of the draft before that are neither in the text nor told to be gone. */
function lostWords({ provenance }: DraftOrigins, draft: ReadonlyMap<string, string>): string[] {
  // The space at which a paragraph is cut in two, or joined with another, is no word.
  const left = new Map([...draft].map(([id, words]) => [id, words.split('').map((one) => one.trim() !== '')]));
  for (const { spans } of provenance.paragraphs) {
    for (const { from, to, origin } of spans) {
      if (origin.kind === 'draft') left.get(origin.paragraph)?.fill(false, origin.at, origin.at + to - from);
    }
  }
  for (const { paragraph, from, to } of provenance.gone) left.get(paragraph)?.fill(false, from, to);
  return [...left].flatMap(([id, missing]) =>
    missing.includes(true) ? [`words of ${id} are gone and nobody says so`] : [],
  );
}

function bare({ id, text }: { readonly id: string; readonly text: string }) {
  return { id, text };
}

function isWithoutGap(spans: readonly OriginSpan[]): boolean {
  return spans.every(({ from, to }, at) => from === (spans[at - 1]?.to ?? 0) && to > from);
}

function penWords({ penWords: all }: Negotiation, id: string): string {
  const words = all.find(({ pen }) => pen === id)?.written ?? [];
  return words.map(({ text }) => text).join(' ');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
