/** The documents the negotiation refers to. */
export function LibraryPage() {
  return null;
}
