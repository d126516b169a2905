import type { Party } from '@adref/shared/negotiation';
import { partyWithMembers } from '../matters/party-with-members.ts';
import type { DeskItem } from './desk-item.ts';

/** By what the queue is divided, or ordered. */
export const arrangements = ['state', 'paragraph', 'contention', 'kind', 'party'] as const;

export type Arrangement = (typeof arrangements)[number];

/** What of the queue is shown, and how. */
export interface QueueQuestion {
  readonly arrangement: Arrangement;
  readonly state: DeskItem['state'] | 'all';
  /** Code of a party that holds something there, or takes a position; a group with its members as `+CODE`. Empty for all. */
  readonly party: string;
  /** Words that are in the label, the words on offer or a party's code; upper or lower case. */
  readonly search: string;
}

/** What the queue shows unless somebody asks otherwise. */
export const wholeQueue: QueueQuestion = { arrangement: 'state', state: 'all', party: '', search: '' };

/** One part of the queue under its heading; `key` is a state, a kind, a paragraph's id, a party's code, or `contention`. */
export interface QueueSection {
  readonly key: string;
  readonly items: readonly DeskItem[];
}

/** How much an item is contested. */
export interface Contention {
  /** Different words, or fates of the paragraph, that somebody stands for; the draft's silent words are none. */
  readonly sides: number;
  /** Parties that stand for something there, each once. */
  readonly parties: number;
}

/** How contested an item is. */
export function contention({ choices }: DeskItem): Contention {
  const heard = choices.filter(({ holders, reserve }) => holders.length + reserve.length > 0);
  return { sides: heard.length, parties: new Set(heard.flatMap((one) => [...one.holders, ...one.reserve])).size };
}

/**
 * The part of the desk's items that is asked for, in sections, each in reading order except by contention: there the most sides come first,
 * then the most parties. By party an item is in the section of each that stands for something there.
 */
export function deskQueue(
  items: readonly DeskItem[],
  question: QueueQuestion,
  parties: readonly Party[],
): QueueSection[] {
  const { arrangement, state, party, search } = question;
  const codes = party === '' ? null : new Set(partyWithMembers(parties, party));
  const wanted = search.trim().toLocaleLowerCase();
  const shown = items.filter(
    (item) =>
      (state === 'all' || item.state === state) &&
      (!codes || partiesOf(item).some((code) => codes.has(code))) &&
      (wanted === '' || searchable(item).some((words) => words.toLocaleLowerCase().includes(wanted))),
  );
  if (arrangement === 'contention') {
    const ranked = shown.map((item) => ({ item, ...contention(item) }));
    ranked.sort((a, b) => b.sides - a.sides || b.parties - a.parties);
    return sections(ranked.map(({ item }) => ({ item, key: 'contention' })));
  }
  if (arrangement === 'party') {
    const order = new Map(parties.map(({ code }, at) => [code, at]));
    const held = shown.flatMap((item) => partiesOf(item).map((key) => ({ item, key })));
    return sections(held.filter(({ key }) => !codes || codes.has(key))).sort(
      (a, b) => (order.get(a.key) ?? order.size) - (order.get(b.key) ?? order.size),
    );
  }
  const keyOf = {
    state: (item: DeskItem) => (item.state === 'decided' ? 'decided' : 'open'),
    paragraph: ({ paragraph }: DeskItem) => paragraph.id,
    kind: ({ kind }: DeskItem) => kind,
  }[arrangement];
  const found = sections(shown.map((item) => ({ item, key: keyOf(item) })));
  return arrangement === 'state' ? found.sort((a, b) => b.key.localeCompare(a.key)) : found;
}

/** Everyone who stands for something in an item, each once. */
function partiesOf({ choices }: DeskItem): string[] {
  return [...new Set(choices.flatMap(({ holders, reserve }) => [...holders, ...reserve]))];
}

function searchable(item: DeskItem): string[] {
  const words = item.choices.flatMap(({ text }) => (text === null ? [] : [text]));
  return [item.paragraph.label, ...words, ...partiesOf(item)];
}

function sections(keyed: readonly { readonly item: DeskItem; readonly key: string }[]): QueueSection[] {
  const found = Map.groupBy(keyed, ({ key }) => key);
  return [...found].map(([key, ofKey]) => ({ key, items: ofKey.map(({ item }) => item) }));
}
