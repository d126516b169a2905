/**
 * Watches the event loop until the function that is returned is called, which gives the longest turn meanwhile: in milliseconds of this
 * thread's processor time, so that what else the machine does is not counted.
 */
export function watchTurns(): () => Promise<number> {
  let longest = 0;
  let last = process.threadCpuUsage();
  let watching = true;
  const look = () => {
    const { user, system } = process.threadCpuUsage(last);
    last = process.threadCpuUsage();
    longest = Math.max(longest, (user + system) / 1_000);
    if (watching) setImmediate(look);
  };
  setImmediate(look);
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    watching = false;
    return longest;
  };
}
