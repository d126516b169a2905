/** Creates a negotiation from a document. */
export function CreatePage() {
  return null;
}
