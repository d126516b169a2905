import * as m from '../paraglide/messages.js';
import style from './page.module.css';
import type { TailAlternative, Whose, WidgetContent } from './page-marks.ts';

/** Longest words of an alternative that are written out in the text; the panel has all of them. */
const longestAlternative = 160;

/** An element with a class and contents; text becomes text nodes, never markup. */
export function element(tag: string, className: string, ...contents: (string | Element)[]): HTMLElement {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.append(...contents);
  return created;
}

/** Words that only a screen reader says. */
function spoken(words: string): HTMLElement {
  return element('span', style.spoken ?? '', words);
}

/** The class that colours a bracket by whose it is. */
export function whoseClass(whose: Whose): string {
  return (whose === 'mine' ? style.mine : whose === 'joint' ? style.joint : style.others) ?? '';
}

/** A widget of bracketed text as DOM. Names of parties come as codes; `names` has what they stand for. */
export function drawMark(content: WidgetContent, names: ReadonlyMap<string, string>): HTMLElement {
  switch (content.kind) {
    case 'open': {
      const bracket = element('span', `${style.bracket} ${whoseClass(content.whose)}`, '[');
      return element('span', style.widget ?? '', content.space ? ' ' : '', spoken(m.editor_bracket_opens()), bracket);
    }
    case 'struck': {
      const words = content.words.trim() === '' ? content.words.replaceAll(/\s/g, '␣') : content.words;
      return element(
        'span',
        style.widget ?? '',
        element('del', style.struck ?? '', spoken(m.editor_struck()), words),
        content.space ? ' ' : '',
      );
    }
    case 'tail':
      return drawTail(content, names);
    case 'whole':
      return drawWhole(content, names);
    case 'note':
      return element('sup', `${style.widget} ${style.note}`, content.marker);
  }
}

function drawTail(content: Extract<WidgetContent, { kind: 'tail' }>, names: ReadonlyMap<string, string>): HTMLElement {
  const { whose, holders, retain, reserve, alternatives } = content;
  const parts: (string | Element)[] = [];
  if (holders.length > 0) parts.push(drawHolders(holders, names));
  if (retain.length > 0) parts.push(content.own ? slash() : ' ', stance(m.editor_retain(), retain, names));
  alternatives.forEach((alternative, index) => {
    if (index > 0 || !content.bare) parts.push(slash());
    parts.push(...drawAlternative(alternative, names));
  });
  if (reserve.length > 0)
    parts.push(element('span', style.slash ?? '', '; '), stance(m.editor_reserve(), reserve, names));
  parts.push(element('span', `${style.bracket} ${whoseClass(whose)}`, ']'), spoken(m.editor_bracket_closes()));
  if (content.space) parts.push(' ');
  return element('span', style.widget ?? '', ...parts);
}

/** The words and who holds them, as negotiators write it: `shall – EU, KEN`, `delete – CHN`. */
export function drawAlternative({ words, holders }: TailAlternative, names: ReadonlyMap<string, string>): Element[] {
  const said =
    words === ''
      ? element('span', style.verb ?? '', m.editor_delete())
      : element('span', style.alternative ?? '', shortened(words));
  return [said, drawHolders(holders, names)];
}

function slash(): HTMLElement {
  return element('span', style.slash ?? '', ' / ');
}

function shortened(words: string): string {
  if (words.length <= longestAlternative) return words;
  const head = words.slice(0, 90);
  const tail = words.slice(-40);
  return `${head.slice(0, Math.max(60, head.lastIndexOf(' ')))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}

/** ` – EU, KEN` */
export function drawHolders(holders: readonly string[], names: ReadonlyMap<string, string>): HTMLElement {
  const drawn = element('span', style.holders ?? '', '\u00a0– ');
  holders.forEach((holder, index) => {
    if (index > 0) drawn.append(', ');
    const code = element('span', style.holder ?? '', holder);
    code.title = names.get(holder) ?? holder;
    drawn.append(code);
  });
  return drawn;
}

function stance(verb: string, parties: readonly string[], names: ReadonlyMap<string, string>): HTMLElement {
  return element('span', '', element('span', style.verb ?? '', verb), drawHolders(parties, names));
}

/** What is said of a whole paragraph, behind its last word. */
function drawWhole(
  content: Extract<WidgetContent, { kind: 'whole' }>,
  names: ReadonlyMap<string, string>,
): HTMLElement {
  const { whose, closes, added, deleted, retain, reserve } = content;
  const parts: (string | Element)[] = [];
  if (added.length > 0) parts.push(drawHolders(added, names));
  const stances = [
    ...(deleted.length > 0 ? [stance(m.editor_delete(), deleted, names)] : []),
    ...(retain.length > 0 ? [stance(m.editor_retain(), retain, names)] : []),
    ...(reserve.length > 0 ? [stance(m.editor_reserve(), reserve, names)] : []),
  ];
  const bracket = (sign: string) => element('span', `${style.bracket} ${whoseClass(whose)}`, sign);
  if (!closes && stances.length > 0) parts.push(' ', spoken(m.editor_whole()), bracket('['));
  stances.forEach((said, index) => {
    if (index > 0 || closes) parts.push(slash());
    parts.push(said);
  });
  if (closes || stances.length > 0) parts.push(bracket(']'));
  return element('span', style.widget ?? '', ...parts);
}
