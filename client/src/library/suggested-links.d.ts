import type { Link } from '@adref/shared/alignment';
import type { AgreedLink } from '@adref/shared/negotiation';
/** What the matcher found between the draft (a) and a library document (b), the surest first, without what is linked already. */
export declare function suggestedLinks(
  links: readonly Link[],
  document: string,
  existing: readonly AgreedLink[],
): AgreedLink[];
