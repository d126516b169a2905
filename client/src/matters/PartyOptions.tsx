import type { Party } from '@adref/shared/negotiation';
import { memo } from 'react';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { inLanguage } from '../phrases/party-name.ts';

/**
 * The options of a list of parties, and of each group once more with its members; values as `partyWithMembers` reads them. Remembered: what is
 * around them follows what others write, and parties may be two hundred.
 */
export const PartyOptions = memo(function PartyOptions({ parties }: { parties: readonly Party[] }) {
  useLocale();
  return (
    <>
      {parties.map(({ code, name }) => (
        <option key={code} value={code}>
          {inLanguage(name)}
        </option>
      ))}
      {parties
        .filter(({ members }) => members.length > 0)
        .map(({ code, name }) => (
          <option key={`+${code}`} value={`+${code}`}>
            {m.queue_group({ group: inLanguage(name) })}
          </option>
        ))}
    </>
  );
});
