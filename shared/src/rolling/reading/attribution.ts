/*
 * What is behind a dash: who holds the words, and who wants what with them.
 *
 *   EU, Kenya; delete: China; G77 retain.      groups between semicolons; a verb before its names or behind them, with or without a colon
 *   EU, G77 retain, US delete                  a verb behind names ends them
 *   EU, on behalf of its 27 member States      said of the name before it; "Egypt on behalf of the African Group" is the group
 *   EU: propose   proposed by EU   EU proposal support in other words
 *   China against   opposed: China             against what is proposed
 *   note: …                                    what was not understood when it was read before
 *
 * What is none of these is kept as a note and makes nobody a holder, nor the names that it may be said of:
 *
 *   questioned by China, Cuba                  both: what is not understood is ahead of the names
 *   EU, Japan, pending capitals                both: what is not understood is behind them
 *   delete: China; Cuba                        Cuba: as much on the side of China as not
 */
import { bareName, isKnownHolder, isName, isOfNobody } from './holder-name.ts';
import { type Marked, ordinary, part, split, trimmed } from './marked-text.ts';
import { type Stance, stanceAhead, stanceBehind } from './position-words.ts';

/** Parties by what they want, and what else is said. */
export interface Attribution {
  readonly held: Readonly<Record<Stance, readonly string[]>>;
  /** Stances that are said without anybody's name: `delete`. */
  readonly nameless: readonly Stance[];
  /** Words that were not understood. */
  readonly notes: readonly string[];
}

/** Nothing said by anybody. */
export const unattributed: Attribution = {
  held: { support: [], retain: [], delete: [], oppose: [], reserve: [] },
  nameless: [],
  notes: [],
};

/** Everybody who is named. */
export function allNamed({ held }: Attribution): string[] {
  return Object.values(held).flat();
}

/** Reads what is behind a dash. Never fails. */
export function readAttribution(attribution: Marked): Attribution {
  const held: Record<Stance, string[]> = { support: [], retain: [], delete: [], oppose: [], reserve: [] };
  const nameless: Stance[] = [];
  const notes: string[] = [];
  let listed = false;
  for (const group of split(attribution, /[;\n]/y).map(trimmed).flatMap(dashed)) {
    const note = /^notes?\s*:\s*/i.exec(group.shape);
    if (note) {
      notes.push(part(group, note[0].length).text);
      continue;
    }
    const bare = withoutStop(group);
    if (listed && isOnlyNames(bare)) notes.push(bare.text);
    else readGroup(bare, held, nameless, notes);
    const ahead = stanceAhead(bare.shape);
    listed = ahead !== null && ahead.stance !== 'support' && ahead.to < bare.shape.length;
  }
  return { held, nameless, notes };
}

/** `EU – China delete` as two groups, where a verb is said of one of them only. */
function dashed(group: Marked): Marked[] {
  const parts = split(group, /\s–+\s/y).map(trimmed);
  const isGroup = (one: Marked) =>
    split(one, /,/y).every((name) => namesIn(withoutStance(trimmed(name)))?.every(isKnownHolder));
  const isSaid = ({ shape }: Marked) => stanceBehind(shape) !== null;
  return parts.length > 1 && parts.some(isSaid) && parts.every(isGroup) ? parts : [group];
}

/** Whether a group names parties and does not say what they want. */
function isOnlyNames(group: Marked): boolean {
  return split(group, /,/y).every((piece) => {
    const one = trimmed(piece);
    return !stanceAhead(one.shape) && !stanceBehind(one.shape) && namesIn(one) !== null;
  });
}

/** Whether words that are not understood end in a name, so that more of them may follow: `questioned by China`. */
function endsInName({ shape }: Marked): boolean {
  const words = shape.split(/\s+/);
  const first = Math.max(1, words.length - longestName);
  return words.slice(first).some((_, at) => isKnownHolder(words.slice(first + at).join(' ')));
}

/** Words of the longest name of a State, with its form behind it, and some more. */
const longestName = 16;

/** Names that wait for their verb, and who has said them. */
function readGroup(group: Marked, held: Record<Stance, string[]>, nameless: Stance[], notes: string[]): void {
  let waiting: string[] = [];
  let prefix: Stance | null = null;
  let answered = true;
  /** Whether words before that nobody understands may be said of the names that follow. */
  let unclear = false;
  const flush = (stance: Stance) => {
    for (const name of waiting) if (!held[stance].includes(name)) held[stance].push(name);
    waiting = [];
  };
  const done = () => {
    flush(prefix ?? 'support');
    if (prefix && !answered) nameless.push(prefix);
  };
  for (const piece of split(group, /,/y).map(trimmed).flatMap(apart)) {
    if (piece.text === '') continue;
    const behalf = onBehalf.exec(piece.shape);
    if (behalf && waiting.length > 0 && behalf.index === 0) {
      const of = bareName(trimmed(part(piece, behalf[0].length)));
      if (!ofItsOwn.test(part(piece, behalf[0].length).shape)) {
        if (isName(of)) waiting[waiting.length - 1] = of.text;
        else notes.push(piece.text);
      }
      continue;
    }
    const alone = ofOneName(piece);
    if (alone) {
      for (const name of alone.names) if (!held[alone.stance].includes(name)) held[alone.stance].push(name);
      answered = true;
      continue;
    }
    const aside = asideOf(piece);
    if (aside) readGroup(aside.said, held, nameless, notes);
    const { ahead, names, behind, note } = readPiece(aside?.name ?? piece);
    if (note !== null) {
      unclear = endsInName(piece);
      const of = !unclear && !prefix && waiting.length > 0 && /^\p{Ll}/u.test(note) && !isOfNobody(piece.shape);
      notes.push(of ? [...waiting.splice(0), note].join(', ') : note);
      continue;
    }
    if (ahead || behind) unclear = false;
    else if (unclear) {
      notes.push(piece.text);
      continue;
    }
    if (ahead) {
      done();
      [prefix, answered] = [ahead, false];
    }
    waiting.push(...names);
    if (names.length > 0) answered = true;
    if (behind) {
      if (waiting.length === 0) nameless.push(behind);
      flush(behind);
      [prefix, answered] = [null, true];
    }
  }
  done();
}

const onBehalf =
  /(?:^|\s*[(,]?\s*)(?:also )?(?:on behalf of|speaking for|au nom d(?:es|u|e)|en nombre del?|от имени|باسم|نيابة عن|代表)\s*/iu;
const ofItsOwn = /^(?:its|their|the \d+|ses|leurs|sus|сво|государств|الدول|其)/iu;

/** `China (delete)`: said of this name, and not of those before it. */
function ofOneName(piece: Marked): { readonly names: readonly string[]; readonly stance: Stance } | null {
  const match = /\(([^()]*)\)$/.exec(piece.shape);
  const said = match && stanceAhead((match[1] ?? '').trim());
  if (!match || !said || said.to < (match[1] ?? '').trim().length) return null;
  const names = namesIn(trimmed(part(piece, 0, match.index)));
  return names && { names, stance: said.stance };
}

/** `EU (delete China)`: what others say, in parentheses behind a name. */
function asideOf(piece: Marked): { readonly name: Marked; readonly said: Marked } | null {
  const match = /\s\(([^()]+)\)$/.exec(piece.shape);
  if (!match) return null;
  const said = trimmed(part(piece, match.index + 2, piece.shape.length - 1));
  if (spanishForm.test(piece.shape) || (!stanceAhead(said.shape) && !stanceBehind(said.shape))) return null;
  return { name: trimmed(part(piece, 0, match.index)), said };
}

interface AttributionPiece {
  readonly ahead: Stance | null;
  readonly names: readonly string[];
  readonly behind: Stance | null;
  readonly note: string | null;
}

/** One name with its verbs; or words that were not understood. */
function readPiece(whole: Marked): AttributionPiece {
  let rest = unwrapped(whole);
  const ahead = stanceAhead(rest.shape);
  if (ahead) rest = unwrapped(trimmed(part(rest, ahead.to)));
  if (ahead)
    rest = trimmed(
      part(
        rest,
        /^[.\s]*(?:by\s|par\s|por\s|от\s)?\s*(?::|[–-](?=\s)|–(?=\p{Script=Han}))?\s*/u.exec(rest.shape)?.[0].length ??
          0,
      ),
    );
  const behind = ahead || spanishForm.test(rest.shape) ? null : stanceBehind(rest.shape);
  if (behind) rest = trimmed(part(rest, 0, /[\s:(–-]*$/.exec(rest.shape.slice(0, behind.from))?.index ?? behind.from));
  const said = { ahead: ahead?.stance ?? null, behind: behind?.stance ?? null };
  if (rest.text === '') return { ...said, names: [], note: null };
  const names = namesIn(rest);
  if (names) return { ...said, names, note: null };
  return { ahead: null, names: [], behind: null, note: whole.text };
}

/** `Irán (República Islámica del)`: the form of a State, which ends like an abbreviation of "delete". */
const spanishForm = /\(\p{Lu}\p{Ll}[^()]*\sdel\)$/u;

/** The name or names; null where the words are none. */
function namesIn(words: Marked): string[] | null {
  if (words.shape.startsWith(ordinary)) return [words.text];
  const behalf = onBehalf.exec(words.shape);
  if (behalf && behalf.index > 0) {
    const rest = trimmed(part(words, behalf.index + behalf[0].length));
    const of = bareName(
      rest.shape.endsWith(')') && !rest.shape.includes('(') ? part(rest, 0, rest.shape.length - 1) : rest,
    );
    const speaker = bareName(trimmed(part(words, 0, behalf.index)));
    if (isName(speaker) && ofItsOwn.test(rest.shape)) return [speaker.text];
    return isName(speaker) && isName(of) ? [of.text] : null;
  }
  const bare = bareName(words);
  if (isKnownHolder(bare.text)) return [bare.text];
  const slashed = split(bare, /\//y).map(trimmed);
  if (slashed.length > 1 && slashed.every(({ text }) => isKnownHolder(text))) return slashed.map(({ text }) => text);
  // "EU – Japan"
  const dashed = split(bare, /\s[–-]+\s/y).map(trimmed);
  if (dashed.length > 1 && dashed.every(({ text }) => isKnownHolder(text))) return dashed.map(({ text }) => text);
  return isName(bare) ? [bare.text] : null;
}

/** `EU and Japan` as two; a known name with an "and" in it as one, the longest first. */
function apart(piece: Marked): Marked[] {
  if (piece.shape.startsWith(ordinary)) return [piece];
  const ends = [...piece.shape.matchAll(between)].filter(({ index }) => !inParentheses(piece.shape, index));
  if (ends.length === 0) return [piece];
  const starts = [0, ...ends.map((match) => match.index + match[0].length)];
  const stops = [...ends.map(({ index }) => index), piece.text.length];
  const names: Marked[] = [];
  for (let from = 0; from < starts.length; from++) {
    const own = (to: number) => trimmed(part(piece, starts[from] ?? 0, stops[to]));
    let to = Math.min(starts.length - 1, from + mostAnds);
    while (to > from && !isKnownHolder(bareName(withoutStance(own(to))).text)) to--;
    const name = own(to);
    if (name.text !== '' && !namesIn(withoutStance(name))) return [piece];
    if (name.text !== '') names.push(name);
    from = to;
  }
  return names;
}

/** Most times that a name says "and": "Group of 77 and China" once, and its group may follow. */
const mostAnds = 3;

const between = /(?:^|\s+)(?:and|et|y|и|[&+])\s+|\s+و\s*(?=[\p{Script=Arabic}\p{Lu}])|[和及与](?=\p{Script=Han})/giu;

function inParentheses(shape: string, at: number): boolean {
  return shape.lastIndexOf('(', at) > shape.lastIndexOf(')', at);
}

function withoutStance(piece: Marked): Marked {
  const ahead = stanceAhead(piece.shape);
  const rest = ahead
    ? trimmed(part(piece, ahead.to + (/^\s*:?\s*/.exec(piece.shape.slice(ahead.to))?.[0].length ?? 0)))
    : piece;
  const behind = stanceBehind(rest.shape);
  return behind ? trimmed(part(rest, 0, /[\s:]*$/.exec(rest.shape.slice(0, behind.from))?.index ?? 0)) : rest;
}

/** Without parentheses around the whole. */
function unwrapped(whole: Marked): Marked {
  const { shape } = whole;
  return shape.startsWith('(') && shape.indexOf(')') === shape.length - 1
    ? trimmed(part(whole, 1, shape.length - 1))
    : whole;
}

/** Without a full stop, but for one of an abbreviation: `U.S.`. */
function withoutStop(whole: Marked): Marked {
  return /(?<!\.\p{Lu})\.$/u.test(whole.shape) ? trimmed(part(whole, 0, whole.shape.length - 1)) : whole;
}
