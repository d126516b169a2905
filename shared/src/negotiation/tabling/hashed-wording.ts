import type { Wording } from '../../rolling/index.ts';
import { canonicalJson } from '../record/canonical.ts';

/**
 * What the hash of a tabled wording is of: its words, signs of splits and joins among them, and where an addition is. So it was before
 * paragraphs could be moved; where one is moved to, and what its rests are called, the chain of acts has.
 */
export function hashedWording({ party, paragraph, text, placement }: Wording): string {
  return canonicalJson({ party, paragraph, text, ...(placement && { placement }) });
}
