import { useEffect } from 'react';
import type { PageEditor } from '../editor/page-editor.ts';

/** What takes its own typing back, or is in front of the page. */
const typedInto = ['input', 'textarea', 'select', '[contenteditable="true"]', 'dialog[open]'].join(',');

/**
 * Ctrl+Z and Ctrl+Y do beside the text what they do in it: behind a button that has just been pressed the focus is on that, and what the browser
 * would take back by itself is whatever was typed last in the text.
 */
export function useUndoKeys(page: PageEditor | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof Element && event.target.closest(typedInto)) return;
      const key = event.key.toLowerCase();
      if (!page || (key !== 'z' && key !== 'y')) return;
      event.preventDefault();
      if (key === 'z' && !event.shiftKey) page.undo('key');
      else page.redo();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [page]);
}
