import { useEffect, useRef } from 'react';

/** `J` or `F8` goes on, `K` or `Shift+F8` back; silent while somebody types and with other modifiers. */
export function useRowKeys(step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input:not([type="checkbox"]), textarea, select, dialog, [role="dialog"], [popover]')) return;
      const key = event.key.toLowerCase();
      if (key !== 'j' && key !== 'k' && key !== 'f8') return;
      event.preventDefault();
      latest.current(key === 'k' || (key === 'f8' && event.shiftKey) ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
