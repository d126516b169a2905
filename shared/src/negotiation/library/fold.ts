import type { FoldRules } from '../fold-rule.ts';
import type { LibraryAct } from './act.ts';

/** What the acts about the library change. */
export const libraryFold: FoldRules<LibraryAct> = {
  library: ({ library }, { entry }) => library.append(entry),
  'library-remove': ({ library }, { document }) => library.replace(library.items().filter(({ id }) => id !== document)),
  baseline: (builder, { on, document }) => {
    const others = builder.baseline.filter((id) => id !== document);
    builder.baseline = on ? [...others, document] : others;
  },
  link: ({ links }, { on, link }) => (on ? links.putLast(link) : links.remove(link)),
};
