import type { LibraryEntry, Role } from '@adref/shared/negotiation';

/** What a record that is written as a file says beside what its acts say, in one language. */
export interface RecordWords {
  /** The title of the file, and what is below it: of which draft, when it was made, and what is in it. */
  readonly title: (of: string) => string;
  readonly about: (symbol: string, made: string, seen: 'public' | 'desk') => string;
  readonly end: (acts: number, head: string) => string;
  readonly act: (number: number) => string;
  readonly among: (number: number, audience: string) => string;
  readonly deskOnly: string;
  /** Who sees a conversation: a party with the chair, a group, a party alone. */
  readonly audience: (party: string, kind: 'chair' | 'group' | 'party') => string;
  readonly byServer: string;
  readonly member: (name: string, seat: string) => string;
  readonly role: (role: Role) => string;
  readonly deleted: string;
  readonly replaced: string;
  /** What the desk took: null where it left the paragraph out, `whole` where it took all of it; from whom. */
  readonly decides: (who: string, words: string | null, whole: boolean, source: string) => string;
  readonly source: (kind: 'party' | 'draft' | 'chair', parties: string) => string;
  readonly takenFrom: (source: string, adoption: string) => string;
  readonly adoption: (adopted: LibraryEntry['adopted'], vote: LibraryEntry['vote'], when: string) => string;
  readonly dateUnknown: string;
  readonly colon: string;
}
