import type { Act, RecordHead } from '@adref/shared/negotiation';
import type { Write } from '../storage/storage.ts';

/** An imported negotiation before it is committed: all of its acts, the head after them, and what is written. */
export interface Importing {
  readonly id: string;
  readonly acts: readonly Act[];
  readonly head: RecordHead;
  readonly writes: readonly Write[];
}
