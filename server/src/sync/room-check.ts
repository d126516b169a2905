import { message } from '../messages/message.ts';
import type { Finding } from '../storage/finding.ts';
import type { InspectedRoom } from '../storage/inspection.ts';
import { formOf } from './current-form.ts';
import { RoomText } from './room-text.ts';
import type { ReadableForm } from './text-form.ts';

/** What does not fit in a room: rows that cannot be replayed or build on missing ones, and a snapshot that reads otherwise than its log. */
export async function checkRoom({ name, form, rows, snapshot }: InspectedRoom): Promise<Finding[]> {
  // That its log is gone is said by whoever looked for it.
  if (form === null) return [];
  const where = message('at-room', { room: name });
  const known = formOf(form);
  if (!known) return [{ where, problem: message('form-unknown', { form }) }];
  const log = await reading(rows, known);
  if (log === null) return [{ where, problem: message('log-unreplayable') }];
  const findings: Finding[] = [];
  if (rows.length > 0 && log.isEmpty) findings.push({ where, problem: message('no-text-of-form', { form }) });
  if (log.hasGap) findings.push({ where, problem: message('log-gap') });
  if (log.faults > 0) findings.push({ where, problem: message('no-paragraphs', { faults: log.faults }) });
  if (!snapshot) return findings;
  const short = await reading([snapshot.state, ...rows.slice(snapshot.covers)], known);
  if (short?.words !== log.words) {
    findings.push({ where: message('at-snapshot', { room: name }), problem: message('snapshot-differs') });
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
