import type { Party, Role } from './party.ts';

/** What the desk asks for about parties, people and the links that let them in. */
export type ParticipantCommand =
  | { readonly kind: 'party'; readonly party: Party }
  /** All of these parties, in one step, or none; a group may name delegations before it in the list. */
  | { readonly kind: 'party-several'; readonly parties: readonly Party[] }
  /** New names, or other members of a group, for the party with this code; its code and kind stay. */
  | { readonly kind: 'party-edit'; readonly party: Party }
  | { readonly kind: 'party-remove'; readonly code: string }
  /** All of these parties or none. */
  | { readonly kind: 'party-remove-several'; readonly codes: readonly string[] }
  | { readonly kind: 'member-edit'; readonly member: string; readonly name: string }
  /** Shuts a person out; what the person did stays in the record under the same name. */
  | { readonly kind: 'member-remove'; readonly member: string }
  /** Lets a person in again who was shut out. */
  | { readonly kind: 'member-return'; readonly member: string }
  | { readonly kind: 'invite'; readonly role: Role; readonly party: string | null; readonly note: string }
  /** A link for each of these parties, in one step: all of them or none. */
  | {
      readonly kind: 'invite-several';
      readonly role: 'delegate' | 'observer';
      readonly parties: readonly string[];
      readonly note: string;
    }
  | { readonly kind: 'revoke'; readonly link: string }
  /** All of these links or none. */
  | { readonly kind: 'revoke-several'; readonly links: readonly string[] }
  | { readonly kind: 'renew'; readonly link: string };
