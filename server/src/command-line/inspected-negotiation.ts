import { join } from 'node:path';
import type { TextDocument } from '@adref/shared/document';
import { type Act, keptAs, type Negotiation } from '@adref/shared/negotiation';
import { checkRecord } from '../acts/record-check.ts';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import { databaseFile } from '../storage/database-files.ts';
import type { Inspection } from '../storage/inspection.ts';
import { openInspection } from '../storage/open-inspection.ts';
import { StorageError } from '../storage/storage-error.ts';
import { failed, type Output } from './output.ts';

/** A negotiation as it is stored, in whose record everything fits. */
export interface InspectedNegotiation extends Pick<Inspection, 'texts' | 'rooms'> {
  readonly acts: readonly Act[];
  readonly state: Negotiation;
}

/**
 * Works on a negotiation of a data folder, also while its server runs; returns what `work` does. Where there is none of this id, or
 * something does not fit in its record, even one that can be read, `errors` is told why, and the exit code is that of a command that failed.
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
    const { acts, findings: stored } = inspection.acts(negotiation);
    if (acts.length === 0) return refuse(message('derivation-no-negotiation', { negotiation, file }));
    const { state, findings } = checkRecord(negotiation, acts);
    if (!state || findings.length > 0 || stored.length > 0) {
      return refuse(message('derivation-damaged', { negotiation }));
    }
    return await work({
      acts,
      state,
      texts: (ids) => inspection.texts(ids),
      rooms: () => inspection.rooms(),
    });
  } finally {
    inspection.close();
  }
}

/** The words of adopted documents as the negotiation keeps them, by id; without those that are not there. */
export function inspectedDocuments(
  { state, texts }: Pick<InspectedNegotiation, 'state' | 'texts'>,
  ids: readonly string[],
): Map<string, TextDocument> {
  const kept = texts(ids.map((id) => keptAs(state, id)));
  return new Map(
    ids.flatMap((id) => {
      const document = kept.get(keptAs(state, id));
      return document ? [[id, document] as const] : [];
    }),
  );
}
