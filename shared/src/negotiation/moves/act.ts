import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { TakenMove } from './taken-move.ts';

/** What is done about paragraphs that parties want elsewhere. */
export type MoveAct =
  /** A party holds the same from now on: its wording says where, beside the words that it had. */
  | {
      readonly kind: 'support-move';
      readonly party: string;
      readonly draft: number;
      readonly paragraph: string;
      /** Who held it when it was supported. */
      readonly of: readonly string[];
      readonly wording: TabledWording;
    }
  /** A decision of the desk; public only with the draft that it leads to. */
  | { readonly kind: 'take-move'; readonly move: TakenMove };

/** Who sees these acts. */
export const moveVisibility = { 'support-move': 'public', 'take-move': 'desk' } as const;
