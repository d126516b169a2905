import { atDesk, type RecordedPosition, roundView } from '@adref/shared/negotiation';
import { Conversations } from '../matters/Conversations.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { GonePositions } from './GonePositions.tsx';
import { isOpen } from './page-source.ts';
import type { PanelProps } from './panel-props.ts';
import { tableTextShown } from './table-shown.ts';
import { useBracketActs } from './use-bracket-acts.ts';

/** What was said on words and on paragraphs that the page does not have any more: the party's own positions, and the conversations. */
export function SaidOnGoneWords({
  room,
  party,
  writable,
  draft,
  labelOf,
  positions,
  paragraphs,
}: PanelProps & {
  positions: readonly RecordedPosition[];
  /** Ids of paragraphs that are gone. */
  paragraphs: readonly string[];
}) {
  const { negotiation, member } = useNegotiation();
  const acts = useBracketActs(party, room);
  const round = roundView(negotiation, draft.number);
  const own = writable ? party : null;
  return (
    <>
      <GonePositions
        positions={positions}
        selected={null}
        tabled={positions.length > 0 ? tableTextShown(round) : []}
        negotiation={negotiation}
        labelOf={labelOf}
        party={own}
        acts={acts}
      />
      <Conversations
        title={m.conversations_gone()}
        ids={paragraphs}
        round={round}
        target={null}
        party={own}
        maySpeak={isOpen(negotiation, draft) && (own !== null || (atDesk(member) && !negotiation.closed))}
      />
    </>
  );
}
