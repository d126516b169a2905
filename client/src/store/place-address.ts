/**
 * A bracket or a paragraph of the draft, as an address names it:
 *
 *   L27.OP2         the paragraph as a whole
 *   L27.OP2~12-20   what is at these characters of it
 *
 * The desk's address names a paragraph to be added or deleted as `L27.OP2~deletion`: of such a one the paragraph alone is a place of the draft.
 */
export interface AddressedPlace {
  readonly paragraph: string;
  /** Null for the paragraph as a whole. */
  readonly from: number | null;
  readonly to: number | null;
}

/** As written in an address; what is put behind a `?` is encoded by whoever puts it there. */
export function writePlace({ paragraph, from, to }: AddressedPlace): string {
  return from === null || to === null ? paragraph : `${paragraph}~${from}-${to}`;
}

/** Reads a draft's place; null where it is none. */
export function readPlace(text: string | null): AddressedPlace | null {
  const place = readMatter(text);
  return place && (place.from !== null || place.paragraph === text) ? place : null;
}

/** Reads the place of a matter at the desk, whatever is said behind its paragraph; null where it names none. */
export function readMatter(text: string | null): AddressedPlace | null {
  const [, paragraph, from, to] = /^([^~]+)(?:~(?:(\d+)-(\d+)$)?|$)/.exec(text ?? '') ?? [];
  if (!paragraph) return null;
  return from === undefined || to === undefined
    ? { paragraph, from: null, to: null }
    : { paragraph, from: Number(from), to: Number(to) };
}

/** The address, inside the negotiation, of a place of the open draft. */
export function draftPlace(place: AddressedPlace): string {
  return `/draft?at=${encodeURIComponent(writePlace(place))}`;
}
