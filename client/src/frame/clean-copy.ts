import { withDaggers } from '@adref/shared/document';
import { withSignsSaid } from '@adref/shared/rolling';
import { type CopyAnswer, copyQuestion } from '../components/copy-question.ts';

/**
 * Sees to it that what is copied from any page is what is to be seen there: without what is only said to those who listen, and with signs
 * that other programs have. Plain text, which has neither lines under words nor through them, says with signs what went and what came, as the
 * command line does: `[-should-]{+shall+}`. The editor and fields see to theirs themselves.
 */
export function copyClean(event: ClipboardEvent): void {
  const selection = getSelection();
  const { target, clipboardData } = event;
  if (event.defaultPrevented || !clipboardData || !selection || selection.isCollapsed) return;
  if (target instanceof Element && target.closest('input, textarea, [contenteditable="true"]')) return;
  const copied = document.createElement('div');
  for (let nth = 0; nth < selection.rangeCount; nth++) copied.append(selection.getRangeAt(nth).cloneContents());
  const texts = textsIn(selection, copied);
  for (const [place, { html }] of texts) place.innerHTML = html;
  const differs = copied.querySelector('ins, del') !== null;
  if (!cleaned(copied) && !differs && texts.size === 0) return;
  const html = copied.innerHTML;
  if (differs) putSigns(copied);
  for (const [place, { text }] of texts) {
    place.style.whiteSpace = 'pre-wrap';
    place.textContent = text;
  }
  // On the page for a moment, out of sight.
  copied.style.cssText = 'position:fixed;inset-block-start:-200vh;inline-size:100vw';
  document.body.append(copied);
  // biome-ignore lint/performance/useDomNodeTextContent: lines are what only the laid out words have
  clipboardData.setData('text/plain', copied.innerText);
  copied.remove();
  clipboardData.setData('text/html', html);
  event.preventDefault();
}

/** What texts on the page say of themselves that are selected with what is around them, and where they are in the copy. */
function textsIn(selection: Selection, copied: Element): Map<HTMLElement, CopyAnswer> {
  const places = [...copied.querySelectorAll<HTMLElement>('.ProseMirror')];
  const selected = [...document.querySelectorAll('.ProseMirror')].filter((one) => selection.containsNode(one, true));
  const answers = new Map<HTMLElement, CopyAnswer>();
  for (const [at, one] of selected.entries()) {
    const detail: Partial<CopyAnswer> = {};
    one.dispatchEvent(new CustomEvent(copyQuestion, { detail }));
    const place = places[at];
    if (place && detail.html !== undefined && detail.text !== undefined)
      answers.set(place, { html: detail.html, text: detail.text });
  }
  return answers;
}

/** Puts signs around what went and what came; moved words have their number in them, `[1-before-1]`. */
function putSigns(copied: Element): void {
  for (const one of copied.querySelectorAll('ins, del')) {
    const number = one.querySelector('sup[aria-hidden]');
    const move = number?.textContent ?? '';
    number?.remove();
    const [open, sign, close] = one.localName === 'del' ? ['[', '-', ']'] : ['{', '+', '}'];
    one.prepend(`${open}${move}${sign}`);
    one.append(`${sign}${move}${close}`);
  }
}

/** Takes out of some elements what is not to be seen, and puts known signs in the place of private ones; false where there is neither. */
function cleaned(copied: Element): boolean {
  const unseen = copied.querySelectorAll('.visually-hidden');
  for (const one of unseen) one.remove();
  let changed = unseen.length > 0;
  const walker = document.createTreeWalker(copied, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.nodeValue ?? '';
    const plain = withSignsSaid(withDaggers(words));
    if (plain === words) continue;
    node.nodeValue = plain;
    changed = true;
  }
  return changed;
}
