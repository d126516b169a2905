import type { Party } from '@adref/shared/negotiation';
import { notationWords } from '@adref/shared/rolling';
import { useMemo } from 'react';
import { useLocale } from '../locale/locale.ts';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import type { PageLook } from './page-look.ts';
import { usePageRules } from './use-page-rules.ts';

/** In the place of a party's code where the chair writes; no party can have it, for codes are in capitals. */
export const chairCode = 'chair';

/**
 * How a page looks: the parties by their names in the language of the interface, the chair among them, the notation in that of the text, and
 * the force of alternatives and opening words once the page is open (`isOpen`). The same object until one of these changes.
 */
export function usePageLook(
  parties: readonly Party[],
  { language, clean, writable, isOpen }: Pick<PageLook, 'language' | 'clean' | 'writable'> & { isOpen: boolean },
): PageLook {
  const locale = useLocale();
  const rules = usePageRules(isOpen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: parties are named in the language of the interface
  return useMemo(() => {
    const names = new Map(parties.map(({ code }) => [code, partyName(parties, code)]));
    names.set(chairCode, m.chair_code());
    const notation = { verbs: notationWords[language], names, force: rules?.force ?? null };
    return { clean, language, notation, opening: rules?.opening ?? null, writable };
  }, [parties, language, clean, writable, locale, rules]);
}
