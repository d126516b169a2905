import type { Paragraph } from '@adref/shared/document';
import { type Command, type Selection, TextSelection } from '@tiptap/pm/state';
import { Editor } from '@tiptap/react';
import { typingRhythm } from '../store/typing-rhythm.ts';
import type { UndoneBy } from '../store/undo-list.ts';
import { AgreedBand, type AgreedBands } from './agreed-band.ts';
import { Brackets } from './brackets.ts';
import { CaretInSight } from './caret-in-sight.ts';
import { Clipboard, copyWords } from './clipboard.ts';
import { ColleagueCarets } from './colleague-carets.ts';
import { ComposedSelection } from './composed-selection.ts';
import { Compositions } from './compositions.ts';
import { ConversationMarks, type SpokenOf } from './conversation-marks.ts';
import { FreshSelection } from './fresh-selection.ts';
import { LabelTyping } from './label-typing.ts';
import { LatestSelection } from './latest-selection.ts';
import type { LeftOut } from './left-out.ts';
import { LostParagraph } from './lost-paragraph.ts';
import { OwnSelection } from './own-selection.ts';
import style from './page.module.css';
import { PageKeys } from './page-keys.ts';
import type { PageModel } from './page-model.ts';
import { type PageInput, type PageMeta, pageKey } from './page-state.ts';
import { ParagraphIds } from './paragraph-ids.ts';
import { type CountedWords, countedWords } from './place-on-page.ts';
import { type LineNumber, PrintedLines } from './printed-lines.ts';
import type { OpenRoom } from './room.ts';
import { allBrackets, caretInto, nextBracket, type PageSelection } from './selection.ts';
import { SharedText } from './shared-text.ts';
import { TextBinding } from './text-binding.ts';
import { paragraphAttributes, TextParagraph, TextRoot, TextWords, textSchema } from './text-schema.ts';
import { TextUndo } from './text-undo.ts';
import { TypedLetters } from './typed-letters.ts';
import { WholeCharacters } from './whole-characters.ts';

/**
 * How long after a change or a move of the caret the panels beside the page follow, in ms: when it has been painted and no other comes at
 * once. `followLatest`: at the latest, while somebody goes on typing; in time for every second step (typing-rhythm.ts).
 */
const followDelay = { typing: 180, moving: 40 };
const followLatest = 450;

/** What the panels beside the page show of it. */
export interface PageView {
  readonly model: PageModel;
  readonly selection: PageSelection | null;
  /** Words of the selected paragraph that are marked with mouse or keys, where they are the draft's; null where none are. */
  readonly words: CountedWords | null;
}

/** What a page is opened with. `room` is null for readers: then the page holds the draft's words. */
export interface PageOptions {
  readonly room: OpenRoom | null;
  readonly input: PageInput;
  readonly label: string;
  /** Ctrl+Enter, in the paragraph with this id. */
  readonly onTable: (paragraph: string) => void;
  /** Brackets, names or numbers were copied with the words. */
  readonly onCopied: () => void;
  /** What of a paste the draft could not take. */
  readonly onLeftOut: (left: readonly LeftOut[]) => void;
  /** A colleague has taken out the paragraph that the caret was in. */
  readonly onLost: () => void;
  /** Takes back an act that was done since this moment (ms of the clock), when something was typed last; false where there is none. */
  readonly undoAct: (typed: number, by: UndoneBy) => boolean;
}

/** The page of a text: the editor over the party's own words, or the same page to read. Everything of Tiptap ends here. */
export class PageEditor {
  /** To be put on the page by `PageContent`. */
  readonly editor: Editor;
  readonly #writable: boolean;
  readonly #undo: TextUndo | null;
  readonly #undoAct: (typed: number, by: UndoneBy) => boolean;
  #label: string;
  #view: PageView;
  #listeners = new Set<() => void>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since when the panels have not followed, in ms of the clock. */
  #waiting = 0;

  constructor({ room, input, label, onTable, onCopied, onLeftOut, onLost, undoAct }: PageOptions) {
    this.#writable = room !== null && input.look.writable;
    this.#label = label;
    const binding = room && new TextBinding(room.doc);
    const undo = room && binding && new TextUndo(room.doc, binding);
    this.#undo = undo;
    this.#undoAct = undoAct;
    this.editor = new Editor({
      extensions: [
        TextRoot,
        TextParagraph,
        TextWords,
        OwnSelection,
        LatestSelection,
        FreshSelection,
        SharedText.configure({ binding, undo }),
        ColleagueCarets.configure({ binding, awareness: room?.awareness ?? null }),
        LostParagraph.configure({ binding, onLost }),
        Brackets.configure({ input }),
        ConversationMarks,
        AgreedBand,
        PrintedLines,
        Compositions.configure({ composing: (now) => room?.composing(now) }),
        CaretInSight,
        ComposedSelection,
        ...(room ? [TypedLetters, LabelTyping, WholeCharacters, ParagraphIds] : []),
        Clipboard.configure({ onCopied, onLeftOut }),
        PageKeys.configure({
          run: (command) => this.run(command),
          undo: () => this.undo('key'),
          step: (step) => this.step(step),
          copyWords: () => this.copyWords(),
          onTable,
        }),
      ],
      content: binding ? binding.document(textSchema).toJSON() : readersDocument(input.source.draft),
      editable: this.#writable,
      injectCSS: false,
      enableInputRules: false,
      enablePasteRules: false,
      enableCoreExtensions: {
        keymap: false,
        clipboardTextSerializer: false,
        delete: false,
        drop: false,
        paste: false,
        textDirection: false,
      },
      editorProps: {
        attributes: this.#attributes(label),
        handleClick: (_view, at, event) => this.#clicked(at, event),
      },
      onTransaction: ({ transaction }) =>
        this.#follow(transaction.docChanged ? followDelay.typing : followDelay.moving),
    });
    this.#view = this.#current();
  }

  #attributes(label: string): Record<string, string> {
    return {
      class: style.page ?? '',
      'aria-label': label,
      role: 'textbox',
      'aria-multiline': 'true',
      tabindex: '0',
      spellcheck: 'true',
      translate: 'no',
      ...(this.#writable ? {} : { 'aria-readonly': 'true' }),
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  snapshot = (): PageView => this.#view;

  /** Shows this from now on. */
  show(input: PageInput): void {
    // React carries out all ends of a commit before its beginnings: a page that has just ended may still be asked to show something.
    if (this.editor.isDestroyed) return;
    this.editor.commands.showPage(input);
  }

  /** What the text is called by those who hear the page, in the language of the interface. */
  call(label: string): void {
    if (this.editor.isDestroyed || label === this.#label) return;
    this.#label = label;
    this.editor.view.setProps({ attributes: this.#attributes(label) });
  }

  /** Marks the words that conversations are on. */
  mark(spoken: SpokenOf): void {
    if (!this.editor.isDestroyed) this.editor.commands.markSpoken(spoken);
  }

  /** Shows in the margin how far paragraphs are agreed. */
  band(bands: AgreedBands): void {
    if (!this.editor.isDestroyed) this.editor.commands.showBands(bands);
  }

  /** Shows in the margin which lines they are on paper. */
  number(numbers: readonly LineNumber[]): void {
    if (!this.editor.isDestroyed) this.editor.commands.numberLines(numbers);
  }

  /** Carries out a command as a step of its own, and goes on in the text: one undo takes back this and nothing else. */
  run(command: Command): boolean {
    this.editor.commands.separateUndo();
    const { view } = this.editor;
    const done = this.#writable && command(view.state, view.dispatch, view);
    this.editor.commands.separateUndo();
    if (done) view.focus();
    return done;
  }

  /** Copies the selected words without brackets, names and numbers. */
  copyWords(): void {
    copyWords(this.editor.view);
  }

  /** Takes back what the writer did last: an act since the last typing where the page's owner takes one back, else the typing. */
  undo(by: UndoneBy): boolean {
    return this.#undoAct(this.#undo?.writtenAt ?? 0, by) || this.editor.commands.undo();
  }

  redo(): boolean {
    return this.editor.commands.redo();
  }

  /** Selects a bracket or paragraph and brings it into sight. */
  take(target: PageSelection): void {
    const { view } = this.editor;
    const meta: PageMeta = { selection: target };
    let { tr } = view.state;
    tr = tr.setMeta(pageKey, meta);
    if (this.#writable) tr = caretInto(tr, this.#current().model, target);
    view.dispatch(tr);
    const shown =
      view.dom.querySelector(
        `[data-mark="${CSS.escape(target.paragraph)}"][data-range="${target.from} ${target.to}"]`,
      ) ?? view.dom.querySelector(`[data-paragraph="${CSS.escape(target.paragraph)}"]`);
    const box = shown?.getBoundingClientRect();
    if (shown && box && (box.top < 140 || box.bottom > innerHeight - 60)) shown.scrollIntoView({ block: 'center' });
    if (this.#writable) view.focus();
  }

  /** Goes to the next (1) or previous (-1) bracket; false where there is none. */
  step(step: 1 | -1): boolean {
    const { model, selection } = this.#current();
    const target = nextBracket(model, selection, step);
    if (target) this.take(target);
    return target !== null;
  }

  /** How many brackets the page shows. */
  get brackets(): number {
    return allBrackets(this.#view.model).length;
  }

  destroy(): void {
    clearTimeout(this.#timer);
    typingRhythm.forget(this.#tell);
    this.editor.destroy();
  }

  #current(): PageView {
    const state = pageKey.getState(this.editor.state);
    if (!state) throw new Error('The page has no model');
    const { model, selection } = state;
    return { model, selection, words: selectedWords(this.editor.state.selection, model, selection) };
  }

  #follow(delay: number): void {
    const now = Date.now();
    if (this.#timer === undefined) this.#waiting = now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        typingRhythm.inStep(this.#tell);
      },
      Math.max(0, Math.min(delay, this.#waiting + followLatest - now)),
    );
  }

  #tell = (): void => {
    const current = this.#current();
    if (
      current.model === this.#view.model &&
      current.selection === this.#view.selection &&
      sameWords(current.words, this.#view.words)
    )
      return;
    this.#view = current;
    for (const listener of this.#listeners) listener();
  };

  /** A click on a bracket selects it; one between paragraphs selects that paragraph. */
  #clicked(at: number, event: MouseEvent): boolean {
    const target = event.target instanceof Element ? event.target : null;
    if (this.#writable && !event.shiftKey) this.#caretBeside(at, target);
    const mark = target?.closest<HTMLElement>('[data-mark]');
    const paragraph = mark?.dataset.mark ?? target?.closest<HTMLElement>('[data-paragraph]')?.dataset.paragraph;
    if (!paragraph || (this.#writable && !mark && !target?.closest('[data-label]:not(p)'))) return false;
    const [from, to] = (mark?.dataset.range ?? '').split(' ').map(Number);
    const selection =
      from === undefined || to === undefined || !mark?.dataset.range
        ? { paragraph, from: null, to: null }
        : { paragraph, from, to };
    this.editor.commands.selectBracket(selection);
    return false;
  }

  /**
   * Puts the caret where a click on words that are drawn and not own ones, such as struck ones, comes down in the text: the browser leaves it
   * where it was, which may be far out of sight, and what is typed next would go there.
   */
  #caretBeside(at: number, target: Element | null): void {
    if (!target?.closest('.ProseMirror-widget') || target.closest('button, a')) return;
    const { state, view } = this.editor;
    if (!state.doc.resolve(at).parent.isTextblock) return;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at)));
  }
}

/** What of the selected paragraph the editor has selected. */
function selectedWords(
  { $from, $to, empty }: Selection,
  { paragraphs }: PageModel,
  selected: PageSelection | null,
): CountedWords | null {
  if (empty || !$from.sameParent($to)) return null;
  const { id } = $from.parent.attrs;
  const paragraph = paragraphs.find(({ pageId }) => pageId !== null && pageId === id);
  if (!paragraph || paragraph.rolling.id !== selected?.paragraph) return null;
  return countedWords(paragraph, $from.parentOffset, $to.parentOffset);
}

function sameWords(a: CountedWords | null, b: CountedWords | null): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.words === b?.words;
}

/** The draft as the document of a page to read. */
function readersDocument(draft: readonly Paragraph[]): object {
  return {
    type: 'doc',
    content: draft.map((paragraph) => ({
      type: 'paragraph',
      attrs: paragraphAttributes(paragraph),
      content: paragraph.text === '' ? [] : [{ type: 'text', text: paragraph.text }],
    })),
  };
}
