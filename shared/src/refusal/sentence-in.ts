import { filled, type Params } from './catalogue.ts';
import type { RefusalKey } from './refusal.ts';

/** A sentence for each reason. */
export type RefusalCatalogue = Readonly<Record<RefusalKey, string>>;

/**
 * The reason as a sentence of this catalogue, for the person who asked. Parameters are put in as they are: it is text, not markup. Null where the
 * key is unknown, as that of a newer server can be.
 */
export function sentenceIn(
  catalogue: RefusalCatalogue,
  { key, params }: { readonly key: string; readonly params: Params },
): string | null {
  if (!Object.hasOwn(catalogue, key)) return null;
  return filled(catalogue[key as RefusalKey], params);
}
