import { decidedText, decisionThere, draftParagraph, openDraft } from '@adref/shared/negotiation';
import type { RollingParagraph } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';

/**
 * An alternative that is taken does not push out the paragraph it is meant to replace: nothing leaves the text unseen. This says
 * so, and leaves that paragraph out or brings it back.
 */
export function Replaced({ paragraph, label }: { paragraph: RollingParagraph; label: string }) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const relation = paragraph.added?.relation;
  const other = relation?.kind === 'alternative' ? draftParagraph(negotiation, relation.of) : undefined;
  if (!other) return null;
  const takes = negotiation.takes.filter((take) => take.paragraph === other.id);
  const isIn = decidedText(negotiation, other.id, takes) !== null;
  const target = { paragraph: other.id, from: null, to: null };
  const change = () =>
    act(
      {
        kind: 'take',
        draft: openDraft(negotiation).number,
        target,
        seen: decisionThere(negotiation, target)?.time ?? null,
        ...(isIn ? { text: null, source: { kind: 'chair' } } : { text: other.text, source: { kind: 'draft' } }),
      },
      m.done_decided({ label }),
    );
  return (
    <Notice tone={isIn ? 'warn' : 'info'}>
      <div className={style.replaced}>
        <span>{refusal ?? (isIn ? m.desk_still_stands({ label }) : m.desk_gives_way({ label }))}</span>
        <Button small isDisabled={busy || negotiation.closed} onPress={() => void change()}>
          {isIn ? m.desk_leave_out_other({ label }) : m.desk_keep_other({ label })}
        </Button>
      </div>
    </Notice>
  );
}
