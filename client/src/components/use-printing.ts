import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed: what is shown in part on the screen, and more of it when asked, is whole on paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}

let printing = false;

function subscribe(told: () => void): () => void {
  // The browser takes the page as it is when the event is over.
  const tell = ({ type }: Event) => {
    printing = type === 'beforeprint';
    flushSync(told);
  };
  addEventListener('beforeprint', tell);
  addEventListener('afterprint', tell);
  return () => {
    removeEventListener('beforeprint', tell);
    removeEventListener('afterprint', tell);
  };
}
