import { message, type OperatorMessage } from '../messages/message.ts';
import type { Finding } from './finding.ts';
import type { InspectedRoom } from './inspection.ts';
import { logStart, rowHash, snapshotHash } from './log-hash.ts';

/** The log of a room walked from its first row to `end`, which its head says. `rowsOf` asks the database. */
export function inspectLog(
  rowsOf: (sql: string, ...values: number[]) => Record<string, unknown>[],
  number: number,
  name: string,
  end: { readonly rows: number; readonly hash: string },
): Omit<InspectedRoom, 'form' | 'isAside'> {
  const findings: Finding[] = [];
  const tell = (row: number, problem: OperatorMessage) =>
    findings.push({ where: message('at-row', { room: name, row }), problem });
  const log = rowsOf('SELECT seq, member, time, bytes, hash FROM room_update WHERE room = ? ORDER BY seq', number);
  let before: { readonly seq: number; readonly hash: string } = { seq: 0, hash: logStart(name) };
  const hashes = new Map([[0, before.hash]]);
  for (const stored of log) {
    const [seq, hash] = [Number(stored.seq), String(stored.hash)];
    const row = { seq, member: String(stored.member), time: String(stored.time), bytes: bytesOf(stored.bytes) };
    if (seq !== before.seq + 1)
      tell(before.seq + 1, seq === before.seq + 2 ? message('missing') : message('missing-up-to', { row: seq - 1 }));
    else if (rowHash(before.hash, row) !== hash) tell(seq, message('altered'));
    hashes.set(seq, hash);
    before = { seq, hash };
  }
  if (before.seq < end.rows) tell(before.seq + 1, message('missing-up-to', { row: end.rows }));
  else if (before.seq !== end.rows || before.hash !== end.hash) {
    findings.push({ where: message('at-room', { room: name }), problem: message('other-end', { row: end.rows }) });
  }
  const [base] = rowsOf('SELECT seq, bytes, hash FROM room_snapshot WHERE room = ?', number);
  const snapshot = base ? { covers: Number(base.seq), state: bytesOf(base.bytes) } : null;
  if (snapshot && snapshotHash(hashes.get(snapshot.covers) ?? '', snapshot.state) !== base?.hash) {
    findings.push({ where: message('at-snapshot', { room: name }), problem: message('altered') });
  }
  return { name, rows: log.map(({ bytes }) => bytesOf(bytes)), snapshot, findings };
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
