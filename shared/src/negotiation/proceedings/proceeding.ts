/** How a delegation votes. Whoever is absent, or does not take part, is in no list. */
export const ballotsCast = ['for', 'against', 'abstain'] as const;

export type BallotCast = (typeof ballotsCast)[number];

/** One delegation's vote in a roll. */
export interface CastVote {
  readonly party: string;
  readonly vote: BallotCast;
}

/** As what a delegation sponsors a draft. */
export const sponsorRoles = ['main', 'co', 'additional'] as const;

export type SponsorRole = (typeof sponsorRoles)[number];

/** What happened in the committee, besides the text itself. */
export type ProceedingBody =
  /** How the item came to the committee, for the report's introduction; what is not known is null. */
  | {
      readonly kind: 'item';
      readonly session: number | null;
      /** The decision that put it on the provisional agenda. */
      readonly decision: string | null;
      readonly plenary: { readonly meeting: number; readonly date: string } | null;
      /** Numbers of the committee's meetings at which it was considered. */
      readonly meetings: readonly number[];
      /** Symbols of the documents before the committee. */
      readonly documents: readonly string[];
    }
  /** A party puts a draft before the committee. */
  | {
      readonly kind: 'introduction';
      readonly party: string;
      readonly title: { readonly en: string; readonly fr: string };
    }
  /** It sponsors it from now on, or (`leaves`) not any more. */
  | { readonly kind: 'sponsor'; readonly party: string; readonly role: SponsorRole; readonly leaves?: true }
  /** A party changes its draft by word of mouth. Counts once the party has certified it. */
  | {
      readonly kind: 'oral-revision';
      readonly party: string;
      readonly paragraph: string;
      readonly before: string;
      readonly after: string;
      readonly certified: Certified | null;
    }
  /** What the draft would cost: a statement published under a symbol, or read out, perhaps in place of an earlier one. */
  | {
      readonly kind: 'implications';
      readonly how: 'published' | 'read-out';
      /** Of the statement; of the one that it replaces where it was read out. Null where there is none. */
      readonly statement: string | null;
    }
  /** Part of a draft is put to the vote by itself; what is not kept is no part of it any more. */
  | {
      readonly kind: 'separate-vote';
      readonly paragraphs: readonly string[];
      readonly roll: readonly CastVote[];
      readonly result: VoteResult;
    }
  | { readonly kind: 'adoption'; readonly how: 'consensus' }
  | { readonly kind: 'adoption'; readonly how: 'vote'; readonly roll: readonly CastVote[]; readonly result: VoteResult }
  /** After a recorded vote: how the delegation had meant to vote. The result stays as it is. */
  | { readonly kind: 'intention'; readonly party: string; readonly vote: string; readonly intended: BallotCast }
  | {
      readonly kind: 'explanation';
      readonly party: string;
      readonly when: 'before' | 'after';
      readonly text: string;
    };

/** The proposing delegation has signed the words of its oral revision. */
export interface Certified {
  /** In what order revisions were certified, from 1: that is how they are applied. */
  readonly order: number;
  readonly time: string;
  readonly by: string;
}

/** What a roll comes to; adopted where more are for than against. */
export interface VoteResult {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly adopted: boolean;
}

/** Where and when something happened in the committee. */
export interface ProceedingPlace {
  /** Symbol of the draft that it is about; null for the item as a whole. */
  readonly symbol: string | null;
  /** Number of the meeting; null where it was at none. */
  readonly meeting: number | null;
  /** Day: `2018-11-08`. */
  readonly date: string;
}

/** One entry of the committee's proceedings, as recorded. */
export type Proceeding = ProceedingBody &
  ProceedingPlace & {
    readonly id: string;
    readonly time: string;
    readonly by: string;
    /** Taken back: it counts for nothing, and stays in the record. */
    readonly withdrawn?: true;
  };

/** Entries of one kind. */
export type ProceedingOf<K extends Proceeding['kind']> = Extract<Proceeding, { kind: K }>;

/** The entries of one kind about a draft that count, in order. */
export function proceedingsOf<K extends Proceeding['kind']>(
  proceedings: readonly Proceeding[],
  symbol: string | null,
  kind: K,
): ProceedingOf<K>[] {
  return proceedings.filter(
    (entry): entry is ProceedingOf<K> => entry.kind === kind && entry.symbol === symbol && !entry.withdrawn,
  );
}

/** The result of a roll in which nobody is twice. Equally many for and against: not adopted. */
export function voteResult(roll: readonly CastVote[]): VoteResult {
  const count = (vote: BallotCast) => roll.filter((cast) => cast.vote === vote).length;
  const [yes, no, abstain] = [count('for'), count('against'), count('abstain')];
  return { for: yes, against: no, abstain, adopted: yes > no };
}
