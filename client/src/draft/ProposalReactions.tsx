import { openDraft, type Proposal, reactionStances } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { ProposalCard } from '../matters/ProposalCard.tsx';
import { stanceName } from '../matters/stance-name.ts';
import * as m from '../paraglide/messages.js';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useUnsentEdit } from '../store/use-unsent-text.ts';
import style from './BracketCard.module.css';

/** The chair's proposals on the selected paragraph in one round; a party says to each of the open round what it makes of it. */
export function ProposalReactions({
  ids,
  draft,
  party,
}: {
  /** Ids of the paragraph. */
  ids: readonly string[];
  draft: number;
  /** Whom the member writes for; null where it cannot act. */
  party: string | null;
}) {
  const { negotiation } = useNegotiation();
  const there = negotiation.proposals.filter((one) => one.draft === draft && ids.includes(one.paragraph));
  const acting = draft === openDraft(negotiation).number ? party : null;
  return there.map((proposal) => (
    <ProposalCard key={proposal.id} proposal={proposal} negotiation={negotiation}>
      {acting && !proposal.withdrawn && <Answer proposal={proposal} party={acting} />}
    </ProposalCard>
  ));
}

/** A party's answer: one of three, with a reason if it gives one. Pressing the same again takes it back. */
function Answer({ proposal, party }: { proposal: Proposal; party: string }) {
  const { negotiation } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const own = proposal.reactions.find((reaction) => reaction.party === party);
  const [note, setNote, sent] = useUnsentEdit(`reaction ${proposal.id} ${party}`, own?.note ?? '');
  const draft = openDraft(negotiation).number;
  return (
    <div className={style.answer}>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <TextField label={m.proposal_note()} value={note} onText={setNote} maxLength={2_000} />
      <fieldset className={style.row} aria-label={m.proposal_answer({ party })}>
        {reactionStances.map((stance) => {
          const isSaid = own?.stance === stance && own.note === note.trim();
          return (
            <Button
              key={stance}
              small
              aria-pressed={own?.stance === stance}
              look={own?.stance === stance ? 'quiet' : 'plain'}
              isDisabled={busy}
              onPress={async () => {
                const done = await act(
                  {
                    kind: 'react',
                    draft,
                    party,
                    proposal: proposal.id,
                    stance: isSaid ? null : stance,
                    note: isSaid ? '' : note.trim(),
                  },
                  m.done_reacted({ party }),
                );
                if (done !== undefined) sent(note);
              }}
            >
              {stanceName[stance]()}
            </Button>
          );
        })}
      </fieldset>
    </div>
  );
}
