/*
 * Loaded into a server's process by `--import`, to see it from the inside: answers `turns`, `peak` and `live`; see attacked-server.ts. Needs
 * `--expose-gc`.
 */

/** Milliseconds of processor time that each turn of the thread that serves took, where it was more than one. */
let turns: number[] = [];
let used = process.threadCpuUsage();
setInterval(() => {
  const { user, system } = process.threadCpuUsage(used);
  used = process.threadCpuUsage();
  if (user + system > 1_000) turns.push((user + system) / 1_000);
}, 2).unref();

/** The most that was resident since this was asked last; looked at four times a second. */
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage.rss());
}, 250).unref();

const answers = {
  turns() {
    const asked = turns;
    turns = [];
    return asked;
  },
  /** Nothing is collected for it that the server by itself would have left. */
  peak() {
    const asked = Math.max(peak, process.memoryUsage.rss());
    peak = 0;
    return asked;
  },
  live() {
    // Twice, since the first pass only finds what the second can free.
    for (let pass = 0; pass < 2; pass++) globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  },
};

process.on('message', (ask: keyof typeof answers) => process.send?.(answers[ask]()));
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
