/** Milliseconds after which work is done although the browser has not been idle; and where a browser does not tell that it is, when it is done. */
const latest = 2_000;
const untold = 200;

/** Does work that nobody waits for once what is shown has been drawn. Calling what is returned calls it off. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(work, untold);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: latest });
  return () => cancelIdleCallback(asked);
}
