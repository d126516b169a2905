import { documentsOf, keptAs, type Member } from '@adref/shared/negotiation';
import { negotiationFile } from '../acts/negotiation-file.ts';
import { message, operatorSentence } from '../messages/message.ts';
import { DamagedRecord } from '../storage/storage-error.ts';
import { isMisuse, misuse, readCall, tellMisuse } from './call.ts';
import { dataFolder } from './data-folder.ts';
import { inspectedNegotiation } from './inspected-negotiation.ts';
import { InspectedTexts } from './inspected-texts.ts';
import { failed, type Output } from './output.ts';
import { writtenFile } from './written-file.ts';

/**
 * `export-negotiation ID --out FILE`: a whole negotiation as one file, from a data folder, also while its server runs: what everybody may see;
 * with `--desk` what the desk may, its text included; with `--party CODE` what that delegation may, with its conversations and the texts in
 * which it writes, tabled or not. Returns the exit code.
 */
export async function exportNegotiation(
  args: readonly string[],
  _out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      desk: { type: 'boolean' },
      party: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (isMisuse(call)) return tellMisuse('export-negotiation', call, errors);
  const [negotiation, extra] = call.positionals;
  const { out: path, desk = false, party = null, data } = call.values;
  if (!negotiation) return tellMisuse('export-negotiation', misuse(message('say-negotiation')), errors);
  if (extra) return tellMisuse('export-negotiation', misuse(message('too-many-words', { extra })), errors);
  if (!path) return tellMisuse('export-negotiation', misuse(message('say-out')), errors);
  if (desk && party !== null) {
    return tellMisuse('export-negotiation', misuse(message('form-twice', { one: 'desk', other: 'party' })), errors);
  }
  return inspectedNegotiation({ negotiation, folder: dataFolder(data) }, errors, async (found) => {
    const { acts, state, texts } = found;
    const kept = texts(documentsOf(state).map((id) => keptAs(state, id)));
    const document = async (id: string) => kept.get(id) ?? null;
    if (party !== null && !state.parties.some(({ code }) => code === party)) {
      const codes = state.parties.map(({ code }) => code).join(', ');
      errors.write(`${operatorSentence(message('export-party', { party, codes }))}\n`);
      return failed;
    }
    const live = new InspectedTexts(negotiation, found);
    const storage = { document, lastRow: (room: string) => live.rowsOf(room) };
    const around = { storage, rooms: live, now: new Date().toISOString() };
    const role = desk ? 'chair' : party === null ? 'observer' : 'delegate';
    const reader: Member = { id: 'server', name: '', role, party, link: null };
    try {
      const saved = await negotiationFile({ acts, state }, reader, desk || party !== null, around);
      return await writtenFile(path, JSON.stringify(saved), errors);
    } catch (error) {
      if (!(error instanceof DamagedRecord)) throw error;
      errors.write(`${error.message}\n`);
      return failed;
    }
  });
}
