import type { Params } from './catalogue.ts';
import { english } from './en.ts';
import { type RefusalCatalogue, sentenceIn } from './sentence-in.ts';

/** The reason as a sentence, in English where no other catalogue is given; see `sentenceIn`, which does without the English one. */
export function sentenceOf(
  reason: { readonly key: string; readonly params: Params },
  catalogue: RefusalCatalogue = english,
): string | null {
  return sentenceIn(catalogue, reason);
}
