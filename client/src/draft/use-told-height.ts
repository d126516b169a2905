import { useEffect, useRef } from 'react';

/**
 * Tells the stylesheets, as `--tools` on what is around the element, how high it is in CSS pixels: a row of tools that takes a second line
 * covers nothing of what stays in sight below it.
 */
export function useToldHeight() {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = ref;
    const around = current?.parentElement;
    if (!current || !around) return;
    const tell = new ResizeObserver(() => around.style.setProperty('--tools', `${current.offsetHeight}px`));
    tell.observe(current);
    return () => tell.disconnect();
  }, []);
  return ref;
}
