import * as m from '../paraglide/messages.js';
import { drawAlternative, drawHolders, element, whoseClass } from './draw-mark.ts';
import style from './page.module.css';
import { whoseBracket } from './page-marks.ts';
import type { PictureParagraph, Span } from './picture.ts';

/** A paragraph that does not stand in the own text: what others add, or what the party has deleted from the draft. */
export interface BetweenParagraph {
  readonly paragraph: PictureParagraph;
  readonly party: string | null;
  /** Codes of parties and what they stand for. */
  readonly names: ReadonlyMap<string, string>;
  /** Brings the paragraph back into the own text; null where the reader has none, or it is another's addition. */
  readonly restore: (() => void) | null;
}

/** What `drawBetween` shows, as a string: the same for the same DOM. */
export function betweenKey({ paragraph, restore }: BetweenParagraph): string {
  return JSON.stringify([paragraph.rolling, paragraph.untabled, restore === null]);
}

/** Draws such a paragraph as a block between those of the editor. */
export function drawBetween({ paragraph, party, names, restore }: BetweenParagraph): HTMLElement {
  const { rolling, spans, untabled } = paragraph;
  const deleted = restore !== null;
  const whose = deleted ? (rolling.deletedBy.some((holder) => holder !== party) ? 'joint' : 'mine') : 'others';
  const block = element('div', `${style.between} ${whoseClass(whose)} ${deleted ? style.deletedBlock : ''}`);
  block.dataset.label = rolling.label;
  block.dataset.kind = rolling.kind;
  block.dataset.level = String(rolling.level);
  block.dataset.paragraph = rolling.id;
  const bracket = (sign: string) => element('span', style.bracket ?? '', sign);
  const words = element(deleted ? 'del' : 'ins', deleted ? (style.struck ?? '') : (style.betweenWords ?? ''));
  for (const span of spans) words.append(...drawSpan(span, party, names));
  block.append(bracket('['), words);
  if (rolling.added && rolling.added.holders.length > 0) block.append(drawHolders(rolling.added.holders, names));
  const deleting = rolling.deletedBy.filter((holder) => holder !== party || untabled === null);
  const stances: [string, readonly string[]][] = [
    [m.editor_delete(), deleting],
    [m.editor_retain(), rolling.retain],
    [m.editor_reserve(), rolling.reserve],
  ];
  for (const [verb, parties] of stances) {
    if (parties.length > 0) block.append(' / ', element('span', style.verb ?? '', verb), drawHolders(parties, names));
  }
  block.append(bracket(']'));
  if (restore) {
    const button = element('button', style.restore ?? '', m.editor_restore());
    button.setAttribute('type', 'button');
    button.addEventListener('click', restore);
    block.append(' ', button);
  }
  return block;
}

function drawSpan({ segment }: Span, party: string | null, names: ReadonlyMap<string, string>): (string | Element)[] {
  if (segment.kind === 'text') return [segment.text];
  const whose = whoseClass(whoseBracket(segment, party));
  const parts: (string | Element)[] = [element('span', `${style.bracket} ${whose}`, '[')];
  if (segment.draft !== '') parts.push(element('span', style.contested ?? '', segment.draft));
  segment.alternatives.forEach((alternative, index) => {
    if (index > 0 || segment.draft !== '') parts.push(element('span', style.slash ?? '', ' / '));
    parts.push(...drawAlternative({ words: alternative.text.trim(), holders: alternative.holders }, names));
  });
  for (const [verb, parties] of [
    [m.editor_retain(), segment.retain],
    [m.editor_reserve(), segment.reserve],
  ] as const) {
    if (parties.length > 0) parts.push(' / ', element('span', style.verb ?? '', verb), drawHolders(parties, names));
  }
  parts.push(element('span', `${style.bracket} ${whose}`, ']'));
  return parts;
}
