/** What a person asks for about silence procedures. */
export type SilenceCommand =
  /** Puts the open draft, or some of its paragraphs, under silence. */
  | {
      readonly kind: 'silence';
      readonly draft: number;
      readonly paragraphs: readonly string[] | null;
      /** ISO 8601 with its offset; `silenceHours` from now where absent. */
      readonly deadline?: string | undefined;
      readonly timeZone: string;
      readonly note: string;
      /** A window that runs, in whose place this one is. */
      readonly replaces?: string | undefined;
    }
  /** Objects in the name of a party, in place of what it said before; without paragraphs it takes that back. */
  | {
      readonly kind: 'break-silence';
      readonly window: string;
      readonly party: string;
      readonly paragraphs: readonly string[];
      readonly reason: string;
    }
  | { readonly kind: 'end-silence'; readonly window: string }
  | { readonly kind: 'publish-breaks'; readonly window: string };
