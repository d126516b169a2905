import type { RecordedPosition } from '../positions/recorded-position.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';

/** What a name in brackets held is a party's: its words and positions are on the table as that party's own, and no more as the name's. */
export interface HolderAct {
  readonly kind: 'holder';
  /** The code that the name had. */
  readonly name: string;
  readonly party: string;
  readonly draft: number;
  /** The name's words as versions of the party's. */
  readonly wordings: readonly TabledWording[];
  /** The name's positions as the party's. */
  readonly positions: readonly RecordedPosition[];
}

/** Who sees this act. */
export const holderVisibility = { holder: 'public' } as const;
