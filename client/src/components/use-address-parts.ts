import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';

/**
 * What the address says behind the `?`, and a way to change parts of it in place; null and the empty string take a part out.
 * What comes when the place has been left (a caret that goes with its text) changes nothing: it would bring the place back.
 */
export function useAddressParts<Name extends string>() {
  const [search, setSearch] = useSearchParams();
  const shown = useRef(true);
  useLayoutEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);
  const change = useCallback(
    (parts: Readonly<Partial<Record<Name, string | null>>>) => {
      if (!shown.current) return;
      setSearch(
        (before) => {
          for (const [name, value] of Object.entries<string | null | undefined>(parts)) {
            if (value === undefined) continue;
            if (value === null || value === '') before.delete(name);
            else before.set(name, value);
          }
          return before;
        },
        { replace: true },
      );
    },
    [setSearch],
  );
  return { search, change };
}
