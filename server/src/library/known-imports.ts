import type { ImportReport } from './import.ts';
import type { ImportProgress } from './library-question.ts';

/** Reports that are kept: whoever looks for one does so soon. */
const mostReports = 20;

/** How far imports have come, known outside the process that runs them: where it ends amid one, what was added, and at which file, is still told. */
export class KnownImports {
  readonly #known = new Map<string, ImportProgress>();

  /** Takes over what an import told as it went. */
  note({ import: id, report, at }: ImportProgress): void {
    const before = this.#known.get(id)?.report.refused ?? [];
    this.#known.set(id, { import: id, report: { ...report, refused: [...before, ...report.refused] }, at });
    for (const old of [...this.#known.keys()].slice(0, -mostReports)) this.#known.delete(old);
  }

  /** The process has ended: what ran has failed, at the file that was being read. */
  ended(): void {
    for (const [id, { report, at }] of this.#known) {
      if (report.state !== 'running') continue;
      const last = at === null ? [] : [{ file: at, why: { key: 'file-ended-library', params: { file: at } } } as const];
      const refused = [...report.refused, ...last];
      const refusals = report.refusals + last.length;
      this.#known.set(id, { import: id, report: { ...report, state: 'failed', refused, refusals }, at: null });
    }
  }

  /** The report of an import; null where it is not known. */
  report(id: string): ImportReport | null {
    return this.#known.get(id)?.report ?? null;
  }
}
