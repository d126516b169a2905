import type { Wording } from '../../rolling/index.ts';
import type { RecordedState } from '../paragraph-states/paragraph-state.ts';
import { memberStates } from '../participants/member-states.ts';
import type { Party } from '../participants/party.ts';
import type { RecordedPosition } from '../positions/recorded-position.ts';
import { hashedWording } from '../tabling/hashed-wording.ts';
import type { TabledWording } from '../tabling/tabled-wording.ts';
import type { BroughtNote, DividedText } from './divided-text.ts';

/** What a text has brought to the table with its zero draft, as recorded. */
export interface Brought {
  /** Those that hold words and are known States. */
  readonly parties: readonly Party[];
  readonly wordings: readonly TabledWording[];
  readonly positions: readonly RecordedPosition[];
  readonly states: readonly RecordedState[];
  /** What was said in brackets and not understood: nobody holds anything for it. */
  readonly notes: readonly BroughtNote[];
}

/**
 * What a divided text brings to the table of the zero draft, as it is recorded; null where that is nothing. Those who hold words and are
 * known States take part from the beginning. `hash` is SHA-256 in hex.
 */
export function broughtBy(
  { wordings, positions, agreed, notes }: Omit<DividedText, 'paragraphs' | 'overfull'>,
  { time, by, hash }: { readonly time: string; readonly by: string; readonly hash: (text: string) => string },
): Brought | null {
  if (wordings.length + positions.length + agreed.length + notes.length === 0) return null;
  const codes = new Set([...wordings, ...positions].map(({ party }) => party));
  const versions = new Map<string, number>();
  const version = ({ party, paragraph }: Wording) => {
    const nth = (versions.get(`${party} ${paragraph}`) ?? 0) + 1;
    versions.set(`${party} ${paragraph}`, nth);
    return nth;
  };
  return {
    parties: memberStates
      .filter(({ code }) => codes.has(code))
      .map(({ code, name }) => ({ code, kind: 'delegation', name, members: [] })),
    wordings: wordings.map((wording) => ({
      ...wording,
      draft: 0,
      version: version(wording),
      tabled: time,
      by,
      hash: hash(hashedWording(wording)),
    })),
    positions: positions.map(({ place, ...position }) => ({
      ...position,
      ...(place && { place }),
      draft: 0,
      note: '',
      time,
      by,
    })),
    states: agreed.map((one) => ({ ...one, draft: 0, from: null, to: null, note: '', time, by })),
    notes,
  };
}
