import { nameKey } from '../../rolling/index.ts';
import { holderCode } from './holder-code.ts';
import type { Party } from './party.ts';

/** A party as far as authors of changes are told by it: its code, and its names where they are known. */
export interface PartyCalled extends Pick<Party, 'code'> {
  readonly name?: Party['name'];
}

/** What people put around the name of their delegation. */
const office =
  /^(?:the )?(?:delegation|permanent mission|mission|government|délégation|mission permanente) (?:of the |of |de la |de l['’]|du |des |d['’]|de )|(?:,? (?:to the united nations|auprès des nations unies))$|(?: delegation| permanent mission| mission)$/giu;

/**
 * As whose a file with tracked changes is read for a party: the one author who is that party by code or name, alone (`KEN`, `Kenya`) or beside
 * a person's (`Jane Doe (Kenya)`, `KEN – Jane`), or empty, with all changes, where there are not several authors. Null where somebody has to
 * say: of several none is the party, or more than one. What somebody has said (`said`) holds; of several authors it is one of them, or misspelt,
 * and nobody's changes would be read.
 */
export function authorForParty(
  party: PartyCalled | null,
  authors: readonly string[],
  said: string | null = null,
): string | null {
  if (said !== null) return said === '' || authors.length < 2 || authors.includes(said) ? said : null;
  if (authors.length < 2) return '';
  const own = party ? authors.filter((author) => isParty(author, party)) : [];
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Whether a name is that of a party, alone or beside a person's. */
export function isParty(author: string, { code, name }: PartyCalled): boolean {
  const names = new Set([name?.en ?? '', name?.fr ?? ''].map(nameKey));
  const isNamed = (part: string) => part === code || names.has(nameKey(part)) || holderCode(part) === code;
  // A hyphen within a word is part of a name, Guinea-Bissau, and behind a code it is not; before a comma is a person's surname, Jordan.
  const parts = [author, ...author.split(/[()[\]（）/|;:_@–—]|\s-|-\s/)].map((part) => part.trim());
  return (
    parts.some((part) => part !== '' && (isNamed(part) || isNamed(part.replace(office, '').trim()))) ||
    author.split('-')[0]?.trim() === code
  );
}
