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
  | { readonly kind: 'mode'; readonly party: string; readonly draft: number; readonly asTyped: boolean };

/** Who sees these acts. */
export const tablingVisibility = { table: 'public', withdraw: 'public', mode: 'public' } as const;
