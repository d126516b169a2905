import type { Visibility } from '../visibility.ts';
import type { NotedSource } from './noted-source.ts';
import type { TabledWording } from './tabled-wording.ts';

/** What a party puts on the table and takes off it. */
export type TablingAct =
  | {
      readonly kind: 'table';
      readonly party: string;
      readonly draft: number;
      readonly wordings: readonly TabledWording[];
    }
  | {
      readonly kind: 'withdraw';
      readonly party: string;
      readonly draft: number;
      readonly paragraphs: readonly string[];
    }
  | { readonly kind: 'mode'; readonly party: string; readonly draft: number; readonly asTyped: boolean }
  /** Somebody has put words of an adopted paragraph into the party's own text; seen by the party alone. */
  | { readonly kind: 'note-source'; readonly visibility?: Visibility; readonly noted: NotedSource };

/** Who sees these acts, where they do not say so themselves; a note always does. */
export const tablingVisibility = {
  table: 'public',
  withdraw: 'public',
  mode: 'public',
  'note-source': 'desk',
} as const;
