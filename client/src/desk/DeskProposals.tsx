import { openDraft, sameRange, targetOn } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { ProposalCard } from '../matters/ProposalCard.tsx';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './DeskPage.module.css';
import type { DeskItem } from './desk-item.ts';

/** The words that the desk has put to the room for the selected matter, what parties say to them, and taking or withdrawing each. */
export function DeskProposals({
  item,
  onTake,
}: {
  item: DeskItem;
  /** Decides for a proposal's words. */
  onTake: (text: string | null, proposal: string, whole: boolean) => void;
}) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const draft = openDraft(negotiation).number;
  const places = [item.bracket, null].map((bracket) => ({
    draft,
    ...targetOn(negotiation, item.paragraph.id, bracket),
  }));
  const there = negotiation.proposals.filter((proposal) => places.some((place) => sameRange(proposal, place)));
  if (there.length === 0) return null;
  return (
    <section className={style.proposals} aria-labelledby="desk-proposals">
      <h2 id="desk-proposals">{m.proposal_list()}</h2>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {there.map((proposal) => {
        const { id, text, from, withdrawn } = proposal;
        const whole = from === null;
        const { take } = item;
        const taken = take?.source.kind === 'chair' && take.source.proposal === id;
        const set = (on: boolean) =>
          act(
            { kind: 'proposal-withdraw', draft, proposal: id, on },
            on ? m.done_proposal_withdrawn() : m.done_proposed(),
          );
        return (
          <ProposalCard key={id} proposal={proposal} negotiation={negotiation}>
            {!negotiation.closed && (
              <div className={style.acts}>
                {!withdrawn && (
                  <Button
                    small
                    look={taken ? 'quiet' : 'plain'}
                    isDisabled={busy}
                    aria-pressed={taken}
                    onPress={() => taken || onTake(text, id, whole)}
                  >
                    {taken ? m.desk_taken() : m.proposal_take()}
                  </Button>
                )}
                <Button small look="quiet" isDisabled={busy} onPress={() => void set(!withdrawn)}>
                  {withdrawn ? m.proposal_again() : m.proposal_withdraw()}
                </Button>
              </div>
            )}
          </ProposalCard>
        );
      })}
    </section>
  );
}
