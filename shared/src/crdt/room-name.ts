/**
 * A room's name says who writes in it:
 *
 *   negotiation/<id>/draft/<n>/party/<code>   the party's members write
 *   negotiation/<id>/draft/<n>/chair          the chair and the secretariat write
 */
export interface TextAddress {
  readonly negotiation: string;
  readonly draft: number;
  /** Code of the party whose text it is; null for the chair's text. */
  readonly party: string | null;
}

/** The name of the room in which this text is written. */
export function roomName(room: TextAddress): string {
  const writer = room.party === null ? 'chair' : `party/${room.party}`;
  return `negotiation/${room.negotiation}/draft/${room.draft}/${writer}`;
}

/** Null for any other string: each room has one spelling. Ids and codes are letters, digits, `-` and `_`; numbers have no zeros in front. */
export function parseRoomName(name: string): TextAddress | null {
  const match = /^negotiation\/([\w-]{1,64})\/draft\/(0|[1-9]\d{0,3})\/(?:chair|party\/([\w-]{1,16}))$/.exec(name);
  return match?.[1] ? { negotiation: match[1], draft: Number(match[2]), party: match[3] ?? null } : null;
}
