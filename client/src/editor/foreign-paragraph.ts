import { type NoteSigns, withNoteSigns } from '@adref/shared/document';
import { isJoined, partyText, type RollingParagraph, spacesOutside, withSignsSaid } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import {
  drawAgreed,
  drawAlternative,
  drawBracket,
  drawHolders,
  drawMove,
  drawnElement,
  drawSlash,
  drawStances,
  type Notation,
  whoseClass,
} from './draw-notation.ts';
import style from './page.module.css';
import { whoseBracket } from './page-marks.ts';
import type { PageParagraph, PageSpan } from './page-paragraph.ts';
import wordStyle from './page-words.module.css';

/** A paragraph that is not in the own text: what others add, or what the party has deleted from the draft. */
export interface ForeignParagraph {
  readonly paragraph: PageParagraph;
  readonly party: string | null;
  readonly notation: Notation;
  readonly signs: NoteSigns;
  /** Brings the paragraph back into the own text; null where the reader has none, or it is another's addition. */
  readonly restore: (() => void) | null;
}

/** A number for each object ever asked for. */
const serials = new WeakMap<object, number>();
let lastSerial = 0;

function serial(of: object): number {
  const known = serials.get(of) ?? ++lastSerial;
  serials.set(of, known);
  return known;
}

/** The same for the same DOM. A paragraph is one object for as long as it says the same, so that its words need not be looked at. */
export function foreignKey({ paragraph, notation, signs, restore }: ForeignParagraph): string {
  return `${getLocale()} ${serial(paragraph)} ${serial(notation)} ${[...signs.values()].join()} ${restore === null}`;
}

/** Characters in a line of the page, about. */
const lineLength = 74;

/** How many lines so many characters take, about: the height of a paragraph that has not been in sight yet. */
export function linesIn(characters: number): number {
  return Math.max(1, Math.ceil(characters / lineLength));
}

/** Draws such a paragraph as a block between those of the editor. */
export function drawForeignParagraph({ paragraph, party, notation, signs, restore }: ForeignParagraph): HTMLElement {
  const { rolling, spans, untabled, unread } = paragraph;
  const joined = party !== null && isJoined(partyText(rolling.segments, party));
  const deleted = !rolling.added && !joined;
  const whose = !deleted ? 'others' : rolling.deletedBy.some((holder) => holder !== party) ? 'joint' : 'mine';
  const block = drawnElement(
    'div',
    `${style.between} ${whoseClass(whose)} ${deleted ? style.deletedBlock : ''} ${unread ? style.unread : ''}`,
  );
  block.dataset.label = rolling.label;
  block.dataset.kind = rolling.kind;
  block.dataset.level = String(rolling.level);
  block.dataset.paragraph = rolling.id;
  if (unread) block.dataset.new = m.draft_new_here();
  block.style.setProperty('--lines', `${linesIn(paragraph.text.length)}`);
  const words = drawnElement(deleted ? 'del' : 'ins', deleted ? wordStyle.struck : wordStyle.betweenWords);
  for (const span of spans) words.append(...drawSpan(span, rolling, party, notation, signs));
  const holders = rolling.added?.holders ?? [];
  const deleting = rolling.deletedBy.filter((holder) => holder !== party || untabled === null);
  block.append(
    drawBracket('[', whose),
    words,
    ...(holders.length > 0 ? [drawHolders(holders, notation)] : []),
    ...drawStances({ ...rolling, deleted: deleting }, notation, holders.length > 0 ? '; ' : undefined),
    drawBracket(']', whose),
    ...paragraph.moves.flatMap((move) => [' ', drawMove(move, notation)]),
    ...(rolling.agreed ? [' ', drawAgreed(rolling.agreed)] : []),
  );
  if (restore && !joined) {
    const button = drawnElement('button', style.restore, m.editor_restore());
    button.setAttribute('type', 'button');
    button.addEventListener('click', restore);
    block.append(' ', button);
  }
  return block;
}

function drawSpan(
  { segment }: PageSpan,
  { segments }: RollingParagraph,
  party: string | null,
  notation: Notation,
  signs: NoteSigns,
): (string | Element)[] {
  if (segment.kind === 'text') return [withNoteSigns(segment.text, signs)];
  const whose = whoseBracket(segment, party);
  const space = spacesOutside(segment);
  const parts: (string | Element)[] = [space.before ? ' ' : '', drawBracket('[', whose)];
  if (segment.draft !== '')
    parts.push(drawnElement('span', wordStyle.contested, withNoteSigns(withSignsSaid(segment.draft.trim()), signs)));
  parts.push(...drawStances({ deleted: [], retain: segment.retain, reserve: [] }, notation));
  segment.alternatives.forEach((alternative, index) => {
    if (index > 0 || segment.draft !== '') parts.push(drawSlash());
    const force = notation.force?.(segments, segment, alternative.text)?.direction ?? null;
    const words = withNoteSigns(withSignsSaid(alternative.text.trim()), signs);
    parts.push(...drawAlternative({ words, holders: alternative.holders, force }, notation));
  });
  parts.push(...drawStances({ deleted: [], retain: [], reserve: segment.reserve }, notation, '; '));
  parts.push(drawBracket(']', whose), space.behind ? ' ' : '');
  return parts;
}
