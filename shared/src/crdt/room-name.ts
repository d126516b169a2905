/**
 * A room's name says who writes in it:
 *
 *   negotiation/<id>/draft/<n>/party/<code>   the party's members write
 *   negotiation/<id>/draft/<n>/chair          the chair and the secretariat write
 *   negotiation/<id>/draft/<n>/pen/<id>       the party writes that has this pen of the chair's
 */
export interface TextAddress {
  readonly negotiation: string;
  readonly draft: number;
  /** Code of the party whose text it is; null for the chair's text, or one of its paragraphs. */
  readonly party: string | null;
  /** Id of the pen with which a paragraph of the chair's text is written; absent for the whole of it. */
  readonly pen?: string | undefined;
}

/** The name of the room in which this text is written. */
export function roomName(room: TextAddress): string {
  const writer = room.pen !== undefined ? `pen/${room.pen}` : room.party === null ? 'chair' : `party/${room.party}`;
  return `negotiation/${room.negotiation}/draft/${room.draft}/${writer}`;
}

/** Null for any other string: each room has one spelling. Ids and codes are letters, digits, `-` and `_`; numbers have no zeros in front. */
export function parseRoomName(name: string): TextAddress | null {
  const form =
    /^negotiation\/([\w-]{1,64})\/draft\/(0|[1-9]\d{0,3})\/(?:chair|party\/([\w-]{1,16})|pen\/([\w-]{1,64}))$/;
  const [, negotiation, draft, party = null, pen] = form.exec(name) ?? [];
  return negotiation ? { negotiation, draft: Number(draft), party, ...(pen !== undefined && { pen }) } : null;
}
