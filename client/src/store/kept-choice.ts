import { useCallback, useState } from 'react';
import { lastingStorage } from './known-head.ts';

/**
 * A reader's choice of one of a few, kept by this browser for the next time; `first` where none is kept, or one that there is not any more.
 * It says how something is shown and nothing about any text.
 */
export function useKeptChoice<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  first: Choice,
): [Choice, (choice: Choice) => void] {
  const key = `adref-choice ${name}`;
  const [chosen, setChosen] = useState(() => choices.find((choice) => choice === read(key)) ?? first);
  const choose = useCallback(
    (choice: Choice) => {
      setChosen(choice);
      try {
        lastingStorage()?.setItem(key, choice);
      } catch {
        // Full or forbidden: it holds until the page is left.
      }
    },
    [key],
  );
  return [chosen, choose];
}

function read(key: string): string | null {
  try {
    return lastingStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
