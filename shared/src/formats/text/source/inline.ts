import { type Emphasis, unitOfLength } from '../../../document/index.ts';
import { superscripts } from './definition.ts';
import { asterisks, underscores } from './emphasis.ts';
import { SetWords } from './set-words.ts';

/**
 * From the characters of a source to the words of a paragraph.
 *
 *   *Demande*, **Titre**      → Demande, Titre    set in italics and bold; _Demande_ and <i>Demande</i> too
 *   [73/266](#), [73/266]()   → 73/266            a link with another target stays as it is
 *   saisie¹, liste*           → saisie, liste     with a mark at that offset
 *   saisie²,⁷                 → saisie            with two marks: the comma only keeps their numbers apart; `²\,⁷` has one between them
 *   liste³ <sup>bis</sup>, <sup>†</sup>         one mark that is raised as a whole, as pages have it
 *   3^e, 1^{re}, M^{me}       → 3e, 1re, Mme      raised; `x^2` stays: without the sign it would be another number
 *   <i>Page</i>               → Page
 *   <https://…>               → https://…
 *   \*, \¹, \[                → *, ¹, [           a backslash takes the next sign literally
 *   km²                       → km²               after a unit of length it is no mark
 *
 * Nothing else changes: no spaces, apostrophes, accents or typing errors.
 */
export interface Inline {
  readonly text: string;
  readonly marks: readonly CalledMark[];
  /** Which of the words are set apart; absent where none are. */
  readonly set?: readonly Emphasis[];
}

/** A footnote mark, `5` or `*`, that was before `offset` of the text. */
export interface CalledMark {
  readonly offset: number;
  readonly marker: string;
}

const special = new RegExp(`[\\\\*\\[<^_${superscripts}]`);
const tokens = {
  escape: new RegExp(`\\\\([!-/:-@\\[-\`{-~،、${superscripts}])`, 'y'),
  superscript: new RegExp(`[${superscripts}]+`, 'y'),
  added:
    /(<\/[bi]>)* ?<sup> ?(bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|ante|alt|new)(?: (\d{1,2}))?<\/sup>/y,
  dagger: /<sup>([†‡§])<\/sup>/y,
  another: new RegExp(`[,،、](?=[${superscripts}])`, 'y'),
  raised: /\^(?:\{(\p{L}+)\}|(\p{L}))/uy,
  link: /\[([^[\]]*)\]\((?:#[^()\s]*)?\)/y,
  tag: /<(?:\/?(?:i|b|u|em|strong|sup|sub|span|p)|br ?\/?)>/iy,
  address: /<((?:https?|mailto):[^\s<>]+)>/y,
} as const;
/** A unit and the sign before it; only so much is looked at, since a paragraph may have thousands of marks. */
const longestUnit = 4;

/** Reads the words and marks of one paragraph. With `marks: false`, as in a footnote's own text, superscripts and stray asterisks stay. */
export function inline(raw: string, options: { readonly marks: boolean } = { marks: true }): Inline {
  if (!special.test(raw)) return { text: raw, marks: [] };
  const stars = asterisks(raw);
  const lines = underscores(raw);
  const set = new SetWords();
  const marks: CalledMark[] = [];
  let text = '';
  let at = 0;
  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at;
    const match = token.exec(raw);
    if (match) at += match[0].length;
    return match;
  };
  while (at < raw.length) {
    const sign = raw[at] ?? '';
    let match: RegExpExecArray | null = null;
    const dagger = sign === '<' && options.marks ? take(tokens.dagger) : null;
    if (dagger) {
      marks.push({ offset: text.length, marker: dagger[1] ?? '' });
      continue;
    }
    if (sign === '\\') match = take(tokens.escape);
    else if (sign === '[') match = take(tokens.link);
    else if (sign === '<') match = take(tokens.address) ?? take(tokens.tag);
    else if (sign === '^' && /[\p{L}\p{N}]$/u.test(raw.slice(Math.max(0, at - 2), at))) match = take(tokens.raised);
    else if (sign === '*') {
      const run = stars.get(at);
      if (run) {
        if (run.emphasis > 0) set.asterisks(run.emphasis, !run.closes, text.length);
        if (run.mark && options.marks) marks.push({ offset: text.length, marker: run.mark });
        else text += run.mark;
        at += run.length;
        continue;
      }
    } else if (lines.has(at)) {
      set.asterisks(1, lines.get(at) === true, text.length);
      at++;
      continue;
    } else if (
      superscripts.includes(sign) &&
      options.marks &&
      !unitOfLength.test(raw.slice(Math.max(0, at - longestUnit), at))
    ) {
      const marker = [...(take(tokens.superscript)?.[0] ?? '')].map((digit) => superscripts.indexOf(digit)).join('');
      const [, closed, ordinal, nth] = take(tokens.added) ?? [];
      if (closed) set.tag(closed, text.length);
      marks.push({ offset: text.length, marker: [marker, ordinal, nth].filter((part) => part).join(' ') });
      take(tokens.another);
      continue;
    }
    if (match) {
      if (sign === '<') set.tag(match[0], text.length);
      const from = text.length;
      const linked = sign === '[' ? inline(match[1] ?? '', { marks: false }) : null;
      text += linked?.text ?? match[1] ?? match[2] ?? '';
      for (const one of linked?.set ?? []) set.add(one.kind, from + one.from, from + one.to);
      if (sign === '^') set.add('raised', from, text.length);
      if (/^<br/i.test(match[0])) text += ' ';
    } else {
      text += sign;
      at++;
    }
  }
  const found = set.in(text);
  return { text, marks, ...(found.length > 0 && { set: found }) };
}
