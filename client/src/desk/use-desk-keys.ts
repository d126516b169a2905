import { useEffect, useRef } from 'react';

/** Where keys are typed, or another has them; a choice that was clicked is no such place: it takes the arrow keys and the space bar alone. */
const typedInto = [
  ...['input:not([type="radio"], [type="checkbox"])', 'textarea', 'select', '[contenteditable="true"]'],
  ...['dialog', '[role="dialog"]', '[popover]'],
].join(', ');

/** What the desk's keys do. */
export interface DeskKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly take: (index: number) => void;
  readonly write: () => void;
  readonly edit: () => void;
  readonly takeUp: () => void;
  readonly show: () => void;
  readonly undo: () => void;
}

/**
 * `J` or `F8` next, `K` or `Shift+F8` previous, `0` to `9` take, `W` write, `E` edit, `A` says that the room is here, `S` shows it the result, `Ctrl+Z` takes the last act back. Silent while somebody types, while a dialog is open
 * and with any other modifier, so that the browser's and the screen reader's own keys stay theirs.
 */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(typedInto)) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== 'z' || event.shiftKey) return;
        event.preventDefault();
        latest.current.undo();
        return;
      }
      if (key === 'f8' && event.shiftKey) latest.current.previous();
      else if (key === 'f8' || key === 'j') latest.current.next();
      else if (key === 'k') latest.current.previous();
      else if (key === 'w') latest.current.write();
      else if (key === 'e') latest.current.edit();
      else if (key === 'a') latest.current.takeUp();
      else if (key === 's') latest.current.show();
      else if (/^\d$/.test(key)) latest.current.take(Number(key));
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
