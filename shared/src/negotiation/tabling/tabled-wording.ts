import type { Wording } from '../../rolling/index.ts';
import type { AgreedWords } from './agreed-words.ts';

/** A wording as published: immutable, numbered per party and paragraph from 1. */
export interface TabledWording extends Wording {
  readonly draft: number;
  readonly version: number;
  readonly tabled: string;
  /** Member who tabled it. */
  readonly by: string;
  /** SHA-256 of the wording's canonical JSON, in hex. */
  readonly hash: string;
  /** Where the version came from supporting others: what was supported. Absent in records that never had it. */
  readonly supported?: SupportedWords;
  /** Where it was tabled first, if it was put on the table by the issue of the draft: words of an earlier round that stay open. */
  readonly carried?: TabledIn;
  /** Words of it that were taken from adopted paragraphs; absent where none were, or in records that never had it. */
  readonly agreed?: readonly AgreedWords[];
}

/** Words that a party took over from others, at a range as in `Target`; `before` is its own version until then, null where it had none. */
interface SupportedWords {
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string | null;
  readonly before: number | null;
  /** Where the paragraph is to be was taken over, and no words. */
  readonly place?: true;
}

/** Which version of a paragraph: the party that tabled it, and its number among that party's versions of the paragraph. */
export interface VersionName {
  readonly party: string;
  readonly version: number;
}

/** One version in the record. */
export interface VersionOf extends VersionName {
  readonly paragraph: string;
}

/** Where words were tabled that are on the table, or ask for it, in a later round. */
export interface TabledIn {
  readonly draft: number;
  readonly version: number;
  /** Only where it was tabled under another id: as a paragraph of the party's own that is in the draft under somebody else's. */
  readonly paragraph?: string;
}
