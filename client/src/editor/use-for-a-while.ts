import { useEffect, useState } from 'react';

/** Something that is told and stays in sight for some time, in ms; `none` is one object for as long as nothing is told. */
export function useForAWhile<T>(none: T, time: number): { told: T; tell: (what: T) => void } {
  const [told, tell] = useState(none);
  useEffect(() => {
    if (told === none) return;
    const timer = setTimeout(() => tell(none), time);
    return () => clearTimeout(timer);
  }, [told, none, time]);
  return { told, tell };
}
