import * as m from '../paraglide/messages.js';
import {
  drawAgreed,
  drawAlternative,
  drawBracket,
  drawHolders,
  drawMove,
  drawnElement,
  drawnSpoken,
  drawSlash,
  drawStances,
  markForce,
  type Notation,
} from './draw-notation.ts';
import type { WidgetContent } from './page-marks.ts';
import style from './page-words.module.css';

/** A widget of bracketed text as DOM. */
export function drawMark(content: WidgetContent, notation: Notation): HTMLElement {
  switch (content.kind) {
    case 'open': {
      const space = content.space ? ' ' : '';
      return drawnElement(
        'span',
        style.widget,
        space,
        drawnSpoken(m.editor_bracket_opens()),
        drawBracket('[', content.whose),
      );
    }
    case 'struck': {
      // A dot for a space: the fonts that come with the page have it, so that it is no empty box on any computer.
      const words = content.words.trim() === '' ? content.words.replaceAll(/\s/g, '·') : content.words;
      const struck = drawnElement('del', style.struck, drawnSpoken(m.editor_struck()), words);
      return drawnElement('span', style.widget, content.apart ? ' ' : '', struck, content.space ? ' ' : '');
    }
    case 'tail':
      return drawTail(content, notation);
    case 'whole': {
      const { whose, added } = content;
      const holders = added.length > 0 ? [drawHolders(added, notation)] : [];
      const lead = added.length > 0 ? '; ' : '\u00a0– ';
      return drawnElement(
        'span',
        style.widget,
        ...holders,
        ...drawStances(content, notation, lead),
        drawBracket(']', whose),
        drawnSpoken(m.editor_bracket_closes()),
      );
    }
    case 'move':
      return drawnElement('span', style.widget, ' ', drawMove(content.move, notation));
    case 'agreed':
      return drawnElement('span', style.widget, ' ', drawAgreed(content.mark));
    case 'note': {
      const drawn = drawnElement('sup', `${style.widget} ${style.note}`, content.marker);
      if (content.footnote === null) drawn.title = m.editor_note_missing();
      return drawn;
    }
  }
}

function drawTail(content: Extract<WidgetContent, { kind: 'tail' }>, notation: Notation): HTMLElement {
  const { whose, holders, retain, reserve, alternatives, own, bare } = content;
  const parts: (string | Element)[] = [];
  if (content.force) {
    // Right behind the own words, before their holders.
    const own = drawnElement('span', style.ownForce);
    markForce(own, content.force);
    parts.push(own);
  }
  if (holders.length > 0) parts.push(drawHolders(holders, notation));
  // The draft's words are on the page and their retainers behind them; where own words are there, retaining is another position.
  const retained = drawStances({ deleted: [], retain, reserve: [] }, notation, own ? '' : '\u00a0– ');
  if (own && retained.length > 0) parts.push(drawSlash());
  parts.push(...retained);
  alternatives.forEach((alternative, index) => {
    if (index > 0 || !bare) parts.push(drawSlash());
    parts.push(...drawAlternative(alternative, notation));
  });
  const alone = alternatives.length + holders.length + retain.length === 0;
  parts.push(...drawStances({ deleted: [], retain: [], reserve }, notation, alone ? '\u00a0– ' : '; '));
  parts.push(drawBracket(']', whose), drawnSpoken(m.editor_bracket_closes()));
  return drawnElement('span', style.widget, ...parts, content.space ? ' ' : '');
}
