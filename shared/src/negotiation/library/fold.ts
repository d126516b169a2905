import type { FoldRules } from '../fold-rule.ts';
import type { LibraryAct } from './act.ts';

/** What the acts about the library change. */
export const libraryFold: FoldRules<LibraryAct> = {
  library: ({ library }, { entry }) => library.append(entry),
  link: ({ links }, { on, link }) => (on ? links.putLast(link) : links.remove(link)),
};
