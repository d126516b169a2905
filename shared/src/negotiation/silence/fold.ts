import type { FoldRules } from '../fold-rule.ts';
import type { SilenceAct } from './act.ts';

/** What the acts of a silence procedure change. */
export const silenceFold: FoldRules<SilenceAct> = {
  silence: ({ silences }, { window }) =>
    silences.put({ ...window, broken: [], breaks: [], published: null, ended: null }),
  'break-silence': ({ silences }, { window, said }) =>
    silences.change({ id: window }, (known) => {
      const others = known.breaks.filter(({ party }) => party !== said.party);
      return { ...known, breaks: said.paragraphs.length === 0 ? others : [...others, said] };
    }),
  'silence-broken': ({ silences }, { window, paragraphs }) =>
    silences.change({ id: window }, (known) => ({ ...known, broken: paragraphs })),
  'end-silence': ({ silences }, { window, outcome, paragraphs, time }) =>
    silences.change({ id: window }, (known) => ({ ...known, broken: paragraphs, ended: { time, outcome } })),
  'publish-breaks': ({ silences }, { window, breaks }) =>
    silences.change({ id: window }, (known) => ({ ...known, published: breaks })),
};
