import type { Draft } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import style from './NewDraft.module.css';
import type { ShownRound } from './use-round.ts';

/** Says that a new draft has been issued while the page was open: it is shown now, or the writer is still on the one before. */
export function NewDraft({
  news,
  shown,
  open,
  onGo,
  onNoted,
}: {
  news: NonNullable<ShownRound['news']>;
  /** The draft on the page, and the new one. */
  shown: Draft;
  open: Draft;
  onGo: () => void;
  onNoted: () => void;
}) {
  const stayed = news === 'stayed';
  return (
    <Notice tone={stayed ? 'warn' : 'info'}>
      <div className={style.news}>
        <p>
          {stayed
            ? m.draft_issued_stayed({ issued: open.symbol, shown: shown.symbol })
            : m.draft_issued_followed({ issued: open.symbol })}
        </p>
        {stayed && (
          <Button small onPress={onGo}>
            {m.draft_issued_go({ issued: open.symbol })}
          </Button>
        )}
        <Button small look="quiet" onPress={onNoted}>
          {stayed ? m.draft_issued_stay() : m.draft_issued_noted()}
        </Button>
      </div>
    </Notice>
  );
}
