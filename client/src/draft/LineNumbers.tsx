import type { Draft } from '@adref/shared/negotiation';
import type { PrintedLine } from '@adref/shared/protocol';
import { useEffect, useMemo, useState } from 'react';
import { Choice } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import type { PageEditor } from '../editor/page-editor.ts';
import type { LineNumber } from '../editor/printed-lines.ts';
import * as m from '../paraglide/messages.js';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { lineNumbers } from './line-numbers.ts';

/** Shows beside the words, where a reader wants it, the pages and lines that they have on paper: for a room in which somebody says “page 2, line 15”. */
export function LineNumbers({ draft, page }: { draft: Draft; page: PageEditor | null }) {
  const { negotiation, member, connected } = useNegotiation();
  const [wanted, setWanted] = useKeptOnPage('draft lines', false);
  const [found, setFound] = useState<{ readonly path: string; readonly lines: readonly PrintedLine[] } | null>(null);
  const { refusal, ask, forget } = useRequest();
  const path = `/negotiations/${negotiation.id}/drafts/${draft.number}/pdf/lines`;
  const known = found?.path === path ? found.lines : null;
  const isMissing = wanted && known === null;
  useEffect(() => {
    if (!isMissing) return;
    let current = true;
    void ask(() => request<PrintedLine[]>('GET', path, { member: member.id })).then((lines) => {
      if (!current) return;
      if (lines) setFound({ path, lines });
      else setWanted(false);
    });
    return () => {
      current = false;
    };
  }, [isMissing, path, member.id, ask, setWanted]);
  const numbers = useMemo(() => (wanted && known ? lineNumbers(known) : none), [wanted, known]);
  useEffect(() => page?.number(numbers), [page, numbers]);
  return (
    <>
      <Choice
        label={isMissing ? m.draft_lines_coming() : m.draft_lines()}
        title={m.draft_lines_title()}
        checked={wanted}
        disabled={!wanted && !connected && known === null}
        onChange={(event) => {
          forget();
          setWanted(event.currentTarget.checked);
        }}
      />
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </>
  );
}

const none: readonly LineNumber[] = [];
