import { Extension } from '@tiptap/core';
import {
  baseKeymap,
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  selectNodeBackward,
} from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { type Command, type Plugin, TextSelection } from '@tiptap/pm/state';
import { addFootnote, keepNotesApart } from './footnote-command.ts';
import { moveParagraph } from './move-paragraph.ts';
import { shiftLevel, splitAtCaret } from './paragraph-commands.ts';

/** What keys ask of the page. */
export interface PageKeysOptions {
  /** Carries out a command as a step of its own. */
  readonly run: (command: Command) => boolean;
  /** Takes back what the writer did last in the text; false where there is nothing. */
  readonly undo: () => boolean;
  /** Goes to the next (1) or previous (-1) bracket; false where there is none. */
  readonly step: (step: 1 | -1) => boolean;
  /** Copies the selected words without brackets, names and numbers. */
  readonly copyWords: () => void;
  /** Ctrl+Enter, in the paragraph with this id. */
  readonly onTable: (paragraph: string) => void;
}

/**
 * The keys of the page, beside those that every editor has:
 *
 *   Enter            new paragraph              Ctrl+Enter        table this paragraph
 *   Tab, Shift+Tab   level of an own addition   F8, Shift+F8      next and previous bracket
 *   Ctrl+Alt+F       new footnote                Ctrl+Alt+C        copies the words alone
 *   Alt+Shift+Up, Alt+Shift+Down                moves this paragraph, with its sub-paragraphs
 */
export const PageKeys = Extension.create<PageKeysOptions>({
  name: 'pageKeys',
  addOptions: () => ({
    run: () => false,
    undo: () => false,
    step: () => false,
    copyWords: () => undefined,
    onTable: () => undefined,
  }),
  addProseMirrorPlugins() {
    return keyPlugins(this.options, this.editor.commands.redo);
  },
});

function keyPlugins(page: PageKeysOptions, redo: () => boolean): Plugin[] {
  const command =
    (make: Command): Command =>
    (state, dispatch, view) =>
      dispatch ? page.run(make) : make(state, undefined, view);
  const table: Command = (state) => {
    const { id } = state.selection.$head.parent.attrs;
    if (typeof id === 'string') page.onTable(id);
    return true;
  };
  const footnote: Command = (state, dispatch) => {
    const { id } = state.selection.$head.parent.attrs;
    const make = addFootnote(typeof id === 'string' ? id : '');
    return dispatch ? page.run(make) : make(state);
  };
  const back = chainCommands(deleteSelection, keepNotesApart(-1), joinBackward, selectNodeBackward);
  const forward = chainCommands(deleteSelection, keepNotesApart(1), joinForward);
  return [
    keymap({
      Enter: command(splitAtCaret),
      'Shift-Enter': command(splitAtCaret),
      'Mod-Enter': table,
      'Mod-Alt-f': footnote,
      'Mod-Alt-c': () => {
        page.copyWords();
        return true;
      },
      Tab: command(shiftLevel(1)),
      'Shift-Tab': command(shiftLevel(-1)),
      'Alt-Shift-ArrowUp': command(moveParagraph(-1)),
      'Alt-Shift-ArrowDown': command(moveParagraph(1)),
      'Mod-z': () => page.undo() || true,
      'Mod-y': () => redo() || true,
      'Mod-Shift-z': () => redo() || true,
      // biome-ignore lint/correctness/noComponentHookFactories: a key, not a component
      F8: () => page.step(1),
      'Shift-F8': () => page.step(-1),
      'Mod-a': selectWords,
      Backspace: back,
      'Mod-Backspace': back,
      Delete: forward,
      'Mod-Delete': forward,
    }),
    keymap({ ...baseKeymap, 'Mod-Enter': () => true }),
  ];
}

/** All words of the text are selected, not its paragraphs: what is typed over them is the first paragraph's, and not one that the draft does not have. */
export const selectWords: Command = ({ tr, doc }, dispatch) => {
  dispatch?.(tr.setSelection(TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size))));
  return true;
};
