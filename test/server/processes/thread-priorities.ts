import { readdirSync, readFileSync } from 'node:fs';

/** The priority of each thread of a process, as Linux has them. */
export function threadPriorities(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map((id) => {
    const [, fields = ''] = readFileSync(`/proc/${pid}/task/${id}/stat`, 'latin1').split(') ');
    return Number(fields.split(' ')[16]);
  });
}
