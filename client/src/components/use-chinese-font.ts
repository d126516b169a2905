import { useEffect } from 'react';

/**
 * Has Chinese characters fetched as they are shown, for machines that have none. The list of the font's hundred files weighs as much as a page, and
 * is asked for only where there is a Chinese text.
 */
export function useChineseFont(isNeeded: boolean): void {
  useEffect(() => {
    if (isNeeded) import('@fontsource-variable/noto-serif-sc/wght.css').catch(() => undefined);
  }, [isNeeded]);
}
