import { documentsOf, keptAs, type Member } from '@adref/shared/negotiation';
import { negotiationFile } from '../acts/negotiation-file.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { isMisuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { inspectedNegotiation } from './inspected-negotiation.ts';
import { failed, type Output } from './output.ts';
import { writtenFile } from './written-file.ts';

/**
 * `export-negotiation ID --out FILE`: a whole negotiation as one file, from a data folder, also while its server runs: what everybody may see, or
 * with `--desk` what the desk may. Texts that are being written are not in it: the page saves those. Returns the exit code.
 */
export async function exportNegotiation(
  args: readonly string[],
  _out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string' }, desk: { type: 'boolean' }, data: { type: 'string' } },
  });
  if (isMisuse(call)) return tellMisuse('export-negotiation', call, errors);
  const [negotiation, extra] = call.positionals;
  const { out: path, desk = false, data } = call.values;
  if (!negotiation) return tellMisuse('export-negotiation', misuse(message('say-negotiation')), errors);
  if (extra) return tellMisuse('export-negotiation', misuse(message('too-many-words', { extra })), errors);
  if (!path) return tellMisuse('export-negotiation', misuse(message('say-out')), errors);
  return inspectedNegotiation({ negotiation, folder: dataFolder(data) }, errors, async (found) => {
    const { acts, state, findings, texts } = found;
    if (findings.length > 0) {
      errors.write(`${operatorSentence(message('derivation-damaged', { negotiation }))}\n`);
      return failed;
    }
    const kept = texts(documentsOf(state).map((id) => keptAs(state, id)));
    const document = async (id: string) => kept.get(id) ?? null;
    const storage = { document, lastRow: async () => 0 };
    const rooms = { read: async () => ({ paragraphs: [] }) };
    const around = { storage, rooms, now: new Date().toISOString() };
    const reader: Member = { id: 'server', name: '', role: desk ? 'chair' : 'observer', party: null, link: null };
    const saved = await negotiationFile({ acts, state }, reader, desk, around);
    return writtenFile(path, JSON.stringify(saved), errors);
  });
}
