import type { Party } from '../participants/party.ts';
import type { ProceedingOf, SponsorRole } from '../proceedings/proceeding.ts';

/** Where and when, said in full the first time in a section: later it is `the same meeting`. */
export interface SaidPlace {
  readonly meeting: number | null;
  readonly date: string;
  readonly same: boolean;
}

/** Who sponsors a draft: those on it when it was introduced, and those that joined later. */
interface ReportSponsors {
  readonly original: readonly Party[];
  readonly joined: readonly Party[];
}

/** Delegations that had meant to vote in the same way. */
interface Intended {
  readonly vote: 'for' | 'against' | 'abstain';
  readonly parties: readonly Party[];
}

/** The sentences of the report in one language; names are listed in its alphabetical order. */
export interface ReportWords {
  readonly committee: (name: string) => string;
  readonly report: (committee: string) => string;
  readonly introduction: string;
  readonly considered: (several: boolean) => string;
  readonly draft: (symbol: string) => string;
  readonly recommendation: (committee: string) => string;
  readonly recommends: (committee: string, several: boolean) => string;
  readonly recommended: (number: string | null) => string;
  /** A paragraph by the label that negotiators say. */
  readonly paragraph: (label: string) => string;
  readonly item: (title: string, entry: ProceedingOf<'item'> | null, agendaItem: string, committee: string) => string[];
  readonly introduced: (place: SaidPlace, by: Party, title: string, symbol: string, sponsors: ReportSponsors) => string;
  readonly revised: (place: SaidPlace, by: Party, paragraph: string, before: string, after: string) => string;
  readonly implications: (place: SaidPlace, entry: ProceedingOf<'implications'>) => string;
  readonly part: (place: SaidPlace, paragraphs: readonly string[], entry: ProceedingOf<'separate-vote'>) => string;
  readonly adopted: (
    place: SaidPlace,
    symbol: string,
    entry: ProceedingOf<'adoption'>,
    seen: AdoptedTextPlace | null,
  ) => string;
  readonly lists: { readonly for: string; readonly against: string; readonly abstain: string };
  readonly nobody: string;
  readonly names: (parties: readonly Party[]) => string[];
  readonly intended: (groups: readonly Intended[]) => string;
}

/** Where the adopted text stands in the report. */
export interface AdoptedTextPlace {
  readonly paragraph: number;
  /** Roman numeral, where several texts are recommended. */
  readonly number: string | null;
}

/** Roles of those that were sponsors from the start. */
export const originalRoles: readonly SponsorRole[] = ['main', 'co'];
