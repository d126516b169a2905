import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/** What the address says after the `?`, and a way to change parts of it in place; null takes a part out. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (parts: Readonly<Record<string, string | null>>) =>
      setSearch(
        (before) => {
          for (const [name, value] of Object.entries(parts)) {
            if (value === null || value === '') before.delete(name);
            else before.set(name, value);
          }
          return before;
        },
        { replace: true },
      ),
    [setSearch],
  );
  return { search, change };
}
