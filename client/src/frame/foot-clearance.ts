import { footChanged } from '../components/over-foot.ts';

/** Between the line one writes in and what lies over the foot of the page, in CSS pixels. */
const gap = 4;

/**
 * What comes to lie over the foot of the page does not hide the line that somebody writes in: the page is scrolled by as much as it would, and
 * `--over-foot` tells the stylesheets how much of the window it takes, so that what is written on stays in sight. For as long as the page is open.
 */
export function keepFootClear(): void {
  addEventListener(footChanged, look);
  look();
}

let asked = 0;

function look(): void {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(clear);
}

function clear(): void {
  const { style } = document.documentElement;
  // What is at the foot of a dialog lies over nothing of the page that one could write in.
  const over = [...document.querySelectorAll('[data-over-foot]')].filter((element) => !element.closest('dialog'));
  if (over.length === 0) {
    style.removeProperty('--over-foot');
    return;
  }
  const sightEnds = Math.min(...over.map((element) => element.getBoundingClientRect().top)) - gap;
  style.setProperty('--over-foot', `${Math.ceil(innerHeight - sightEnds)}px`);
  const line = writtenLine();
  // Who has scrolled the line out of sight looks at something else.
  if (line && line.top < innerHeight && line.bottom > sightEnds) {
    scrollBy({ top: line.bottom - sightEnds, behavior: 'instant' });
  }
}

/** Where the line is in the window that the focus writes in: that of the caret in a text, a field as a whole. Null where it writes in none. */
function writtenLine(): DOMRect | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) {
    return activeElement.getBoundingClientRect();
  }
  if (!(activeElement instanceof HTMLElement) || !activeElement.isContentEditable) return null;
  const selection = getSelection();
  const caret = selection?.focusNode;
  if (!selection || !caret) return null;
  const range = document.createRange();
  range.setStart(caret, selection.focusOffset);
  // In a paragraph without words a caret has no place of its own.
  const at = range.getClientRects()[0];
  return at ?? (caret instanceof Element ? caret : caret.parentElement)?.getBoundingClientRect() ?? null;
}
