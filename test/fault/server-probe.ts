/*
 * Loaded into a server's process by `--import`, to see it from the inside: answers `memory` and `turns`; see attacked-server.ts. Needs
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

process.on('message', (ask: 'memory' | 'turns') => {
  if (ask === 'turns') {
    process.send?.(turns);
    turns = [];
    return;
  }
  // As it is, before anything is collected that the server by itself would have left.
  const resident = process.memoryUsage.rss();
  // Twice, since the first pass only finds what the second can free.
  for (let pass = 0; pass < 2; pass++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ live: heapUsed + external, resident, peak: Math.max(peak, resident) });
  peak = 0;
});
// Whoever started it is gone.
process.on('disconnect', () => process.exit());
