import { join } from 'node:path';
import type { Act, Negotiation } from '@adref/shared/negotiation';
import { checkRecord } from '../acts/record-check.ts';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import { databaseFile } from '../storage/database-files.ts';
import type { Finding } from '../storage/finding.ts';
import type { Inspection } from '../storage/inspection.ts';
import { openInspection } from '../storage/open-inspection.ts';
import { StorageError } from '../storage/storage-error.ts';
import { failed, type Output } from './output.ts';

/** A negotiation as it is stored, whose acts fold to a state. */
export interface InspectedNegotiation extends Pick<Inspection, 'texts' | 'rooms'> {
  readonly acts: readonly Act[];
  readonly state: Negotiation;
  /** What does not fit in its record all the same. */
  readonly findings: readonly Finding[];
}

/**
 * Works on a negotiation of a data folder, also while its server runs; returns what `work` does. Where there is none of this id, or none that
 * can be read, `errors` is told why, and the exit code is that of a command that failed.
 */
export async function inspectedNegotiation(
  { negotiation, folder }: { readonly negotiation: string; readonly folder: string },
  errors: Output,
  work: (found: InspectedNegotiation) => Promise<number>,
): Promise<number> {
  const file = join(folder, databaseFile);
  const refuse = (why: OperatorMessage): number => {
    errors.write(`${operatorSentence(why)}\n`);
    return failed;
  };
  let inspection: Inspection;
  try {
    inspection = openInspection(file);
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return refuse(error.said);
  }
  try {
    const { acts } = inspection.acts(negotiation);
    if (acts.length === 0) return refuse(message('derivation-no-negotiation', { negotiation, file }));
    const { state, findings } = checkRecord(negotiation, acts);
    if (!state) return refuse(message('derivation-damaged', { negotiation }));
    return await work({
      acts,
      state,
      findings,
      texts: (ids) => inspection.texts(ids),
      rooms: () => inspection.rooms(),
    });
  } finally {
    inspection.close();
  }
}
