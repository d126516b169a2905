import type { Language } from '../document/index.ts';
import { printAgreed } from './agreed-mark.ts';
import { asProposed } from './as-proposed.ts';
import { notationWords, ownsSpace, typedLabel, verbOf } from './notation.ts';
import type { AgreedMark, Bracket, RollingParagraph, Segment } from './rolling-text.ts';

export interface PrintOptions {
  /** Of the verbs; English where absent. */
  readonly language?: Language;
  /** Whether holders and positions are named; yes where absent. Without them the text cannot be read back. */
  readonly attribution?: boolean;
  /** The name of a party; its code where absent. */
  readonly name?: (party: string) => string;
}

/** The rolling text in the notation of negotiators (notation.ts); `readRolling` reads it back. */
export function printRolling(paragraphs: readonly RollingParagraph[], options: PrintOptions = {}): string {
  return paragraphs.map((paragraph) => printParagraph(paragraph, options)).join('\n\n');
}

/** One paragraph of it, on one line. */
export function printParagraph(paragraph: RollingParagraph, options: PrintOptions = {}): string {
  const { label, segments, deletedBy, retain, reserve, added } = asProposed(paragraph);
  const print = printer(options);
  const body = print.segments(segments);
  const stances = print.stances({ plain: added?.holders ?? [], delete: deletedBy, retain, reserve });
  const mark = paragraph.agreed ? ` ${print.agreed(paragraph.agreed)}` : '';
  if (added || stances !== '') return `[${escaped(label)}\t${body}${stances}]${mark}`;
  const words = mark === '' ? body : body.replace(spaceAtEnd, '$1\\$2');
  if (label !== '' || body.trim() === '') return `${escaped(label)}\t${words}${mark}`;
  // Words that look like a label, in a paragraph without one.
  return `${typedLabel.test(body) ? '\\' : ''}${words}${mark}`;
}

function printer({ language = 'en', attribution = true, name = (party) => party }: PrintOptions) {
  const words = notationWords[language];

  /** ` – EU, Kenya; delete: China`; empty where there is nobody to name. */
  const stances = (
    held: { readonly [stance in 'plain' | 'delete' | 'retain' | 'reserve']?: readonly string[] },
  ): string => {
    if (!attribution) return '';
    const names = (parties: readonly string[]) => parties.map((party) => escapedName(name(party))).join(', ');
    const groups = [
      held.plain?.length ? names(held.plain) : '',
      ...(['delete', 'retain', 'reserve'] as const).map((verb) =>
        held[verb]?.length ? `${words[verb]}${words.colon} ${names(held[verb])}` : '',
      ),
    ].filter((group) => group !== '');
    return groups.length === 0 ? '' : ` – ${groups.join('; ')}`;
  };

  const bracket = ({ draft, alternatives, retain, reserve }: Bracket): string => {
    const inserts = draft === '';
    const items = inserts ? [] : [escapedItem(draft) + stances({ retain, reserve })];
    for (const { text, holders } of alternatives) {
      items.push((text === '' ? words.delete : escapedItem(text)) + stances({ plain: holders }));
    }
    if (inserts && attribution) {
      if (retain.length > 0) items.push(words.delete + stances({ plain: retain }));
      const reserved = reserve.length === 0 ? '' : stances({ reserve });
      // On the last words, as one more group: "always – EU; reserve: Cuba".
      if (reserved !== '') items.push(`${items.pop() ?? ''};${reserved.replace(' –', '')}`);
    }
    return `[${items.join(' / ')}]`;
  };

  const segments = (all: readonly Segment[]): string => {
    let printed = '';
    /** Where the next plain text begins, if its first space is there in place of one inside the bracket before it. */
    let spaceMoved = false;
    all.forEach((segment, at) => {
      if (segment.kind === 'text') {
        printed += (spaceMoved ? ' ' : '') + escaped(segment.text);
        spaceMoved = false;
        return;
      }
      const following = all[at + 1];
      const next = following?.kind === 'text' ? following.text : '';
      const texts = [segment.draft, ...segment.alternatives.map(({ text }) => text)];
      if (ownsSpace(texts, next) && texts.every((text) => text === '' || /^ ./s.test(text))) {
        printed += ` ${bracket(mapped(segment, (text) => text.slice(1)))}`;
      } else if (
        at === 0 &&
        next !== '' &&
        texts.includes('') &&
        texts.every((text) => text === '' || /. $/s.test(text))
      ) {
        printed += bracket(mapped(segment, (text) => text.slice(0, -1)));
        spaceMoved = true;
      } else {
        // A space that only happens to be there must not be taken for the bracket's.
        if (ownsSpace(texts, next) && plainSpaceAtEnd.test(printed)) printed = `${printed.slice(0, -1)}\\ `;
        printed += bracket(segment);
        if (at === 0 && texts.includes('') && next.startsWith(' ')) {
          printed += '\\';
        }
      }
    });
    return printed;
  };

  const agreed = (mark: AgreedMark): string =>
    printAgreed(attribution ? mark : { ...mark, pending: [] }, (party) => escapedName(name(party)), escapedName);

  return { stances, segments, agreed };
}

/** The last space of a line that no backslash protects, and what is before it: a mark behind it would take it for its own. */
const spaceAtEnd = /((?<!\\)(?:\\\\)*)(\s)$/;

/** A space that no backslash protects: one before which backslashes come in pairs. */
const plainSpaceAtEnd = /(?<!\\)(?:\\\\)* $/;

function mapped(bracket: Bracket, map: (text: string) => string): Bracket {
  return {
    ...bracket,
    draft: map(bracket.draft),
    alternatives: bracket.alternatives.map(({ text, holders }) => ({ text: map(text), holders })),
  };
}

function escaped(text: string): string {
  return text.replace(/[\\[\]\n\r\t]/g, '\\$&');
}

/** Words inside a bracket: nothing in them may look like a separator, an attribution or a verb, and edges keep their spaces. */
function escapedItem(text: string): string {
  const isSpace = (at: number) => at < 0 || at >= text.length || /\s/.test(text[at] ?? '');
  const isVerb = verbOf(text.replace(/\.$/, '')) !== null;
  let safe = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    const misread =
      /[\\[\]\n\r\t]/.test(sign) ||
      (/[–—-]/.test(sign) && isSpace(at - 1)) ||
      (sign === '/' && (isSpace(at - 1) || isSpace(at + 1))) ||
      (/\s/.test(sign) && (at === 0 || at === text.length - 1)) ||
      (isVerb && at === 0);
    safe += misread ? `\\${sign}` : sign;
  }
  return safe;
}

function escapedName(name: string): string {
  return escapedItem(name)
    .replace(/[,;:：]/g, '\\$&')
    .replace(/(?<=\s)\S+/g, (word) => (verbOf(word.replace(/\.$/, '')) ? `\\${word}` : word));
}
