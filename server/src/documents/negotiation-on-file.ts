import {
  canonicalJson,
  checkedNegotiation,
  type NegotiationFile,
  negotiationFormat,
  negotiationFormatVersion,
  openDraft,
  type RecordHead,
  recordOnFileHead,
} from '@adref/shared/negotiation';
import { negotiationFileSchema } from '@adref/shared/protocol';
import { invalid, isRefusal, type Refusal } from '@adref/shared/refusal';
import { sha256 } from '../acts/chain.ts';
import { unfitText } from './unfit-text.ts';

/** A negotiation on file that holds together, with what the record needs to go on from it. */
export interface CheckedFile {
  readonly ok: true;
  readonly file: NegotiationFile;
  readonly head: RecordHead;
  /** Number of the draft that was open. */
  readonly draft: number;
  /** SHA-256 of each document's canonical JSON, in the order of the file. */
  readonly hashes: readonly string[];
}

/** Reads a negotiation from the bytes of a file that nobody vouches for; `name` is what the file is called. */
export async function negotiationOnFile(bytes: Uint8Array, name: string): Promise<CheckedFile | Refusal> {
  const json = parsed(bytes);
  if (json === undefined) return invalid('negotiation-file-no-json', { name });
  const version = versionOf(json);
  if (version !== null && version !== negotiationFormatVersion)
    return invalid('negotiation-file-version', { name, version, known: negotiationFormatVersion });
  const read = negotiationFileSchema.safeParse(json);
  if (!read.success) {
    const where = read.error.issues[0]?.path.slice(0, 6).join('.') || 'format';
    return invalid('negotiation-file-form', { name, where: where.slice(0, 80) });
  }
  // What was checked is what is taken: the schema mends nothing, and leaves nothing in that it does not know.
  const file = read.data as NegotiationFile;
  const state = checkedNegotiation(file, sha256);
  if (isRefusal(state)) return state;
  const draft = openDraft(state).number;
  const texts = new Set<string>();
  for (const { draft: number, party } of file.texts) {
    const known = number <= draft && (party === null || state.parties.some(({ code }) => code === party));
    const key = `${number} ${party ?? ''}`;
    if (!known || texts.has(key)) return invalid('negotiation-file-text', { party: party ?? '–', draft: number });
    texts.add(key);
  }
  const unfit = await unfitText(state, file.record, file.texts);
  if (unfit) return invalid('negotiation-file-unfit', { party: unfit.party ?? '–', draft: unfit.draft });
  const hashes = file.documents.map(({ document }) => sha256(canonicalJson(document)));
  return { ok: true, file, head: recordOnFileHead(file.record, sha256), draft, hashes };
}

/** The value in the bytes; undefined where they are no JSON in UTF-8. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The version that a file of our format says; null for any other. */
function versionOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null) return null;
  const { format, version } = json as { format?: unknown; version?: unknown };
  return format === negotiationFormat && typeof version === 'number' ? version : null;
}
