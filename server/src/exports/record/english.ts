import type { RecordWords } from './record-words.ts';

/** A record as a file, in English. */
export const english: RecordWords = {
  title: (of) => `Record of the negotiation: ${of}`,
  about: (symbol, made, seen) =>
    `${symbol}, as of ${made}. All times are UTC. ${seen === 'desk' ? 'With the acts of the desk: not for everybody.' : 'What everybody may see, and what its reader takes part in.'}`,
  end: (acts, head) => {
    const counted = acts === 1 ? '1 act' : `${acts} acts`;
    return head === ''
      ? `${counted}.`
      : `${counted}; the last has the hash ${head}. The record as JSON can be checked.`;
  },
  act: (number) => `Act ${number}`,
  among: (number, audience) => `Private (${audience}), act ${number} among these`,
  deskOnly: 'Desk only',
  audience: (party, kind) => ({ chair: `${party} and the chair`, group: `members of ${party}`, party })[kind],
  byServer: 'The server',
  member: (name, seat) => `${name} (${seat})`,
  role: (role) => ({ chair: 'Chair', secretariat: 'Secretariat', delegate: 'Delegate', observer: 'Observer' })[role],
  deleted: 'delete the paragraph',
  replaced: 'replaced by a later decision',
  decides: (who, words, whole, source) => {
    if (words === null) return `${who} leaves the paragraph out, ${source}`;
    if (whole) return `${who} takes the whole paragraph, ${source}`;
    return words === '' ? `${who} takes the words out, ${source}` : `${who} takes “${words}”, ${source}`;
  },
  source: (kind, parties) =>
    ({ party: `from ${parties}`, draft: 'the draft’s words', chair: 'words of the desk' })[kind],
  takenFrom: (source, adoption) => `Words taken from ${source} (${adoption})`,
  adoption: (adopted, vote, when) => {
    const totals = vote ? ` (${vote[0]} for, ${vote[1]} against, ${vote[2]} abstaining)` : '';
    return {
      consensus: `Adopted by consensus, ${when}`,
      vote: `Adopted by vote${totals}, ${when}`,
      draft: `Draft, not adopted, ${when}`,
      noted: `Taken note of, ${when}`,
      unknown: `Manner of adoption unknown, ${when}`,
    }[adopted];
  },
  dateUnknown: 'date unknown',
  colon: ':',
};
