import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';

/**
 * Keeps React away from the selection in the editor. On each of its commits, wherever on the page, React counts the focused element's nodes
 * up to the selection, to find it again in case the commit tore it out; it does so where `contentEditable` says "true". In a text of a
 * hundred paragraphs with sixty parties those are 30,000 nodes, and longer than all the rest of the commit. React never changes what is in
 * the editor, and the editor keeps its selection itself: the attribute stays as it is, and the property of this one element says nothing.
 */
export const OwnSelection = Extension.create({
  name: 'ownSelection',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('own-selection'),
      view: ({ dom }) => {
        Object.defineProperty(dom, 'contentEditable', { configurable: true, value: 'inherit' });
        return { destroy: () => void Reflect.deleteProperty(dom, 'contentEditable') };
      },
    }),
  ],
});
