/** A browser's storage, in which all that is kept can be seen. */
export function keptStorage(): Storage & Record<string, string> {
  const kept = Object.create({
    getItem: (name: string) => (Object.hasOwn(kept, name) ? kept[name] : null),
    setItem: (name: string, text: string) => {
      kept[name] = text;
    },
    removeItem: (name: string) => {
      delete kept[name];
    },
  });
  return kept;
}
