/*
 * What is between two brackets, as printed and as people write it:
 *
 *   should – retain: Japan / shall – EU, Kenya / delete – China     draft, its defenders; alternatives and holders
 *   changing unsustainable - EU, G77 retain / promoting sustainable - US
 *   sustained and equitable / sustained - US                        first words without holders: the draft's
 *   extreme - US; G77 delete                                        first words with holders: inserted; who deletes them retains the draft
 *   , in accordance with … -G77; US, Canada, Japan, EU delete.
 *   should/shall                                                    no names at all, one slash
 */
import { type Marked, part, split, trimmed } from './marked-text.ts';
import { type Verb, verbOf } from './notation.ts';
import type { Bracket } from './rolling-text.ts';

/** Parties by what they want; `plain` hold the words. */
export type Attribution = Readonly<Record<Verb | 'plain', readonly string[]>>;

interface Item {
  readonly words: Marked;
  readonly held: Attribution;
  readonly attributed: boolean;
  /** The words are only the verb that deletes. */
  readonly deletes: boolean;
}

/** The bracket whose inside is `inside`, without its place in the draft. */
export function readBracket(inside: Marked, party: (name: string) => string): Omit<Bracket, 'from' | 'to'> {
  let items = split(inside, /\s\/\s/y).map((item) => readItem(item, party));
  if (items.length === 1 && !items[0]?.attributed && !/\s\S*\/|\/\S*\s/.test(inside.shape)) {
    items = split(inside, /(?<=\p{L})\/(?=\p{L})/uy).map((item) => readItem(item, party));
  }
  const first = items[0];
  const inserts = first !== undefined && first.held.plain.length > 0;
  const texts = new Map<string, string[]>();
  const hold = (text: string, parties: readonly string[]) =>
    texts.set(text, [...(texts.get(text) ?? []), ...parties.filter((name) => !texts.get(text)?.includes(name))]);
  const retain: string[] = [];
  const reserve: string[] = [];
  items.forEach(({ words, held, deletes }, at) => {
    const isDraft = at === 0 && !inserts && !deletes;
    reserve.push(...held.reserve);
    // Deleting what is only proposed is to keep the draft.
    if (inserts) retain.push(...held.delete, ...(deletes ? held.plain : []));
    else if (held.delete.length > 0) hold('', held.delete);
    if (isDraft) retain.push(...held.retain);
    else if (!deletes) hold(words.text, [...held.plain, ...held.retain]);
    else if (!inserts) hold('', held.plain);
  });
  const draft = first && !inserts && !first.deletes ? first.words.text : '';
  return {
    kind: 'bracket',
    draft,
    alternatives: [...texts].map(([text, holders]) => ({ text, holders })),
    retain: [...new Set(retain)],
    reserve: [...new Set(reserve)],
  };
}

function readItem(item: Marked, party: (name: string) => string): Item {
  let dash = -1;
  let end = -1;
  for (const match of item.shape.matchAll(/(?<=^|\s)[–—-]/g)) [dash, end] = [match.index, match.index + 1];
  const attributed = dash >= 0 && item.shape.slice(end).trim() !== '';
  const words = trimmed(attributed ? part(item, 0, dash) : item);
  return {
    words,
    held: readAttribution(attributed ? part(item, end, item.text.length) : { text: '', shape: '' }, party),
    attributed,
    deletes: verbOf(words.shape.replace(/\.$/, '')) === 'delete',
  };
}

/** `EU, Kenya; delete: China; G77 retain.`: groups between semicolons, each with a verb before or after its names, or none. */
export function readAttribution(attribution: Marked, party: (name: string) => string): Attribution {
  const held: Record<Verb | 'plain', string[]> = { plain: [], retain: [], delete: [], reserve: [] };
  for (const group of split(attribution, /;/y).map(trimmed)) {
    const ahead = /^([^\s:：]+)\s*[:：]/.exec(group.shape);
    const behind = /[\s,]+([^\s,]+?)\.?$/.exec(group.shape);
    const verbAhead = ahead && verbOf(ahead[1] ?? '');
    const verbBehind = behind && verbOf(behind[1] ?? '');
    let names = group;
    if (ahead && verbAhead) names = part(group, ahead[0].length, group.text.length);
    else if (behind && verbBehind) names = part(group, 0, behind.index);
    for (const name of split(names, /,/y).map(trimmed)) {
      if (name.text !== '') held[verbAhead ?? verbBehind ?? 'plain'].push(party(name.text));
    }
  }
  return held;
}
