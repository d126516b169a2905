import type { Wording } from '../../rolling/index.ts';
import type { RecordedPlace } from '../ranges/recorded-place.ts';

/** One decision of the chair on one bracket. */
export interface Take extends RecordedPlace {
  /** The words taken; null where the whole paragraph is left out. */
  readonly text: string | null;
  readonly source: TakeSource;
  /** What parties that table as they type had there, beyond their versions, when this was decided. No version is made of it: that would tell. */
  readonly typed?: readonly Wording[];
  /** It decides on nobody's words: what others ask for in the paragraph stays open. Only of one on a paragraph as a whole. */
  readonly leavesOpen?: true;
  readonly time: string;
  readonly by: string;
}

/** Where the words came from that the chair took. */
export type TakeSource =
  | { readonly kind: 'draft' }
  /** All whose words they are; `parts` where single changes were combined, of one alternative or of several. */
  | {
      readonly kind: 'party';
      readonly holders: readonly string[];
      readonly parts?: readonly TakenPart[] | undefined;
      /** The pen with which the party wrote them in the chair's text; only the server says so. */
      readonly pen?: string;
    }
  /** Its own; `proposal` where it had put them to the room before. */
  | { readonly kind: 'chair'; readonly proposal?: string | undefined }
  /** No words: the decision made there before is taken back, and what it was about is open again. With `last` only the last one, so that the one before it holds. */
  | { readonly kind: 'open'; readonly last?: true | undefined };

/** One of the changes that a decision combines; its range counts where the decision's does. Between them are the words that were there. */
export interface TakenPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Everyone who held the change when it was taken. */
  readonly holders: readonly string[];
}
