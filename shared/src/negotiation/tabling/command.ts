/** What a party asks for about its own words on the table. */
export type TablingCommand =
  /** Publishes the party's own text of these paragraphs as it is on the server now; all changed ones where `paragraphs` is null. */
  | {
      readonly kind: 'table';
      readonly draft: number;
      readonly party: string;
      readonly paragraphs: readonly string[] | null;
      /** From where words in them were taken; what is not in the library, or does not stand in what is tabled, is left out. */
      readonly agreed?: readonly TakenFrom[];
    }
  | {
      readonly kind: 'withdraw';
      readonly draft: number;
      readonly party: string;
      readonly paragraphs: readonly string[];
    }
  /**
   * Undoes what the party did to paragraphs: puts an earlier version of its own on the table again, or takes off the table what is there.
   * Stale where another version is there by now than the member saw.
   */
  | {
      readonly kind: 'restore';
      readonly draft: number;
      readonly party: string;
      readonly wordings: readonly RestoredWording[];
    }
  | { readonly kind: 'mode'; readonly draft: number; readonly party: string; readonly asTyped: boolean }
  | NoteSourceCommand;

/** Notes among the party from where words went into its own text, before they are tabled. */
export interface NoteSourceCommand extends TakenFrom {
  readonly kind: 'note-source';
  readonly draft: number;
  readonly party: string;
}

/** An adopted paragraph, by its ids in the library of the installation, from which words went into a paragraph of the own text. */
export interface TakenFrom {
  readonly paragraph: string;
  readonly document: string;
  readonly target: string;
}

/** One paragraph to bring back to how it was. */
export interface RestoredWording {
  readonly paragraph: string;
  /** The party's version to put on the table again; null takes the paragraph off it. */
  readonly version: number | null;
  /** The version on the table that the member saw; null where there was none. */
  readonly seen: number | null;
  /** What the party's own text takes back: the words `now` where it still has the words `was`. Null means no such paragraph. */
  readonly own?: { readonly was: string | null; readonly now: string | null };
}
