import { openDraft, writesFor } from '@adref/shared/negotiation';
import { useCallback } from 'react';
import type { PageSelection } from '../editor/selection.ts';
import { writePlace } from '../store/place-address.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { DraftBoard } from './DraftBoard.tsx';
import { useDraftAddress } from './draft-address.ts';
import { missingInDraft, withoutMissing } from './missing-in-draft.ts';
import { NewDraft } from './NewDraft.tsx';
import { viewsFor } from './page-source.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useRound } from './use-round.ts';

/** The rolling text, with the member's own party's text in place: which round, for whom one writes, and what is shown of it. */
export function DraftPage() {
  const { negotiation, member } = useNegotiation();
  const open = openDraft(negotiation);
  const parties = writesFor(negotiation, member);
  const { search, address, change } = useDraftAddress();
  const reading = useReadingPlace();

  const stay = useCallback((number: number) => change({ round: String(number) }), [change]);
  const { draft, news, noted } = useRound(negotiation, address.round, stay);
  const chosen = address.party ?? member.party;
  const party = parties.find(({ code }) => code === chosen)?.code ?? parties[0]?.code ?? null;
  const views = viewsFor(party);
  const view = views.includes(address.view) ? address.view : (views[0] ?? 'draft');
  const missing = missingInDraft(search, negotiation, {
    symbol: draft.symbol,
    party: parties.find(({ code }) => code === party) ?? null,
    parties,
  });
  const move = (parts: Parameters<typeof change>[0]) => {
    reading.leave();
    change(parts);
  };
  const goOn = () => {
    noted();
    move({ round: null });
  };
  const onSelect = useCallback((selection: PageSelection) => change({ at: writePlace(selection) }), [change]);
  return (
    <DraftBoard
      draft={draft}
      parties={parties}
      party={party}
      view={view}
      at={address.at}
      asked={address.asked}
      missing={missing}
      onMissingNoted={(parts) => change(withoutMissing(parts))}
      onSelect={onSelect}
      onParty={(code) => move({ for: code === member.party ? null : code })}
      onView={(next) => move({ view: next === 'all' ? null : next })}
      onRound={(number) => move({ round: number === open.number ? null : String(number) })}
      onEarlier={(number) => move({ round: String(number), view: 'ours' })}
      onArrive={reading.arrive}
      notice={news && <NewDraft news={news} shown={draft} open={open} onGo={goOn} onNoted={noted} />}
    />
  );
}
