/** Where a negotiation that was imported came from, and what came with it. */
export interface ImportedRecord {
  /** Its id there. */
  readonly negotiation: string;
  /** `public`: without the desk's acts, so that the seals of the acts that came cannot be opened here. */
  readonly seen: 'public' | 'desk';
  /** How many acts came, and the hash of the last public one: what somebody noted there can be compared. */
  readonly acts: number;
  readonly head: string;
  /** Number of the draft that was open. */
  readonly draft: number;
  /** Documents of the library whose words came with it, with SHA-256 of their canonical JSON. */
  readonly documents: readonly { readonly id: string; readonly hash: string }[];
}

/**
 * Under which id an installation keeps the words of a document that the negotiation refers to: those that came with an imported record are
 * its own, so that no file can put words under the id of a document that others refer to.
 */
export function keptAs(
  { id, imported }: { readonly id: string; readonly imported?: ImportedRecord },
  document: string,
): string {
  return imported?.documents.some((one) => one.id === document) ? `${id}/${document}` : document;
}
