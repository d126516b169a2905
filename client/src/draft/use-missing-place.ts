import { useEffect, useRef, useState } from 'react';
import type { PageModel } from '../editor/page-model.ts';
import type { PageSelection } from '../editor/selection.ts';
import type { MissingPlace } from '../phrases/missing-place.ts';
import { missingOnPage } from './missing-in-draft.ts';

/**
 * The paragraph or bracket with which the page was opened (`asked`, as the address says it) and which it does not have; null where it has it, and
 * once it is noted or another draft is on the page. Judged once, when the page is there: later the address follows the page.
 */
export function useMissingPlace(
  model: PageModel | null,
  { asked, at }: { readonly asked: string | null; readonly at: PageSelection | null },
  { symbol, brackets }: { readonly symbol: string; readonly brackets: boolean },
): { readonly missing: MissingPlace | null; readonly noted: () => void } {
  const waiting = useRef(asked ? { asked, at } : null);
  const [found, setFound] = useState<{ readonly symbol: string; readonly missing: MissingPlace | null } | null>(null);
  useEffect(() => {
    const arrived = waiting.current;
    if (!model || !arrived) return;
    waiting.current = null;
    setFound({ symbol, missing: missingOnPage(model, arrived.asked, arrived.at, { symbol, brackets }) });
  }, [model, symbol, brackets]);
  return { missing: found?.symbol === symbol ? found.missing : null, noted: () => setFound(null) };
}
