/** Everything that an act names under these keys (`party`, `paragraph`), as ids or codes, wherever in it; texts of drafts are not looked into. */
export function namedInAct(act: object, keys: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (keys.includes(key)) found.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) if (name !== 'document') look(inner, name);
    }
  };
  look(act, '');
  return found;
}
