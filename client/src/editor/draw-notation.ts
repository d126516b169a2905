import type { ForceDirection } from '@adref/shared/differences';
import { type AgreedMark, type NotationWords, printAgreed } from '@adref/shared/rolling';
import type { BracketForce } from '../components/bracket-force.ts';
import { forceName, forceSign } from '../components/force-name.ts';
import type { TailAlternative, Whose } from './page-marks.ts';
import type { PageMove } from './page-paragraph.ts';
import style from './page-words.module.css';

/** What bracketed text is written with: the verbs of the text's language, and what the codes of parties mean. */
export interface Notation {
  readonly verbs: NotationWords;
  readonly names: ReadonlyMap<string, string>;
  /** What an alternative makes of the force of the draft's words; null until that can be told. */
  readonly force: BracketForce;
}

/** Who takes a position without words of their own. */
export interface Stances {
  readonly deleted: readonly string[];
  readonly retain: readonly string[];
  readonly reserve: readonly string[];
}

/** Longest words of an alternative that are written out in the text; the panel has all of them. */
export const longestAlternative = 160;

/** An element with a class and contents; text becomes text nodes, never markup. */
export function drawnElement(
  tag: string,
  className: string | undefined,
  ...contents: (string | Element)[]
): HTMLElement {
  const created = document.createElement(tag);
  if (className) created.className = className;
  created.append(...contents);
  return created;
}

/** Words that only a screen reader says. */
export function drawnSpoken(words: string): HTMLElement {
  return drawnElement('span', style.spoken, words);
}

/** The class that colours a bracket by whose it is. */
export function whoseClass(whose: Whose): string {
  return (whose === 'mine' ? style.mine : whose === 'joint' ? style.joint : style.others) ?? '';
}

/** `[` or `]`, in the colour of whose it is. */
export function drawBracket(sign: '[' | ']', whose: Whose): HTMLElement {
  return drawnElement('span', `${style.bracket} ${whoseClass(whose)}`, sign);
}

/** Between alternatives. */
export function drawSlash(): HTMLElement {
  return drawnElement('span', style.slash, ' / ');
}

/** The words and who holds them, as negotiators write it: `shall – EU, KEN`, `delete – CHN`. */
export function drawAlternative({ words, holders, force }: TailAlternative, notation: Notation): Element[] {
  const said =
    words === ''
      ? drawnElement('span', style.verb, notation.verbs.delete)
      : drawnElement('span', style.alternative, shortened(words));
  if (force) markForce(said, force);
  return [said, drawHolders(holders, notation)];
}

/** Says behind some words which way they take the force of the draft's, in a shape and a word that are not part of the text. */
export function markForce(words: HTMLElement, force: ForceDirection): void {
  words.dataset.force = `${forceSign[force]}\u00a0${forceName(force)}`;
}

function shortened(words: string): string {
  if (words.length <= longestAlternative) return words;
  const head = words.slice(0, 90);
  const tail = words.slice(-40);
  return `${head.slice(0, Math.max(60, head.lastIndexOf(' ')))} … ${tail.slice(tail.indexOf(' ') + 1)}`;
}

/** `[Agreed ad ref; pending: EU]` */
export function drawAgreed(mark: AgreedMark): HTMLElement {
  const asWritten = (name: string) => name;
  return drawnElement('bdi', style.agreed, printAgreed(mark, asWritten, asWritten));
}

/** `[moved to after OP7 – EU]` */
export function drawMove({ after, holders }: PageMove, notation: Notation): HTMLElement {
  const { movedAfter, movedFirst } = notation.verbs;
  const where = after === null ? movedFirst : movedAfter.replace('¤', () => after);
  return drawnElement(
    'bdi',
    style.agreed,
    '[',
    drawnElement('span', style.verb, where),
    drawHolders(holders, notation),
    ']',
  );
}

/** ` – EU, KEN` */
export function drawHolders(holders: readonly string[], notation: Notation): HTMLElement {
  return drawnElement('span', style.holders, '\u00a0– ', ...codes(holders, notation));
}

/** ` – delete: CHN; retain: EU`, or with another lead; nothing where nobody takes a position. */
export function drawStances(stances: Stances, notation: Notation, lead = '\u00a0– '): Element[] {
  const { verbs } = notation;
  const said: [string, readonly string[]][] = [
    [verbs.delete, stances.deleted],
    [verbs.retain, stances.retain],
    [verbs.reserve, stances.reserve],
  ];
  const present = said.filter(([, parties]) => parties.length > 0);
  if (present.length === 0) return [];
  const drawn = drawnElement('span', style.holders, lead);
  present.forEach(([verb, parties], index) => {
    if (index > 0) drawn.append('; ');
    drawn.append(drawnElement('span', style.stance, verb), verbs.colon, ' ', ...codes(parties, notation));
  });
  return [drawn];
}

function codes(parties: readonly string[], { names }: Notation): (string | Element)[] {
  return parties.flatMap((party, index) => {
    // Latin codes in a line of Arabic keep their own direction.
    const code = drawnElement('bdi', style.holder, party);
    code.title = names.get(party) ?? party;
    return index > 0 ? [', ', code] : [code];
  });
}
