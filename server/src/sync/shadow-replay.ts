import { formOf } from './current-form.ts';
import { dividedState } from './divided-state.ts';
import { replayed } from './room-text.ts';
import { digestOf } from './text-digest.ts';

/** A log to be replayed, and the form of its text. */
export interface ReplayQuestion {
  readonly rows: readonly Uint8Array[];
  readonly form: number;
}

/** What a log was replayed to: the state, encoded, and a digest of what a reader of it sees. */
export type ReplayAnswer =
  | { readonly ok: true; readonly state: Uint8Array; readonly digest: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Replays a log away from everybody, as a restart would, and encodes what it came to, if that can be read again with the same
 * outcome: then it can take the place of the log.
 */
export async function shadowReplay({ rows, form: version }: ReplayQuestion): Promise<ReplayAnswer> {
  const form = formOf(version);
  if (!form) return { ok: false, reason: `Form ${version} is not known` };
  try {
    const doc = await replayed(rows, form);
    if (doc.store.pendingStructs || doc.store.pendingDs) return { ok: false, reason: 'The log has a gap' };
    const state = dividedState(doc);
    const digest = digestOf(doc, form);
    const again = digestOf(await replayed([state], form), form);
    return again === digest
      ? { ok: true, state, digest }
      : { ok: false, reason: 'The state reads otherwise than the log' };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.name : 'The log cannot be replayed' };
  }
}
