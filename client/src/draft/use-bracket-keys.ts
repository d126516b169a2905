import { useEffect } from 'react';
import type { PageEditor } from '../editor/page-editor.ts';

/** F8 and Shift+F8 go from bracket to bracket wherever the focus is; in the text itself the editor does it. */
export function useBracketKeys(page: PageEditor | null): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      if (page?.step(event.shiftKey ? -1 : 1)) event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [page]);
}
