import { draftParagraph, openDraft, type PendingWording, pendingText } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { OfferedWords } from './OfferedWords.tsx';

/** Words of the party on the table of a round before that the new draft left no place for: kept, or given up, by its own word alone. */
export function PendingWords({ party, labelOf }: { party: string; labelOf: (paragraph: string) => string }) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const draft = openDraft(negotiation);
  const settle = ({ paragraph, tabled }: PendingWording, choice: 'keep' | 'drop') => {
    const command = { kind: 'settle', draft: draft.number, party, paragraph, tabled, choice } as const;
    void act(command, choice === 'keep' ? m.done_pending_kept({ party }) : m.done_pending_dropped({ party }));
  };
  const words = negotiation.pending
    .filter((pending) => pending.party === party)
    .map((pending) => ({
      key: `${pending.paragraph} ${pending.tabled.version}`,
      label: labelOf(pending.paragraph),
      before: draftParagraph(negotiation, pending.paragraph)?.text ?? null,
      after: pendingText(negotiation, pending),
      acts: (
        <>
          <Button small isDisabled={busy} onPress={() => settle(pending, 'keep')}>
            {m.draft_pending_keep()}
          </Button>
          <Button small look="quiet" isDisabled={busy} onPress={() => settle(pending, 'drop')}>
            {m.draft_pending_drop({ symbol: draft.symbol })}
          </Button>
        </>
      ),
    }));
  return (
    <OfferedWords
      name="pending"
      tone="warn"
      lead={m.draft_pending({ count: words.length, party, symbol: draft.symbol })}
      words={words}
      end={refusal && <Notice tone="bad">{refusal}</Notice>}
    />
  );
}
