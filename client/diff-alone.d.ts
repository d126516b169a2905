import type { Plugin } from 'vite';
/**
 * Leaves out of diff-match-patch what nothing here calls: matches, patches, printed forms, differences by lines. That is two thirds of it, which a
 * bundler cannot tell from the rest, since all are members of one prototype.
 */
export declare const diffAlone: Plugin;
/** The code of the library without the rest. Throws where it has not what the version that is known has. */
export declare function differencesIn(library: string): string;
