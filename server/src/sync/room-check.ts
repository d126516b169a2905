import type { Finding, InspectedRoom } from '../storage/inspection.ts';
import { formOf } from './current-form.ts';
import { RoomText } from './room-text.ts';
import type { ReadableForm } from './text-form.ts';

/** What does not fit in a room: rows that cannot be replayed or build on missing ones, and a snapshot that reads otherwise than its log. */
export async function checkRoom({ name, form, rows, snapshot }: InspectedRoom): Promise<Finding[]> {
  const where = `room ${name}`;
  const known = formOf(form);
  if (!known) return [{ where, problem: `its text has form ${form}, which this program does not know` }];
  const log = await reading(rows, known);
  if (log === null) return [{ where, problem: 'its log cannot be replayed' }];
  const findings: Finding[] = [];
  if (rows.length > 0 && log.isEmpty) findings.push({ where, problem: `its log holds no text of form ${form}` });
  if (log.hasGap) findings.push({ where, problem: 'its log has a gap: some of it builds on what is not there' });
  if (log.faults > 0) findings.push({ where, problem: `its text holds ${log.faults} things that are no paragraph` });
  if (!snapshot) return findings;
  const short = await reading([snapshot.state, ...rows.slice(snapshot.covers)], known);
  if (short?.words !== log.words) {
    findings.push({ where: `${where}, snapshot`, problem: 'it does not read like the log that it stands for' });
  }
  return findings;
}

async function reading(rows: readonly Uint8Array[], form: ReadableForm) {
  try {
    const { paragraphs, faults, hasGap } = await RoomText.read(rows, form);
    return { words: JSON.stringify(paragraphs), isEmpty: paragraphs.length === 0, faults, hasGap };
  } catch {
    return null;
  }
}
