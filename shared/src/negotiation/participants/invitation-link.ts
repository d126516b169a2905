import type { Role } from './party.ts';

/** An invitation; its secret is only ever shown to the one who creates or renews it. */
export interface InvitationLink {
  readonly id: string;
  readonly role: Role;
  readonly party: string | null;
  readonly note: string;
  readonly created: string;
  readonly expires: string;
  readonly revoked: boolean;
}
