import type { Told } from '../news/news-item.ts';
import type { NewsRules } from '../news/news-rule.ts';
import type { SilenceAct } from './act.ts';

/** Silence as a way to consent, as far as the reader may know of it. */
export const silenceNews: NewsRules<SilenceAct> = {
  silence: ({ window: { symbol } }) => [{ what: 'silence', words: symbol }],
  'break-silence': ({ said: { party, paragraphs } }) =>
    paragraphs.length === 0 ? [{ what: 'silence-mended', party }] : inEach(paragraphs, party),
  // The desk has heard it from whoever broke it.
  'silence-broken': ({ paragraphs }, { reader }) => {
    if (reader.desk) return [];
    return paragraphs.length === 0 ? [{ what: 'silence-mended' }] : inEach(paragraphs);
  },
  'end-silence': ({ window, outcome }, { negotiation }) => {
    const symbol = negotiation.silences.find(({ id }) => id === window)?.symbol ?? '';
    return [{ what: 'silence-over', as: outcome, words: symbol }];
  },
  'publish-breaks': ({ breaks }) => [{ what: 'breaks-published', of: breaks.map(({ party }) => party) }],
};

function inEach(paragraphs: readonly string[], party?: string): Told[] {
  return paragraphs.map((paragraph) => ({ what: 'silence-broken', paragraph, ...(party !== undefined && { party }) }));
}
