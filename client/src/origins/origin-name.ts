import type { Origin, TabledSource } from '@adref/shared/provenance';
import * as m from '../paraglide/messages.js';

/** Where words come from, in few letters: `KEN 2`, `KEN 2, typed`, `chair`. */
export function originName(origin: Origin): string {
  switch (origin.kind) {
    case 'draft':
      return m.origins_from_draft();
    case 'agreed':
      return `${origin.document} ${origin.paragraph}`;
    case 'chair':
      return origin.decided ? m.origins_chair_decided() : m.chair_code();
    default: {
      const versions = origin.versions.map(versionName).join(', ');
      return origin.decided ? versions : m.origins_undecided({ versions });
    }
  }
}

/** A version as it is called in a line: `KEN 2`; the party alone where the words had no version. */
export function versionName({ party, version }: TabledSource): string {
  return version === null ? party : `${party} ${version}`;
}
