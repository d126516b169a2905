import { useEffect, useRef } from 'react';

/**
 * Tells the stylesheets, under this name on the root of the page, how high the element is in CSS pixels: a row of tools that takes a second
 * line covers nothing of what stays in sight below it, and what is scrolled into sight does not end under it.
 */
export function useToldHeight(name: '--tools' | '--foot') {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = ref;
    if (!current) return;
    const { style } = document.documentElement;
    const tell = new ResizeObserver(() => style.setProperty(name, `${current.offsetHeight}px`));
    tell.observe(current);
    return () => {
      tell.disconnect();
      style.removeProperty(name);
    };
  }, [name]);
  return ref;
}
