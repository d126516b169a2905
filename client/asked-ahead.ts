import type { Plugin } from 'vite';

/** What each built file imports at once, by its name. */
const imports = new Map<string, readonly string[]>();

/** Notes what built files import, for `askedAhead`. */
export const builtImports: Plugin = {
  name: 'built-imports',
  apply: 'build',
  generateBundle: {
    order: 'pre',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') imports.set(file.fileName, file.imports);
    },
  },
};

/** Of the files that a part of the page needs, those that whoever asks for it does not have: only these are asked for ahead of it. */
export function askedAhead(_part: string, files: string[], { hostId }: { readonly hostId: string }): string[] {
  const there = new Set<string>();
  const take = (file: string) => {
    if (there.has(file)) return;
    there.add(file);
    for (const next of imports.get(file) ?? []) take(next);
  };
  take(hostId);
  return files.filter((file) => !there.has(file));
}
