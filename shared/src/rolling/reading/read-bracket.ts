/*
 * What is between two brackets, as printed and as people write it:
 *
 *   should – retain: Japan / shall – EU, Kenya / delete – China     draft, its defenders; alternatives and holders
 *   changing unsustainable - EU, G77 retain / promoting sustainable - US
 *   sustained and equitable / sustained - US                        first words without holders: the draft's
 *   extreme - US; G77 delete                                        first words with holders: inserted; who deletes them retains the draft
 *   , in accordance with … -G77; US, Canada, Japan, EU delete.
 *   shall – EU; should – Japan     shall (EU)/should (Japan)         each with its holders, whatever parts them
 *   should/shall                                                    no names at all, one slash
 *   shall | should     Option 1: shall; Option 2: should            alternatives that nobody holds, none of them the draft's
 *   national                                                        the draft's words, or none: nobody says which
 *   in accordance with [national] law                               brackets inside: each reading is an alternative
 */
import { withBreakSigns } from '../breaks/written-break.ts';
import { verbOf } from '../notation.ts';
import { draftText, partyText } from '../read-back.ts';
import type { Bracket, Segment } from '../rolling-text.ts';
import { allNamed, readAttribution } from './attribution.ts';
import type { Item } from './bracket-item.ts';
import { isCode, isKnownHolder } from './holder-name.ts';
import { type Marked, part, split, trimmed } from './marked-text.ts';
import { besideName, isNameFirst } from './names-without-dash.ts';
import { type Stance, stanceAhead } from './position-words.ts';
import { altHead, readItem } from './read-item.ts';

/** A bracket without its place in the draft. */
export type PlacelessBracket = Omit<Bracket, 'from' | 'to'>;

/** What reads the words of an alternative that has brackets in it. */
export type ReadInner = (words: Marked) => readonly Segment[];

/** The alternatives of a bracket before anything is known of the draft. */
export interface BracketItems {
  readonly items: readonly Item[];
  /** Whether none of the words are the draft's, whoever holds them. */
  readonly options: boolean;
}

/** Divides what is between two brackets. */
export function itemsOf(inside: Marked): BracketItems {
  const read = (one: Marked, at = 0) => readItem(one, at === 0 ? deleteAlone : verb);
  const options = optionsOf(inside);
  if (options) return { items: options.map(read), options: true };
  const piped = split(inside, /\|/y).map(trimmed);
  if (piped.length > 1) return { items: piped.filter(({ text }) => text !== '').map(read), options: true };
  if (altHead.test(inside.shape)) return { items: [read(inside)], options: true };
  const slashed = split(inside, /(?<=\s|^)\/|\/(?=\s|$)|／/y)
    .map(trimmed)
    .flatMap((one) => heldApart(one) ?? [one]);
  if (slashed.length > 1)
    return { items: slashed.filter(({ text }, at) => text !== '' || at === 0).map(read), options: false };
  const beside = namesBeside(inside, read);
  if (beside) return { items: beside, options: false };
  // "EU: shall; Japan: should; China: delete"
  const named = split(inside, /;/y).map(trimmed);
  const [first] = named;
  if (named.length > 1 && first && isNameFirst(first)) {
    const items = named.map(read);
    if (named.every((one, at) => isNameFirst(one) || items[at]?.bare)) return { items, options: false };
  }
  const item = read(inside);
  const tight =
    inside.text.length > longestTight || /\s\S*\/|\/\S*\s/.test(inside.shape) || item.bare || item.notes.length > 0
      ? []
      : split(inside, eitherSlash);
  const isHeld = Object.values(item.held).some((names) => names.length > 0);
  return {
    items: tight.length > 1 && !isHeld && !customary.test(inside.shape) ? tight.map(read) : [item],
    options: false,
  };
}

/**
 * `shall – EU; should – Japan`: the alternatives between signs that also part names, where each says its words and who holds them; null
 * where they do not.
 */
function heldApart(inside: Marked): Marked[] | null {
  if (inside.text.length > longestApart) return null;
  const parts: { from: number; to: number; begins: boolean }[] = [];
  let from = 0;
  for (const one of split(inside, /[;,/]/y)) {
    const to = from + one.shape.length;
    parts.push({ from, to, begins: isHeldWords(trimmed(one), inside.shape[from - 1] === '/') });
    from = to + 1;
  }
  if (parts.filter(({ begins }) => begins).length < 2 || !parts[0]?.begins) return null;
  const starts = parts.filter(({ begins }) => begins).map((one) => one.from);
  return starts.map((start, at) => trimmed(part(inside, start, (starts[at + 1] ?? inside.text.length + 1) - 1)));
}

/** `shall EU/should Japan`: a slash between alternatives that end in names all, which nothing parts from the words; null where they do not. */
function namesBeside(inside: Marked, read: (one: Marked, at: number) => Item): Item[] | null {
  if (inside.text.length > longestTight || inside.shape.includes('[')) return null;
  const parts = split(inside, /\//y).map(trimmed);
  const named = parts.map(besideName);
  if (parts.length < 2 || !named.every((item) => item !== null)) return null;
  return parts.map((one, at) => {
    const item = read(one, at);
    return item.notes.length > 0 ? item : (named[at] ?? item);
  });
}

/** Characters of the longest bracket in which `heldApart` looks: alternatives of a few words each. */
const longestApart = 600;

/** `shall – EU`, `shall (EU and Japan)`: words and known names; behind a slash also a stance, `delete – China`. */
function isHeldWords(one: Marked, slashed: boolean): boolean {
  const dash = /\s[–-]+\s|(?<=\p{Script=Han})–+(?=\p{L})|\s\((?=[^()]*\)$)|(?<=\p{L})\((?=[^()]*\)$)/u.exec(one.shape);
  if (!dash || dash.index === 0 || one.shape.includes('[')) return false;
  const words = trimmed(part(one, 0, dash.index));
  const names = trimmed(part(one, dash.index + dash[0].length, one.shape.length - (dash[0].includes('(') ? 1 : 0)));
  if (isKnownHolder(words.text) || (!slashed && stanceAhead(words.shape)?.to === words.shape.length)) return false;
  const said = readAttribution(names);
  const all = allNamed(said);
  return all.length > 0 && said.notes.length === 0 && all.every((name) => isKnownHolder(name) || isCode(name));
}

/** Characters of words that one slash parts without spaces: a few, each a word. */
const longestTight = 200;

const eitherSlash = /(?<=\p{L})\/(?=\p{L})/uy;

/** Pairs with a slash that are one word in practice. */
const customary =
  /^(?:and\/or|or\/and|et\/ou|y\/o|и\/или|he\/she|she\/he|his\/her|her\/his|him\/her|km\/h|n\/a|w\/o|c\/o|its\/their|G-?77\/China)$/iu;

/** `Option 1: …; Option 2: …`; null where nothing is said to be an option. */
function optionsOf(inside: Marked): Marked[] | null {
  const colons = [...inside.shape.matchAll(optionHead)];
  const heads = colons[0]?.index === 0 ? colons : plainHeads(inside.shape);
  if (heads[0]?.index !== 0) return null;
  return heads.map((head, at) => {
    const words = trimmed(part(inside, head.index + head[0].length, heads[at + 1]?.index ?? inside.shape.length));
    const end = /\s*[;/|,]$/.exec(words.shape);
    return end && at < heads.length - 1 ? trimmed(part(words, 0, end.index)) : words;
  });
}

/** `Option 1 shall; Option 2 should`: without colons at least two, counted from the first; none where they are words. */
function plainHeads(shape: string): RegExpExecArray[] {
  const heads = [...shape.matchAll(plainOptionHead)];
  const counted = heads.every(({ 1: count = '' }, at) => placeOf(count) === at + 1);
  return heads.length > 1 && counted ? heads : [];
}

const numerals = '一二三四五六七八九';

function placeOf(count: string): number {
  if (/^\d/.test(count)) return Number(count);
  const roman = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(count.toLowerCase()) + 1;
  if (roman > 0) return roman;
  const numeral = numerals.indexOf(count) + 1;
  return numeral || count.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

const plainOptionHead =
  /(?<=^|[;/|,.]\s?)\(?(?:option|opt|alternative|alternativa|alt|variante?|opción|вариант|альтернатива|опция|خيار|الخيار|البديل|备选案文|选项|方案|备选)\.?\s*\(?(\d{1,2}|[a-hA-H](?![\p{L}])|[ivxIVX]{1,4}(?![\p{L}])|[一二三四五六七八九])\)?\s/giu;

/** What opens an option: `Option 1:`, `(b)` behind the word, in six languages. */
export const optionHead =
  /(?<=^|[\s;/|,.])(?:\(?(?:option|opt|alternative|alternativa|alt|variante?|opción|вариант|альтернатива|опция|خيار|الخيار|البديل)\.?\s*\(?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})\)?\s*(?:[:.)]|[–-](?=\s\p{Ll}))|(?:备选案文|选项|方案|备选)\s*[一二三四五六七八九十\d]{1,2}\s*[:.,])\s*/giu;

/** The stance that a word alone is in the notation: what the product prints for it in any language, and to delete in other forms. */
function verb(word: string): Stance | null {
  const alone = stanceAhead(word);
  if (alone?.stance === 'delete' && alone.to >= word.replace(/\.$/, '').length) return 'delete';
  return verbOf(word.replace(/\.$/, ''));
}

/** The same of what comes first: "retain" and "reserve" are words there. */
function deleteAlone(word: string): Stance | null {
  return verbOf(word.replace(/\.$/, '')) === 'delete' ? 'delete' : null;
}

/** The bracket of these alternatives, none of which is empty of everything. */
export function bracketOf({ items, options }: BracketItems, inner: ReadInner, whole = ''): PlacelessBracket {
  const worded = items.filter(({ bare }) => bare === null);
  const first = worded[0];
  const inserts = options || first === undefined || first.words.text === '' || first.held.support.length > 0;
  const texts = new Map<string, string[]>();
  const hold = (text: string, parties: readonly string[]) =>
    texts.set(text, [...(texts.get(text) ?? []), ...parties.filter((name) => !texts.get(text)?.includes(name))]);
  const retain: string[] = [];
  const reserve: string[] = [];
  const notes: string[] = [];
  let draft = '';
  let inside: readonly Segment[] | null = null;

  for (const item of items) {
    const { words, held, bare, nameless } = item;
    const isDraft = item === first && !inserts;
    notes.push(...item.notes);
    reserve.push(...held.reserve);
    if (bare) {
      const parties = [...held.support, ...held[bare]];
      if (bare === 'delete' || bare === 'oppose') inserts ? retain.push(...parties) : hold('', parties);
      else if (bare === 'retain') retain.push(...parties);
      else reserve.push(...held.support);
      continue;
    }
    const segments = words.shape.includes('[') ? inner(words) : [];
    const nested = segments.some(({ kind }) => kind === 'bracket');
    const text = nested ? draftText(segments) : isDraft ? words.text : withBreakSigns(words);
    if (isDraft) {
      draft = text;
      inside = nested ? segments : null;
    } else if (text !== '' || held.support.length > 0) {
      const own = [...held.support, ...held.retain].filter((name) => !nested || partyText(segments, name) === text);
      if (text !== '') hold(text, own);
      else notes.push(own.join(', '));
    }
    if (nested) {
      for (const [reading, parties] of readings(segments, text, held.support)) hold(reading, parties);
      for (const segment of segments)
        if (segment.kind === 'bracket') {
          reserve.push(...segment.reserve);
          notes.push(...(segment.notes ?? []));
          if (isDraft) retain.push(...segment.retain);
          else if (segment.retain.length > 0) hold(text, segment.retain);
        }
    }
    if (isDraft) retain.push(...held.retain);
    // To delete or oppose what is only proposed is to keep the draft.
    if (inserts) retain.push(...held.delete, ...held.oppose);
    else if (isDraft) {
      if (held.delete.length + held.oppose.length > 0 || nameless.includes('delete'))
        hold('', [...held.delete, ...held.oppose]);
    } else {
      retain.push(...held.oppose);
      if (held.delete.length > 0) hold('', held.delete);
    }
  }
  // Nothing is no alternative to nothing.
  if (draft === '') texts.delete('');
  // What is said of words that are not there is said of nothing.
  if (worded.length === 0)
    notes.push(...[...retain.splice(0), ...reserve.splice(0)].slice(0, 1).map(() => whole.trim()));
  const said = texts.size + retain.length + reserve.length;
  // Words alone in brackets: they stay or go, and nobody has said which.
  if (said === 0 && draft !== '') hold('', []);
  else if (inside && worded.length === 1 && said === texts.size && [...texts].every(([, names]) => names.length === 0))
    hold('', []);
  return {
    kind: 'bracket',
    draft,
    alternatives: [...texts].map(([text, holders]) => ({ text, holders })),
    retain: [...new Set(retain)],
    reserve: [...new Set(reserve)],
    ...(notes.length > 0 && { notes: [...new Set(notes)] }),
    ...(inside && { inside }),
  };
}

/** What words with brackets in them say: as each party has them, and as each alternative that nobody holds has them. */
function readings(segments: readonly Segment[], text: string, holders: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const parties = new Set(
    segments.flatMap((one) => (one.kind === 'bracket' ? one.alternatives.flatMap((a) => a.holders) : [])),
  );
  for (const party of new Set([...holders, ...parties])) {
    const words = partyText(segments, party);
    if (words !== text) found.set(words, [...(found.get(words) ?? []), party]);
  }
  segments.forEach((segment, at) => {
    if (segment.kind === 'text') return;
    for (const alternative of segment.alternatives) {
      if (alternative.holders.length > 0) continue;
      const words = segments
        .map((one, index) => (one.kind === 'text' ? one.text : index === at ? alternative.text : one.draft))
        .join('');
      if (!found.has(words) && words !== text) found.set(words, []);
    }
  });
  return found;
}
