import { useCallback, useEffect, useState } from 'react';

/** How long the notice stays in sight, in ms. */
const shown = 12_000;

/** Whether a colleague has just taken out the paragraph that one was writing in; `tell` hears of the next time. */
export function useLostParagraph(): { lost: boolean; tell: () => void } {
  const [times, setTimes] = useState(0);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    if (times === seen) return;
    const timer = setTimeout(() => setSeen(times), shown);
    return () => clearTimeout(timer);
  }, [times, seen]);
  const tell = useCallback(() => setTimes((before) => before + 1), []);
  return { lost: times !== seen, tell };
}
