import { invalid, type Refusal } from '@adref/shared/refusal';

/** Authors that a refusal names; of more it says how many there are. */
const named = 9;

/** Why a file of several authors cannot be read as the copy of one party: whose changes are the party's somebody has to say. */
export function fileOfSeveral(name: string, party: string, authors: readonly string[]): Refusal {
  const first = authors.slice(0, named).join(', ');
  return invalid('file-of-several-authors', {
    name,
    party,
    authors: authors.length > named ? `${first} … (${authors.length})` : first,
  });
}
