import type { CastVote, ProceedingBody, ProceedingPlace } from './proceeding.ts';

/** What a person says of an entry: what follows from it is the server's. */
export type ProceedingSaid = ProceedingPlace &
  (
    | Exclude<ProceedingBody, { kind: 'oral-revision' | 'separate-vote' | 'adoption' }>
    | {
        readonly kind: 'oral-revision';
        readonly party: string;
        readonly paragraph: string;
        readonly before: string;
        readonly after: string;
      }
    | { readonly kind: 'separate-vote'; readonly paragraphs: readonly string[]; readonly roll: readonly CastVote[] }
    | { readonly kind: 'adoption'; readonly how: 'consensus' }
    | { readonly kind: 'adoption'; readonly how: 'vote'; readonly roll: readonly CastVote[] }
  );

/** What a person asks for about the committee's proceedings. */
export type ProceedingCommand =
  | { readonly kind: 'proceeding'; readonly said: ProceedingSaid }
  /** The proposing delegation signs the words of its oral revision. */
  | { readonly kind: 'certify-revision'; readonly entry: string }
  /** Takes an entry back (`on`), or lets it count again. */
  | { readonly kind: 'withdraw-proceeding'; readonly entry: string; readonly on: boolean };
