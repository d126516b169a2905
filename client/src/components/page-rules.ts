import { openingApart } from '@adref/shared/formats';
import { bracketForce } from './bracket-force.ts';

/** What a page can be read without: the force of alternatives, and how the words are set that open a paragraph, each with its tables of words. */
export const pageRules = { force: bracketForce, opening: openingApart } as const;

/** How the words that open a paragraph are set; null where that cannot be told yet (editor/use-page-rules.ts). */
export type OpeningWords = typeof openingApart | null;

export type PageRules = typeof pageRules;
