let open: readonly HTMLDialogElement[] = [];
const listeners = new Set<() => void>();

/**
 * The dialogs that are open, the one on top last, for `useSyncExternalStore`. What is to be reached meanwhile must be inside that one: all else
 * of the page is out of reach.
 */
export const openDialogs = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => open,
};

/** Notes that this one is open now; returns how to say that it is not any more. */
export function noteOpen(dialog: HTMLDialogElement): () => void {
  tell([...open, dialog]);
  return () => tell(open.filter((one) => one !== dialog));
}

function tell(now: readonly HTMLDialogElement[]): void {
  open = now;
  for (const listener of listeners) listener();
}
