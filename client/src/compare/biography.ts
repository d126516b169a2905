import { type LabelStyle, labels, type TextDocument, withNotesAlike, withoutNoteMarks } from '@adref/shared/document';
import {
  type AgreedLink,
  type Draft,
  isEmpty,
  isPublic,
  type LivedDecision,
  labelStyle,
  livedDecisions,
  type Negotiation,
  type RecordedPosition,
  type TabledWording,
} from '@adref/shared/negotiation';
import type { Generation } from './lineage.ts';

/** A proposal; `became` where the next draft has exactly its words. */
export interface ProposedWording extends TabledWording {
  readonly became: boolean;
}

/** One draft in the life of a paragraph, with what was proposed and decided in its round. */
export interface BiographyStep {
  readonly draft: Draft;
  /** Label in this draft; several where the paragraph is several. */
  readonly label: string;
  /** Label in the draft before; empty where it had none. */
  readonly was: string;
  readonly generation: Generation;
  /** Null where this draft does not have the paragraph. */
  readonly text: string | null;
  /** Its words in the draft before; null where that one did not have it, undefined in the first draft. */
  readonly before: string | null | undefined;
  /** Parties whose proposal brought it into this draft; empty where it was there, or was the desk’s. */
  readonly broughtBy: readonly string[];
  /** All versions tabled in the round, in order of time. */
  readonly proposals: readonly ProposedWording[];
  /** Positions that hold now, or held when the round ended. */
  readonly positions: readonly RecordedPosition[];
  readonly comments: number;
  readonly decisions: readonly LivedDecision[];
  /** The round is not over. */
  readonly open: boolean;
}

/** One paragraph through all drafts, the first one first; `generations` says what each draft has of it. */
export function biography(negotiation: Negotiation, id: string, generations: readonly Generation[]): BiographyStep[] {
  const { drafts, record, comments } = negotiation;
  const last = drafts.length - 1;
  const style = labelStyle(negotiation);
  const texts = withNotesAlike(drafts.map(({ document }) => document)).map(({ paragraphs }) => paragraphs);
  return drafts.map((draft, n): BiographyStep => {
    const paragraphs = texts[n] ?? [];
    const generation = generations[n] ?? { ids: [], from: [], relation: null, parts: 0 };
    const next = generations[n + 1]?.ids ?? [];
    // What became of it counts too: a proposal to add it was made before any draft had it.
    const concerned = new Set([id, ...generation.ids, ...next]);
    const own = <One extends { readonly draft: number; readonly paragraph: string }>(all: readonly One[]) =>
      all.filter((one) => one.draft === draft.number && concerned.has(one.paragraph));
    const decisions = own(n === last ? negotiation.takes : negotiation.decisions);
    const earlier = n === 0 ? [] : (texts[n - 1] ?? []);
    const { ids } = generation;
    return {
      draft,
      label: labelsIn(paragraphs, ids, style),
      was: labelsIn(earlier, generation.from, style),
      generation,
      text: wordsIn(paragraphs, ids),
      before: n === 0 ? undefined : wordsIn(earlier, generations[n - 1]?.ids ?? []),
      broughtBy: n === 0 || generation.from.length > 0 ? [] : proposers(negotiation, n - 1, ids),
      proposals: own(record).map((wording) => ({
        ...wording,
        became: n < last && became(draft.document, drafts[n + 1], wording),
      })),
      positions: own(n === last ? negotiation.positions : negotiation.formerPositions),
      // Of what everybody can read: the page is printed and sent on.
      comments: own(comments.filter(isPublic)).filter((comment) => !isEmpty(comment)).length,
      decisions: livedDecisions(decisions),
      open: n === last && !negotiation.closed,
    };
  });
}

/** The agreed language that the paragraph is linked to in any draft, each source once. */
export function agreedSources({ links }: Negotiation, id: string, generations: readonly Generation[]): AgreedLink[] {
  const ids = new Set([id, ...generations.flatMap((generation) => generation.ids)]);
  const seen = new Set<string>();
  return links.filter(({ paragraph, document, target }) => {
    const source = `${document} ${target}`;
    if (!ids.has(paragraph) || seen.has(source)) return false;
    seen.add(source);
    return true;
  });
}

function became({ footnotes }: TextDocument, next: Draft | undefined, { paragraph, text }: TabledWording): boolean {
  const is = next?.document.paragraphs.find(({ id }) => id === paragraph)?.text ?? null;
  // Words of a round whose draft had its notes beside them have no marks.
  return text === is || (is !== null && footnotes.length > 0 && text === withoutNoteMarks(is));
}

function proposers({ drafts, decisions }: Negotiation, n: number, ids: readonly string[]): readonly string[] {
  const number = drafts[n]?.number;
  const take = decisions.findLast(
    (one) => one.draft === number && one.from === null && one.text !== null && ids.includes(one.paragraph),
  );
  return take?.source.kind === 'party' ? take.source.holders : [];
}

type Paragraphs = Draft['document']['paragraphs'];

function wordsIn(paragraphs: Paragraphs, ids: readonly string[]): string | null {
  const found = paragraphs.filter(({ id }) => ids.includes(id));
  return found.length === 0 ? null : found.map(({ text }) => text).join('\n');
}

function labelsIn(paragraphs: Paragraphs, ids: readonly string[], style: LabelStyle): string {
  if (ids.length === 0) return '';
  return labels(paragraphs, style)
    .filter((label, at) => label && ids.includes(paragraphs[at]?.id ?? ''))
    .join(' + ');
}
