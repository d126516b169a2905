import type { AddressedPlace } from './place-address.ts';

const listeners = new Set<(place: AddressedPlace) => void>();

/** Brings the page of the draft to a place, if it is open; what the address says counts only when a page opens. */
export function requestPlace(place: AddressedPlace): void {
  for (const listener of listeners) listener(place);
}

/** Hears which places are requested from now on; returns how to stop. */
export function onPlaceRequested(listener: (place: AddressedPlace) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
