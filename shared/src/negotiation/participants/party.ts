/** Who may do what is decided by role; whose words one writes, by party. */
export const roles = ['chair', 'secretariat', 'delegate', 'observer'] as const;

export type Role = (typeof roles)[number];

/** A delegation, or a group such as the EU or the G77 whose members may all write for it. */
export interface Party {
  /** Short and unique in its negotiation, as written behind a dash in a bracket: `KEN`, `EU`. */
  readonly code: string;
  readonly kind: 'delegation' | 'group';
  readonly name: { readonly en: string; readonly fr: string };
  /** Codes of the delegations that belong to the group; empty for a delegation. */
  readonly members: readonly string[];
}

/** A person in one negotiation, with one role and, for delegates and observers, one party. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Code of the party; null for the chair and the secretariat, and for observers without one. */
  readonly party: string | null;
  /** The invitation link through which the person came; null for whoever created the negotiation. */
  readonly link: string | null;
  /** True for a person who was removed: shut out, but still named where the record names them. */
  readonly removed?: boolean;
}
