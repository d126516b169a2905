import type { Act, ActBody } from '../act.ts';
import type { Negotiation } from '../negotiation.ts';
import type { Told } from './news-item.ts';
import type { NewsReader } from './news-reader.ts';

/** What an act is told from: the negotiation as the reader sees it, in which the act is folded, and who reads. */
export interface NewsContext {
  readonly negotiation: Negotiation;
  readonly reader: NewsReader;
}

/** What each of these kinds of acts tells; nothing where it is no news. An act is only ever one that the reader may see. */
export type NewsRules<A extends { readonly kind: ActBody['kind'] }> = {
  readonly [K in A['kind']]: (act: Extract<Act, { kind: K }>, context: NewsContext) => readonly Told[];
};
