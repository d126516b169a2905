import type { NoteSigns } from '@adref/shared/document';
import { Extension } from '@tiptap/core';
import { Fragment, type Node as ProseNode, Slice } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type CopyAnswer, copyQuestion } from '../components/copy-question.ts';
import { whenIdle } from '../components/when-idle.ts';
import { htmlOf, htmlOfWords, ownForm, plainWords } from './copied-forms.ts';
import type { CopiedLine, CopiedStretch, copiedNotation } from './copied-notation.ts';
import { asCut, asMoved, type CutParagraph, wholeParagraphs } from './cut-paragraphs.ts';
import { insertPasted } from './insert-pasted.ts';
import type { LeftOut } from './left-out.ts';
import { droppedWords, movedWords } from './moved-words.ts';
import { pageKey } from './page-state.ts';
import { pasted } from './pasted.ts';
import { newParagraphId } from './text-schema.ts';

/** What the clipboard tells. */
export interface ClipboardOptions {
  /** Brackets, names or numbers were copied with the words. */
  readonly onCopied: () => void;
  /** What of a paste the draft could not take. */
  readonly onLeftOut: (left: readonly LeftOut[]) => void;
}

/**
 * Copying gives the text as negotiators write it, to other programs; to a page of Adref, and on demand to all, the words and nothing of the
 * brackets. Pasting and dropping take the words and nothing of their dress.
 */
export const Clipboard = Extension.create<ClipboardOptions>({
  name: 'clipboard',
  addOptions: () => ({ onCopied: () => undefined, onLeftOut: () => undefined }),
  addProseMirrorPlugins() {
    return [clipboardPlugin(() => this.editor.commands.separateUndo(), this.options)];
  },
});

/** What was cut as a whole, for as long as nothing else is cut or copied. */
interface Cut {
  paragraphs: readonly CutParagraph[];
}

function clipboardPlugin(beforePaste: () => void, { onCopied, onLeftOut }: ClipboardOptions): Plugin {
  const cut: Cut = { paragraphs: [] };
  return new Plugin({
    key: new PluginKey('clipboard'),
    view: (view) => {
      // The editor has put down by then what it drags: here is the same as what is copied, in the place of the page as it is drawn.
      const onDrag = ({ dataTransfer }: DragEvent) => {
        if (dataTransfer && view.dragging && !view.state.selection.empty) putSelection(view, dataTransfer, true);
      };
      view.dom.addEventListener('dragstart', onDrag);
      const onAsked = (event: Event) => tellSelected(view, event);
      view.dom.addEventListener(copyQuestion, onAsked);
      whenIdle(() => {
        // Where it cannot be loaded, the words alone are copied.
        import('./copied-notation.ts').then(
          (loaded) => {
            written = loaded.copiedNotation;
          },
          () => undefined,
        );
      });
      return {
        destroy: () => {
          view.dom.removeEventListener('dragstart', onDrag);
          view.dom.removeEventListener(copyQuestion, onAsked);
        },
      };
    },
    props: {
      handleDOMEvents: {
        cut: (view, event) => {
          cut.paragraphs = view.editable ? wholeParagraphs(view.state) : [];
          if (!view.editable || !copyOut(view, event, false)) return false;
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
          return true;
        },
        copy: (view, event) => {
          cut.paragraphs = [];
          const copied = copyOut(view, event, !alone.has(view));
          if (copied === 'notation') onCopied();
          return copied !== null;
        },
      },
      // Other programs cannot show the marks of notes.
      clipboardTextSerializer: (slice, view) => plainWords(slice, signsOf(view)),
      // Pasted HTML is read below, and not by the library, which stops the paste at a style sheet with a selector that it cannot ask for.
      transformPastedHTML: () => '',
      // What is dragged or pasted is a copy: it must not bring another paragraph's id along.
      transformPasted: (slice) => new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd),
      handlePaste: (view, event) => {
        const data = event.clipboardData;
        if (!data || !view.editable) return false;
        beforePaste();
        takeIn(view, data, onLeftOut, cut.paragraphs);
        return true;
      },
      handleDrop: (view, event, slice, moved) => {
        const data = event.dataTransfer;
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!data || !place || !view.editable) return false;
        const { state } = view;
        const copied = moved ? null : view.dragging ? stretchOf(slice) : stretchIn(data);
        const put = moved
          ? movedWords(state, state.selection, place.pos)
          : copied !== null && droppedWords(state, copied, null, place.pos);
        if (moved && !put) return false;
        event.preventDefault();
        beforePaste();
        if (put) {
          if (put.docChanged) view.dispatch(put.setMeta('uiEvent', 'drop').scrollIntoView());
          view.focus();
          return true;
        }
        view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
        takeIn(view, data, onLeftOut);
        view.focus();
        return true;
      },
    },
  });
}

/** What writes the notation; null until it has come, which the text does not wait for. */
let written: typeof copiedNotation | null = null;

/** Views whose words are being copied without brackets. */
const alone = new WeakSet<EditorView>();

/** Copies the selected words without brackets, names and numbers. Does nothing where none are selected. */
export function copyWords(view: EditorView): void {
  view.focus();
  alone.add(view);
  // Works on a key or a press of a button wherever the page comes from; the clipboard's own interface needs a secure address.
  document.execCommand('copy');
  alone.delete(view);
}

/** Of the text on the page. */
function languageOf(view: EditorView): { lang: string; dir: string } {
  const { language } = pageKey.getState(view.state)?.input.look ?? { language: 'en' };
  return { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' };
}

function signsOf(view: EditorView): NoteSigns {
  return pageKey.getState(view.state)?.drawing.signs ?? new Map();
}

/** Puts what is selected on the clipboard, in the notation or the words alone; null where nothing is. */
function copyOut(view: EditorView, event: ClipboardEvent, notation: boolean): 'notation' | 'words' | null {
  const { selection } = view.state;
  const { clipboardData } = event;
  if (selection.empty || !clipboardData) return null;
  // Else the browser puts the page as it is drawn in the place of all that is put there here.
  event.preventDefault();
  return putSelection(view, clipboardData, notation);
}

/** Puts what is selected into the data of a copy or of a drag, in each of its forms. */
function putSelection(view: EditorView, data: DataTransfer, notation: boolean): 'notation' | 'words' {
  const lines = notation ? selectedNotation(view) : null;
  const slice = view.state.selection.content();
  const words = plainWords(slice, signsOf(view));
  data.clearData();
  data.setData('text/plain', lines ? lines.map(({ text }) => text).join('\n') : words);
  data.setData('text/html', lines ? htmlOf(lines, languageOf(view)) : htmlOfWords(words, languageOf(view)));
  data.setData(ownForm, view.serializeForClipboard(slice).dom.innerHTML);
  return lines ? 'notation' : 'words';
}

/** Answers what of the text is selected where more of the page is: from its beginning or to its end, or all of it. */
function tellSelected(view: EditorView, event: Event): void {
  const range = getSelection()?.getRangeAt(0);
  if (!(event instanceof CustomEvent) || !range) return;
  const inside = (node: Node) => node !== view.dom && view.dom.contains(node);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const from = inside(startContainer) ? view.posAtDOM(startContainer, startOffset) : 0;
  const to = inside(endContainer) ? view.posAtDOM(endContainer, endOffset) : view.state.doc.content.size;
  const lines = selectedNotation(view, { from, to });
  if (!lines) return;
  const answer: CopyAnswer = { html: htmlOf(lines, languageOf(view)), text: lines.map(({ text }) => text).join('\n') };
  Object.assign(event.detail, answer);
}

/** What is selected, as negotiators write it; null where that would be the words alone. */
function selectedNotation(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number } = view.state.selection,
): CopiedLine[] | null {
  const page = pageKey.getState(view.state);
  if (!page || !written) return null;
  const stretches: CopiedStretch[] = [];
  view.state.doc.forEach((node, at) => {
    const start = at + 1;
    if (start + node.content.size < from || start > to) return;
    const { id } = node.attrs;
    if (typeof id !== 'string') return;
    stretches.push({ id, from: Math.max(from - start, 0), to: Math.min(to - start, node.content.size) });
  });
  const { look, source } = page.input;
  return written(page.model.paragraphs, stretches, {
    party: source.party,
    language: look.language,
    attribution: view.dom.closest('[data-attribution="none"]') === null,
    clean: look.clean,
    signs: page.drawing.signs,
    opening: look.opening,
  });
}

/** The words of a slice that is of one paragraph; null where it is of several. */
function stretchOf({ content, openStart }: Slice): string | null {
  return content.childCount === 1 && openStart > 0 ? content.textBetween(0, content.size) : null;
}

/** The same of what is dragged from another page of Adref. */
function stretchIn(data: DataTransfer): string | null {
  const own = data.getData(ownForm);
  const { paragraphs, open } = pasted({ html: own, text: '', files: false });
  const [only] = paragraphs;
  return own !== '' && open && only && paragraphs.length === 1 ? only.words : null;
}

function withoutIds(content: Fragment): Fragment {
  const nodes: ProseNode[] = [];
  content.forEach((node) => {
    nodes.push(
      node.isText
        ? node
        : node.type.create({ ...node.attrs, id: newParagraphId(), alternativeTo: null, moved: null }, node.content),
    );
  });
  return Fragment.from(nodes);
}

/** Inserts what is pasted or dropped, and says what of it was left out. */
function takeIn(
  view: EditorView,
  data: DataTransfer,
  onLeftOut: (left: readonly LeftOut[]) => void,
  cut: readonly CutParagraph[] = [],
): void {
  const own = data.getData(ownForm);
  const found = pasted({
    html: own || data.getData('text/html'),
    // Its spaces at either end count, and for other programs it has brackets.
    text: own ? '' : data.getData('text/plain'),
    files: data.files.length > 0,
  });
  const tr = insertPasted(view.state, asCut(view.state, found, cut));
  if (tr) view.dispatch(spaced(asMoved(view.state, tr, cut)));
  if (found.leftOut.length > 0) onLeftOut(found.leftOut);
}

function spaced<T extends { scrollIntoView(): T; setMeta(key: string, value: unknown): T }>(tr: T): T {
  return tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();
}
