import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { InvitationLink } from '@adref/shared/negotiation';
import { invitationDays, maxNegotiationBytes } from '@adref/shared/protocol';
import { sentenceOf as refusalSaid } from '@adref/shared/refusal';
import { newId } from '../accounts/secret.ts';
import { secretWrites } from '../acts/secret-writes.ts';
import { importing } from '../documents/imported-negotiation.ts';
import { negotiationOnFile } from '../documents/negotiation-on-file.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { openStorage } from '../storage/sqlite-storage.ts';
import { StorageError } from '../storage/storage-error.ts';
import { isMisuse, onlyFile, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { done, failed, type Output } from './output.ts';

/**
 * `import-negotiation FILE`: takes a negotiation in that was saved as one file, as a new one of a data folder whose server is stopped. Says its id,
 * and the way in for whoever is to chair it. Returns the exit code.
 */
export async function importNegotiation(
  args: readonly string[],
  out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = readCall({ args: [...args], allowPositionals: true, options: { data: { type: 'string' } } });
  if (isMisuse(call)) return tellMisuse('import-negotiation', call, errors);
  const path = onlyFile(call.positionals);
  if (typeof path !== 'string') return tellMisuse('import-negotiation', path, errors);
  const bytes = await readFile(path).catch(() => null);
  if (!bytes || bytes.length > maxNegotiationBytes) {
    const why = bytes
      ? message('negotiation-too-large', { size: bytes.length, most: maxNegotiationBytes })
      : message('record-not-readable');
    errors.write(`${path}: ${operatorSentence(why)}\n`);
    return failed;
  }
  const checked = await negotiationOnFile(bytes, basename(path));
  if (!checked.ok) {
    errors.write(`${refusalSaid(checked)}\n`);
    return failed;
  }
  const now = new Date();
  const id = newId();
  const link: InvitationLink = {
    id: newId(),
    role: 'chair',
    party: null,
    note: '',
    created: now.toISOString(),
    expires: new Date(now.getTime() + invitationDays * 86_400_000).toISOString(),
    revoked: false,
  };
  const invite = { kind: 'invite', link } as const;
  const imported = importing(checked, { id, by: 'server', time: now.toISOString() }, [invite]);
  const { secrets, writes } = secretWrites(id, [invite]);
  try {
    const storage = openStorage(dataFolder(call.values.data));
    try {
      await storage.commit([...imported.writes, ...writes]);
    } finally {
      await storage.close();
    }
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    errors.write(`${error.message}\n`);
    return failed;
  }
  out.write(`${operatorSentence(message('negotiation-imported', { id, acts: checked.file.acts }))}\n`);
  out.write(`/join/${secrets[0]?.secret ?? ''}\n`);
  return done;
}
