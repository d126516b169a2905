/** A place in the text that somebody wants to be brought to: a bracket by its range, or a paragraph as a whole. */
interface RequestedPlace {
  readonly paragraph: string;
  readonly from: number | null;
  readonly to: number | null;
}

const listeners = new Set<(place: RequestedPlace) => void>();

/** Brings the page of the draft to a place, if it is open; what the address says counts only when a page opens. */
export function requestPlace(place: RequestedPlace): void {
  for (const listener of listeners) listener(place);
}

/** Hears which places are requested from now on; returns how to stop. */
export function onPlaceRequested(listener: (place: RequestedPlace) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
