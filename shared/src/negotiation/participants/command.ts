import type { Party, Role } from './party.ts';

/** What the desk asks for about parties, people and the links that let them in. */
export type ParticipantCommand =
  | { readonly kind: 'party'; readonly party: Party }
  /** New names, or other members of a group, for the party with this code; its code and kind stay. */
  | { readonly kind: 'party-edit'; readonly party: Party }
  | { readonly kind: 'party-remove'; readonly code: string }
  | { readonly kind: 'member-edit'; readonly member: string; readonly name: string }
  /** Shuts a person out; what the person did stays in the record under the same name. */
  | { readonly kind: 'member-remove'; readonly member: string }
  | { readonly kind: 'invite'; readonly role: Role; readonly party: string | null; readonly note: string }
  | { readonly kind: 'revoke'; readonly link: string }
  | { readonly kind: 'renew'; readonly link: string };
