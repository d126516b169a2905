import { useEffect, useRef } from 'react';

/**
 * `J` or `F8` goes on from change to change, `K` or `Shift+F8` back; `F` and `Shift+F` from one change of force to the next; silent while
 * somebody types and with other modifiers.
 */
export function useRowKeys(step: (by: 1 | -1) => void, stepForce: (by: 1 | -1) => void): void {
  const latest = useRef({ step, stepForce });
  latest.current = { step, stepForce };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input:not([type="checkbox"]), textarea, select, dialog, [role="dialog"], [popover]')) return;
      const key = event.key.toLowerCase();
      if (key !== 'j' && key !== 'k' && key !== 'f8' && key !== 'f') return;
      event.preventDefault();
      if (key === 'f') latest.current.stepForce(event.shiftKey ? -1 : 1);
      else latest.current.step(key === 'k' || (key === 'f8' && event.shiftKey) ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
