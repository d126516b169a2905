/** Which text of which negotiation, and as which member. */
export interface RoomAddress {
  readonly negotiation: string;
  readonly draft: number;
  /** Null for the chair's text. */
  readonly party: string | null;
  /** Of a paragraph of the chair's text that is written with this pen. */
  readonly pen?: string | undefined;
  readonly member: string;
}

/** Whether both are the same text, opened as the same member. */
export function sameAddress(a: RoomAddress, b: RoomAddress): boolean {
  return (['negotiation', 'draft', 'party', 'pen', 'member'] as const).every((part) => a[part] === b[part]);
}
