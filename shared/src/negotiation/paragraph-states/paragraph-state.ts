/** Where a paragraph, or a range of it, was agreed; the committee comes after the informal consultations. */
export const agreementLevels = ['informals', 'committee'] as const;

export type AgreementLevel = (typeof agreementLevels)[number];

/** What the desk has recorded of a paragraph. */
export type SaidState =
  | {
      readonly state: 'agreed';
      readonly level: AgreementLevel;
      /** Codes of parties that everybody else waits for. */
      readonly pending: readonly string[];
      /** Ids of other paragraphs without whose agreement this one does not hold. */
      readonly conditions: readonly string[];
    }
  /** In the hands of a facilitator (a name, empty where there is none), of a small group of parties, or of both. */
  | { readonly state: 'parked'; readonly facilitator: string; readonly parties: readonly string[] }
  /** It was agreed that the paragraph goes. */
  | { readonly state: 'deleted' }
  /** What was settled is open again, at the request of a party; null where the desk itself found it necessary. */
  | { readonly state: 'reopened'; readonly requester: string | null }
  /** Nothing of the above any more: how a state is taken back. */
  | { readonly state: 'open' };

/** A state as recorded: of a whole paragraph, or, of what is agreed and reopened, of a range of the draft’s words. */
export interface RecordedState {
  /** The draft whose words it was said of. */
  readonly draft: number;
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly said: SaidState;
  /** The reason of what is reopened; of all others a remark, or empty. */
  readonly note: string;
  readonly time: string;
  /** Member at the desk who recorded it. */
  readonly by: string;
  /** The draft it was said of first, if a later one has the same words; the time and the member are those of that act. */
  readonly carried?: { readonly draft: number };
}

/** A party asks the desk to reopen what is settled in a paragraph. */
export interface ReopenRequest {
  readonly draft: number;
  readonly paragraph: string;
  readonly party: string;
  readonly why: string;
  readonly time: string;
  readonly by: string;
}

/** The parties that a state names. */
export function partiesOf(said: SaidState): readonly string[] {
  switch (said.state) {
    case 'agreed':
      return said.pending;
    case 'parked':
      return said.parties;
    case 'reopened':
      return said.requester === null ? [] : [said.requester];
    default:
      return [];
  }
}
