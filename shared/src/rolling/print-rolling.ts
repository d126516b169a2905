import type { Language } from '../document/index.ts';
import { asProposed } from './as-proposed.ts';
import {
  hasSpareSpace,
  ownsSpace,
  sharesSpaceBefore,
  sharesSpaceBehind,
  withoutSpaceBefore,
  withoutSpaceBehind,
} from './bracket-space.ts';
import type { Move } from './breaks/move.ts';
import { readMove } from './breaks/move-mark.ts';
import { placeNamesIn } from './breaks/place-name.ts';
import { escapedItem, escapedName, escapedWhole, escapedWords, type Protection, protections } from './escaped.ts';
import { named } from './nobody.ts';
import { notationWords, typedLabel } from './notation.ts';
import { printAgreed } from './print-agreed.ts';
import { draftText } from './read-back.ts';
import { isBracketedWord } from './reading/bracket-words.ts';
import { readMarked } from './reading/marked-text.ts';
import { isOption, isReadWhole, isSole, nameAhead, readAttributionOf, readsAs, readsAsNames } from './reading-check.ts';
import type { AgreedMark, Bracket, RollingParagraph, Segment } from './rolling-text.ts';

/** How a rolling text is printed. */
export interface PrintOptions {
  /** Of the verbs; English where absent. */
  readonly language?: Language;
  /** Whether holders and positions are named; yes where absent. Without them the text cannot be read back. */
  readonly attribution?: boolean;
  /** The name of a party; its code where absent. */
  readonly name?: (party: string) => string;
  /** What a move calls the paragraph with this id (`placeNamesIn`); only for a paragraph alone. */
  readonly place?: (id: string) => string;
}

/** The rolling text in the notation of negotiators (notation.ts); `readRolling` reads it back. */
export function printRolling(paragraphs: readonly RollingParagraph[], options: PrintOptions = {}): string {
  const place = placeNamesIn(paragraphs);
  return paragraphs.map((paragraph) => printParagraph(paragraph, { place, ...options })).join('\n\n');
}

/** One paragraph of it, on one line. */
export function printParagraph(paragraph: RollingParagraph, options: PrintOptions = {}): string {
  const { label, segments, deletedBy, retain, reserve, added } = asProposed(paragraph);
  const print = printer(options);
  const said =
    print.stances({ plain: added?.holders ?? [], delete: deletedBy, retain, reserve }) ||
    // Asked for by nobody who has a name.
    (deletedBy.length > 0 && (options.attribution ?? true) ? print.deleted : '');
  const mark =
    (paragraph.moves ?? []).map((move, at) => ` ${print.move(move, at === 0 ? paragraph.place : undefined)}`).join('') +
    (paragraph.agreed ? ` ${print.agreed(paragraph.agreed)}` : '');
  // Proposed by nobody: the dash alone says so.
  const nobody = added && named(added.holders).length === 0 && (options.attribution ?? true);
  const stances = nobody ? ` –${said === '' ? '' : `; ${said.slice(' – '.length)}`}` : said;
  if (added || stances !== '') {
    const whole = (protection: Protection) => print.segments(segments, protection);
    const protection =
      options.attribution === false ? 'least' : wholeProtection(segments, added !== undefined, stances, whole);
    return `[${escapedWords(label)}\t${whole(protection)}${stances}]${mark}`;
  }
  const line = print.segments(segments);
  const body = isOption(line) ? `\\${line}` : line;
  const words = mark === '' ? body : body.replace(spaceAtEnd, '$1\\$2');
  if (label !== '' || body.trim() === '') return `${escapedWords(label)}\t${words}${mark}`;
  // Words that look like a label, in a paragraph without one.
  return `${typedLabel.test(body) ? '\\' : ''}${words}${mark}`;
}

/**
 * As few backslashes as a paragraph needs in a bracket around all of it. Where there are brackets among its words each of their readings would be one of
 * all, and there are many: there its words tell.
 */
function wholeProtection(
  segments: readonly Segment[],
  isAdded: boolean,
  stances: string,
  print: (protection: Protection) => string,
): Protection {
  if (segments.every(({ kind }) => kind === 'text')) {
    const text = draftText(segments);
    return protections.find((one) => isReadWhole(`[${print(one)}${stances}]`, text, isAdded)) ?? 'least';
  }
  const words = segments.map((one) => (one.kind === 'text' ? one.text : '')).join('');
  return words.includes('|') || isOption(words) ? 'signs' : 'little';
}

function printer({ language = 'en', attribution = true, name = (party) => party, place = (id) => id }: PrintOptions) {
  const words = notationWords[language];
  type Held = { readonly [stance in 'plain' | 'delete' | 'retain' | 'reserve']?: readonly string[] };

  /** `EU, Kenya; delete: China`; empty where there is nobody to name. */
  const groups = (all: Held, protection: Protection): string => {
    if (!attribution) return '';
    const held: Held = Object.fromEntries(Object.entries(all).map(([stance, codes]) => [stance, named(codes)]));
    const names = (parties: readonly string[]) =>
      parties.map((party) => escapedName(name(party), protection)).join(', ');
    const said = [
      held.plain?.length ? names(held.plain) : '',
      ...(['delete', 'retain', 'reserve'] as const).map((verb) =>
        held[verb]?.length ? `${words[verb]}${words.colon} ${names(held[verb])}` : '',
      ),
    ];
    return said.filter((group) => group !== '').join('; ');
  };
  const behindDash = (said: string) => (said === '' ? '' : ` – ${said}`);

  /** The same for a paragraph as a whole, protected as far as it must be to be read as these names. */
  const stances = (held: Held): string => {
    const [first = 'little', ...more] = protections;
    const read = (said: string) => readAttributionOf(said);
    const wanted = [held.plain, held.delete, held.retain, held.reserve].map((codes) => named(codes ?? []).map(name));
    const fits = (protection: Protection) => JSON.stringify(read(groups(held, protection))) === JSON.stringify(wanted);
    const protection = fits(first) ? first : (more.find(fits) ?? first);
    return behindDash(groups(held, protection));
  };

  const item = (text: string, held: Held, protection: Protection): string =>
    (text === '' ? words.delete : escapedItem(text, protection)) + behindDash(groups(held, protection));

  const printed = ({ draft, alternatives, retain, reserve, notes }: Bracket, protection: Protection): string => {
    const inserts = draft === '';
    const [only] = alternatives;
    const unsaid = retain.length + reserve.length === 0 && !notes;
    // Words that stay or go, which nobody has asked for by name.
    if (!inserts && unsaid && alternatives.length === 1 && only?.text === '' && named(only.holders).length === 0) {
      const alone = escapedItem(draft, protection);
      if (!isBracketedWord(readMarked(alone).shape)) return `[${alone}]`;
    }
    const items = inserts ? [] : [item(draft, { retain, reserve }, protection)];
    for (const { text, holders } of alternatives) items.push(item(text, { plain: holders }, protection));
    const last: string[] = [];
    if (inserts && attribution) {
      if (retain.length > 0) items.push(item('', { plain: retain }, protection));
      // On the last words, as one more group: "always – EU; reserve: Cuba".
      if (reserve.length > 0) last.push(groups({ reserve }, protection));
    }
    if (attribution) last.push(...(notes ?? []).map((note) => `note: ${escapedName(note, protection)}`));
    if (last.length > 0) {
      const end = items.pop() ?? '';
      items.push(`${end}${/ – /.test(end) ? ';' : ' –'} ${last.join('; ')}`);
    }
    // Words that are nobody's and not the draft's are options.
    const options = attribution && inserts && only !== undefined && named(only.holders).length === 0;
    if (options) return `[${items.length === 1 ? '| ' : ''}${items.join(' | ')}]`;
    return `[${items.join(' / ')}]`;
  };

  /** Whether it is read as the bracket, and would not be one that moves the paragraph where it is the last one. */
  const isRead = (printed: string, bracket: Bracket) =>
    readsAs(printed, bracket) && !readMove(readMarked(printed.slice(1, -1)));

  /** With as few backslashes as the bracket needs to be read back. Without names nothing can be. */
  const bracket = (one: Bracket): string => {
    const [first = 'little', ...more] = protections;
    const plain = printed(one, first);
    if (!attribution) return plain;
    const named = withNames(one, name);
    if (isRead(plain, named)) return plain;
    for (const protection of more) {
      const safer = printed(one, protection);
      if (isRead(safer, named)) return safer;
    }
    return plain;
  };

  const segments = (all: readonly Segment[], protection: Protection = 'least'): string => {
    let line = '';
    /** Where the next plain text begins, if its first space is there in place of one inside the bracket before it. */
    let spaceMoved = false;
    /** Whether a backslash is there already that makes its first space its own. */
    let spaceKept = false;
    all.forEach((segment, at) => {
      const following = all[at + 1];
      if (segment.kind === 'text') {
        // Names in parentheses or after a dash behind a bracket would be those of its holders.
        const escaped = protection === 'least' ? escapedWords(segment.text) : escapedWhole(segment.text, protection);
        const text = at > 0 && readsAsNames(escaped) ? escaped.replace(nameAhead, '$1\\$2') : escaped;
        // A bracket of one wording with nothing but spaces or a slash before it would be an alternative to the one before.
        const between =
          at > 0 && following?.kind === 'bracket' && ['', '/'].includes(segment.text.trim()) && isSole(following);
        line += (spaceMoved ? ' ' : '') + (between && !spaceKept && !text.startsWith('\\') ? `\\${text}` : text);
        [spaceMoved, spaceKept] = [false, false];
        return;
      }
      const next = following?.kind === 'text' ? following.text : '';
      const texts = [segment.draft, ...segment.alternatives.map(({ text }) => text)];
      const shared = next === '' ? null : withoutSpaceBehind(texts);
      const own = shared ?? texts;
      const behind = shared ? ` ${next}` : next;
      const inner = own.map((text) => text.slice(1));
      const head = own.map((text) => text.slice(0, -1));
      // A space between the first bracket and the next is that of the first one’s words, where these may go.
      const first = at === 1 ? all[0] : undefined;
      const isTaken =
        first?.kind === 'bracket' && [first.draft, ...first.alternatives.map(({ text }) => text)].includes('');
      const before = isTaken ? null : withoutSpaceBefore(own, behind);
      let written = own;
      if (before) {
        written = before;
        line += ` ${bracket(withTexts(segment, before))}`;
      } else if (
        !isTaken &&
        ownsSpace(own, behind) &&
        !hasSpareSpace(inner, behind) &&
        !sharesSpaceBefore(inner, behind) &&
        own.every((text) => text === '' || /^ ./s.test(text))
      ) {
        written = inner;
        line += ` ${bracket(withTexts(segment, inner))}`;
      } else if (
        at === 0 &&
        next !== '' &&
        own.includes('') &&
        // Read back it would be that of the words alone, and not of an elision beside them.
        !sharesSpaceBehind(head) &&
        own.every((text) => text === '' || /. $/s.test(text))
      ) {
        line += bracket(withTexts(segment, head));
        spaceMoved = true;
        return;
      } else {
        // A space that only happens to be there must not be taken for the bracket's.
        const moves = ownsSpace(own, behind) || hasSpareSpace(own, behind) || sharesSpaceBefore(own, behind);
        if (moves && plainSpaceAtEnd.test(line)) line = `${line.slice(0, -1)}\\ `;
        line += bracket(withTexts(segment, own));
      }
      spaceMoved = shared !== null;
      if (!spaceMoved && next.startsWith(' ') && ((at === 0 && own.includes('')) || sharesSpaceBehind(written))) {
        line += '\\';
        spaceKept = true;
      }
    });
    return line;
  };

  const agreed = (mark: AgreedMark): string =>
    printAgreed(
      attribution ? mark : { ...mark, pending: [] },
      (party) => escapedName(name(party), 'little'),
      (label) => escapedName(label, 'little'),
    );

  const move = ({ after, holders }: Move, said: RollingParagraph['place']): string => {
    const where = after === null ? words.movedFirst : words.movedAfter.replace('¤', () => placeName(place(after)));
    return `[${where}${stances({ plain: holders, ...said })}]`;
  };

  return { stances, segments, agreed, move, deleted: ` – ${words.delete}` };
}

/** A place among the paragraphs, `¶12`, is not taken for words. */
function placeName(name: string): string {
  return /^¶\d+$/.test(name) ? name : escapedName(name, 'little');
}

/** The last space of a line that no backslash protects, and what is before it: a mark behind it would take it for its own. */
const spaceAtEnd = /((?<!\\)(?:\\\\)*)(\s)$/;

/** A space that no backslash protects: one before which backslashes come in pairs. */
const plainSpaceAtEnd = /(?<!\\)(?:\\\\)* $/;

function withNames(bracket: Bracket, name: (party: string) => string): Bracket {
  return {
    ...bracket,
    alternatives: bracket.alternatives.map(({ text, holders }) => ({ text, holders: named(holders).map(name) })),
    retain: named(bracket.retain).map(name),
    reserve: named(bracket.reserve).map(name),
  };
}

/** A bracket with other texts: the draft's words and the alternatives, in order. */
function withTexts(bracket: Bracket, [draft = '', ...texts]: readonly string[]): Bracket {
  return {
    ...bracket,
    draft,
    alternatives: bracket.alternatives.map(({ holders }, at) => ({ text: texts[at] ?? '', holders })),
  };
}
