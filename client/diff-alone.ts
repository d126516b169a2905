import type { Plugin } from 'vite';

/** What differences of two texts, not taken as lines, are made of. */
const used = [
  'main',
  'compute_',
  'bisect_',
  'bisectSplit_',
  'commonPrefix',
  'commonSuffix',
  'halfMatch_',
  'cleanupMerge',
];

/**
 * Leaves out of diff-match-patch what nothing here calls: matches, patches, printed forms, differences by lines. That is two thirds of it, which a
 * bundler cannot tell from the rest, since all are members of one prototype.
 */
export const diffAlone: Plugin = {
  name: 'diff-alone',
  enforce: 'pre',
  transform: (code, id) =>
    /\/diff-match-patch\/index\.js$/.test(id) ? { code: differencesIn(code), map: null } : null,
};

/** The code of the library without the rest. Throws where it has not what the version that is known has. */
export function differencesIn(library: string): string {
  const kept = new Set(used.map((name) => `diff_${name}`));
  const parts = library.split(/\n(?=diff_match_patch\.|module\.exports = )/).filter((part) => {
    const [, member] = /^diff_match_patch\.(?:prototype\.)?((?:diff|match|patch)_\w+)/.exec(part) ?? [];
    return member === undefined || kept.delete(member);
  });
  if (kept.size > 0) throw new Error(`diff-match-patch has no ${[...kept].join(', ')}`);
  return parts.join('\n');
}
