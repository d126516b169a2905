import type { ImportedRecord } from './imported-record.ts';

/**
 * From here on the record goes on in another installation: all acts before it came from a file. Nobody who took part has a way in there, so
 * people stay in it by name alone, links open nothing, and whatever would have happened by itself at a set time is called off.
 */
export interface ImportAct {
  readonly kind: 'import';
  /** Id of the negotiation there. */
  readonly id: string;
  readonly from: ImportedRecord;
}

/** Who sees this act: everybody can tell which part of a record was made where. */
export const importVisibility = { import: 'public' } as const;
