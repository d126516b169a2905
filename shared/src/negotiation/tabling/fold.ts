import type { FoldRules } from '../fold-rule.ts';
import type { TablingAct } from './act.ts';
import { oldestBeyond } from './noted-source.ts';

/** What tabling and withdrawing change. */
export const tablingFold: FoldRules<TablingAct> = {
  table: (builder, { wordings }) => builder.table(wordings),
  withdraw: ({ wordings, live }, { party, paragraphs }) => {
    for (const paragraph of paragraphs) {
      wordings.remove({ party, paragraph });
      live.remove({ party, paragraph });
    }
  },
  mode: (builder, { party, asTyped }) => {
    const others = builder.tablingAsTyped.filter((other) => other !== party);
    builder.tablingAsTyped = asTyped ? [...others, party] : others;
    if (!asTyped) builder.live.removeWhere((wording) => wording.party === party);
  },
  'note-source': ({ notedSources }, { noted }) => {
    notedSources.putLast(noted);
    const oldest = oldestBeyond(notedSources.items(), noted.party);
    if (oldest) notedSources.remove(oldest);
  },
};
