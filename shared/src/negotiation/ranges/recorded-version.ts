import type { Negotiation } from '../negotiation.ts';
import type { TabledWording, VersionOf } from '../tabling/tabled-wording.ts';

/** The version of this name in the record, of whichever round; undefined where it was never tabled, or the record is not all here. */
export function recordedVersion({ record }: Pick<Negotiation, 'record'>, name: VersionOf): TabledWording | undefined {
  let byName = recordsByName.get(record);
  if (!byName) {
    byName = Map.groupBy(record, nameKey);
    recordsByName.set(record, byName);
  }
  return byName.get(nameKey(name))?.[0];
}

/** A record never changes, and is looked up for each position on words that are no longer those tabled first. */
const recordsByName = new WeakMap<Negotiation['record'], ReadonlyMap<string, readonly TabledWording[]>>();

const nameKey = ({ party, paragraph, version }: VersionOf) => `${version} ${party} ${paragraph}`;
