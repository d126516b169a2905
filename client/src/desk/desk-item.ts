import type { Take, TakeSource } from '@adref/shared/negotiation';
import {
  type Bracket,
  baseHolders,
  draftText,
  proposedWords,
  type RollingParagraph,
  rolledIds,
  type Segment,
} from '@adref/shared/rolling';
import type { MissingPlace } from '../phrases/missing-place.ts';
import { readMatter, writePlace } from '../store/place-address.ts';

/**
 * What the chair has to decide, one by one, in reading order:
 *
 *   words      one bracket: the draft's words or one of the alternatives
 *   deletion   a draft paragraph that some would leave out: keep it, or not
 *   addition   a paragraph that the draft does not have: take it, or not
 */
export interface DeskItem {
  /** Stable while nobody changes the words it is about. */
  readonly key: string;
  readonly kind: 'words' | 'deletion' | 'addition';
  readonly paragraph: RollingParagraph;
  /** Only for words. */
  readonly bracket: Bracket | null;
  /** The first one keeps what the draft has. */
  readonly choices: readonly DeskChoice[];
  /** The decision that holds now. */
  readonly take: Take | null;
  /** `again`: decided, but new words have come on the table there since. */
  readonly state: 'open' | 'decided' | 'again';
}

/** One way to decide an item. */
export interface DeskChoice {
  readonly kind: 'draft' | 'words' | 'delete' | 'keep' | 'leave out' | 'add';
  /** What is in the next draft; null where the whole paragraph is left out. */
  readonly text: string | null;
  readonly holders: readonly string[];
  readonly reserve: readonly string[];
}

/** What was on the table in a paragraph when a decision was made: the texts of a bracket's alternatives, null where there was no such bracket. */
export type AlternativesThen = (take: Take, bracket: Bracket) => readonly string[] | null;

/** All items that the rolling text has to decide. `then` tells which of the decided ones have new words since. */
export function deskItems(
  rolling: readonly RollingParagraph[],
  takes: readonly Take[],
  then: AlternativesThen,
): DeskItem[] {
  const items: DeskItem[] = [];
  for (const paragraph of rolling) {
    const ids = rolledIds(paragraph);
    const decisions = takes.filter((take) => ids.includes(take.paragraph));
    const whole = decisions.findLast((take) => take.from === null) ?? null;
    if (paragraph.added || paragraph.deletedBy.length > 0 || paragraph.retain.length + paragraph.reserve.length > 0) {
      const kind = paragraph.added ? 'addition' : 'deletion';
      const proposed = proposedWords(paragraph);
      items.push({
        key: `${paragraph.id}~${kind}`,
        kind,
        paragraph,
        bracket: null,
        take: whole,
        choices: paragraph.added
          ? [
              choice('leave out', null, paragraph.deletedBy),
              choice('add', proposed.text, proposed.holders, paragraph.reserve),
            ]
          : [
              choice('keep', draftText(paragraph.segments), paragraph.retain, paragraph.reserve),
              ...(paragraph.deletedBy.length > 0 ? [choice('delete', null, paragraph.deletedBy)] : []),
            ],
        state: whole ? 'decided' : 'open',
      });
    }
    for (const bracket of paragraph.segments) {
      if (bracket.kind !== 'bracket') continue;
      const take = decisionOn(bracket, paragraph.segments, decisions);
      const touched = decisions.some(
        ({ from, to }) =>
          from !== null && to !== null && from < Math.max(bracket.to, bracket.from + 1) && to > bracket.from,
      );
      const leftOut = whole !== null && whole.text === null;
      items.push({
        key: bracketKey(paragraph, bracket),
        kind: 'words',
        paragraph,
        bracket,
        take: take ?? (leftOut ? whole : null),
        choices: [
          choice('draft', bracket.draft, bracket.retain, bracket.reserve),
          ...bracket.alternatives.map(({ text, holders }) => choice('words', text, holders)),
        ],
        state: leftOut
          ? 'decided'
          : !take
            ? touched
              ? 'again'
              : 'open'
            : isNew(bracket, then(take, bracket))
              ? 'again'
              : 'decided',
      });
    }
  }
  return items;
}

/** The key of what is to be decided of words: their place, as an address names it. */
export function bracketKey({ id }: RollingParagraph, { from, to }: Bracket): string {
  return writePlace({ paragraph: id, from, to });
}

function choice(
  kind: DeskChoice['kind'],
  text: string | null,
  holders: readonly string[],
  reserve: readonly string[] = [],
): DeskChoice {
  return { kind, text, holders, reserve };
}

/**
 * The decision on exactly these words; else one that decided them together with all neighbours that touch them, which were one bracket in records
 * of earlier versions, and of which nothing was decided since.
 */
function decisionOn(bracket: Bracket, segments: readonly Segment[], decisions: readonly Take[]): Take | null {
  const exact = decisions.findLast(({ from, to }) => from === bracket.from && to === bracket.to);
  if (exact) return exact;
  const last = decisions.findLast((take) => overlaps(take, bracket));
  if (!last || decisions.findLast((take) => overlaps(take, last)) !== last) return null;
  const decided = segments.filter((segment) => overlaps(last, segment));
  const whole = decided[0]?.from === last.from && decided.at(-1)?.to === last.to;
  return whole && decided.every(({ kind }) => kind === 'bracket') ? last : null;
}

function overlaps(a: Pick<Take, 'from' | 'to'>, b: Pick<Take, 'from' | 'to'>): boolean {
  return a.from !== null && a.to !== null && b.from !== null && b.to !== null && a.from < b.to && b.from < a.to;
}

function isNew(bracket: Bracket, before: readonly string[] | null): boolean {
  return before !== null && bracket.alternatives.some(({ text }) => !before.includes(text));
}

/** The selected item: the one with this key or, where its words have changed, what is at its place now. Null where there is none at all. */
export function selectedItem(items: readonly DeskItem[], key: string | null): DeskItem | null {
  const exact = items.find((item) => item.key === key);
  if (exact) return exact;
  const place = readMatter(key);
  const from = place?.from ?? -1;
  const near = items
    .filter((item) => item.paragraph.id === place?.paragraph)
    .sort((a, b) => Math.abs((a.bracket?.from ?? -1) - from) - Math.abs((b.bracket?.from ?? -1) - from))[0];
  return near ?? items.find(({ state }) => state !== 'decided') ?? items[0] ?? null;
}

/** The matter that the desk's address names (`key`) where there is none at its place any more; null where there is one. */
export function missingAtDesk(items: readonly DeskItem[], key: string | null): MissingPlace | null {
  if (!key || items.some((item) => item.key === key)) return null;
  const place = readMatter(key);
  const here = items.filter(({ paragraph }) => paragraph.id === place?.paragraph);
  const [first] = here;
  if (!place || !first) return { part: 'matter', asked: place?.paragraph ?? key };
  const { from, to } = place;
  if (from === null || to === null) return null;
  const there = here.some(({ bracket }) => bracket && bracket.from <= to && from <= bracket.to);
  return there ? null : { part: 'bracket', label: first.paragraph.label };
}

/** The choice that a decision took; null where the chair wrote other words. */
export function takenChoice(item: DeskItem): DeskChoice | null {
  const { take } = item;
  if (!take || (item.kind === 'words' && take.from === null)) return null;
  return item.choices.find(({ text }) => text === take.text) ?? null;
}

/** Whose words are taken with a choice. */
export function takeSourceOf({ paragraph, bracket }: DeskItem, choice: DeskChoice): TakeSource {
  const [proposer] = choice.holders;
  if (choice.kind === 'leave out') return { kind: 'chair' };
  if (paragraph.added && choice.kind === 'draft') {
    const [holder] = (bracket && baseHolders(paragraph, bracket)) ?? [];
    // Words tabled first that nobody holds any more are the chair's, if it takes them.
    return holder === undefined ? { kind: 'chair' } : { kind: 'party', holders: [holder] };
  }
  if (choice.kind === 'draft' || choice.kind === 'keep') return { kind: 'draft' };
  if (proposer === undefined) return { kind: 'chair' };
  // Others may hold an added paragraph under an id of their own: the server names them all.
  return { kind: 'party', holders: choice.kind === 'add' ? [proposer] : choice.holders };
}
