import { useEffect } from 'react';

const touches = ['pointerdown', 'keydown', 'selectionchange'];

/** Sees to what is copied from any page (clean-copy.ts). The code comes when the page is touched first: before that nothing is selected. */
export function useCleanCopy(): void {
  useEffect(() => {
    let end = () => {
      for (const touch of touches) document.removeEventListener(touch, begin);
    };
    let ended = false;
    const begin = () => {
      end();
      void import('./clean-copy.ts').then(
        ({ copyClean }) => {
          if (ended) return;
          document.addEventListener('copy', copyClean);
          end = () => document.removeEventListener('copy', copyClean);
        },
        // A browser does not ask again for code that did not come: what is copied is then as the browser sees it.
        () => undefined,
      );
    };
    for (const touch of touches) document.addEventListener(touch, begin);
    return () => {
      ended = true;
      end();
    };
  }, []);
}
