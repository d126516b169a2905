import type { Presence } from '@adref/shared/protocol';
import style from './carets.module.css';
import { drawnElement } from './draw-notation.ts';

/** Hues that stay apart from each other and from the colours of brackets; a person keeps one. */
const hues = [20, 55, 95, 165, 195, 255, 290, 330];

/** A person's hue, from the member's id, so that everyone sees the same. */
function hueOf(member: string): number {
  let sum = 0;
  for (const letter of member) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return hues[sum % hues.length] ?? 20;
}

/** A colleague's caret with a name flag. What comes over the wire is text only; nothing of it is used as style. */
export function drawCaret(user: Partial<Presence['user']>): HTMLElement {
  const name = typeof user.name === 'string' ? user.name : '';
  const party = typeof user.party === 'string' ? user.party : '';
  const caret = drawnElement(
    'span',
    style.caret ?? '',
    drawnElement('span', style.flag ?? '', party ? `${name} · ${party}` : name),
  );
  caret.style.setProperty('--hue', String(hueOf(typeof user.member === 'string' ? user.member : name)));
  caret.setAttribute('aria-hidden', 'true');
  return caret;
}

/** How the words look that a colleague has selected. */
export function selectionLook(user: Partial<Presence['user']>): { class: string; style: string } {
  const hue = hueOf(typeof user.member === 'string' ? user.member : '');
  return { class: style.selected ?? '', style: `--hue: ${hue}` };
}
