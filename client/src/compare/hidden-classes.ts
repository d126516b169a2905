import { type DifferenceClass, differenceClasses } from '@adref/shared/differences';

/** What is hidden when nobody has said: pure typography, and nothing else. */
const usual: readonly DifferenceClass[] = ['typography'];

/** The hidden classes as written in an address: `numbering,typography`, or `none`; null for what is usual. Unknown names are passed over. */
export function readHidden(text: string | null): ReadonlySet<DifferenceClass> {
  if (text === null) return new Set(usual);
  const named = namesIn(text);
  return new Set(differenceClasses.filter((one) => named.includes(one)));
}

/** What an address asks to hide and is no class. */
export function unknownHidden(text: string | null): string[] {
  const known: readonly string[] = ['', 'none', ...differenceClasses];
  return namesIn(text ?? '').filter((one) => !known.includes(one));
}

/** Addresses that were kept have the name that one class had before. */
function namesIn(text: string): string[] {
  return text.split(',').map((one) => (one === 'modality' ? 'force' : one));
}

/** Hidden classes for an address; null where they are the usual ones, which need no saying. */
export function writeHidden(hidden: ReadonlySet<DifferenceClass>): string | null {
  if (hidden.size === usual.length && usual.every((one) => hidden.has(one))) return null;
  return differenceClasses.filter((one) => hidden.has(one)).join(',') || 'none';
}
