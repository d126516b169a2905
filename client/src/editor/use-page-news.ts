import type { LeftOut } from './left-out.ts';
import { useCopied } from './use-copied.ts';
import { useLeftOut } from './use-left-out.ts';
import { useLostParagraph } from './use-lost-paragraph.ts';

/** What has just become of words on a page, for as long as it is told. */
export interface PageNews {
  readonly isAny: boolean;
  /** What the last paste could not bring. */
  readonly left: readonly LeftOut[];
  /** Whether brackets, names or numbers were copied with the words; `onSeen` ends telling it. */
  readonly copied: boolean;
  readonly onSeen: () => void;
  /** Whether a colleague has taken out the paragraph that one was writing in. */
  readonly lost: boolean;
}

/** What is told of a page, and how the page says it: the properties of `Page` for it. */
export function usePageNews(): {
  news: PageNews;
  tells: { onCopied: () => void; onLeftOut: (left: readonly LeftOut[]) => void; onLost: () => void };
} {
  const { told: left, tell: onLeftOut } = useLeftOut();
  const { told: copied, tell } = useCopied();
  const { lost, tell: onLost } = useLostParagraph();
  const isAny = left.length > 0 || copied || lost;
  return {
    news: { isAny, left, copied, lost, onSeen: () => tell(false) },
    tells: { onCopied: () => tell(true), onLeftOut, onLost },
  };
}
