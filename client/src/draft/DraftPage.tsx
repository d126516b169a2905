import { openDraft, writesFor } from '@adref/shared/negotiation';
import { useState } from 'react';
import { useNegotiation } from '../store/use-negotiation.ts';
import { DraftBoard } from './DraftBoard.tsx';
import type { DraftView } from './page-source.ts';
import { viewsFor } from './page-source.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** The rolling text, with the member's own party's text in place: which round, for whom one writes, and what is shown of it. */
export function DraftPage() {
  const { negotiation, member } = useNegotiation();
  const open = openDraft(negotiation);
  const parties = writesFor(negotiation, member);
  const [chosenParty, chooseParty] = useState<string | null>(member.party);
  const [chosenView, chooseView] = useState<DraftView>('all');
  /** Null follows the open draft, so that a new one is in sight when it is issued. */
  const [chosenRound, chooseRound] = useState<number | null>(null);
  const reading = useReadingPlace();

  const draft = negotiation.drafts.find(({ number }) => number === chosenRound) ?? open;
  const party = parties.find(({ code }) => code === chosenParty)?.code ?? parties[0]?.code ?? null;
  const views = viewsFor(party, draft === open);
  const view = views.includes(chosenView) ? chosenView : (views[0] ?? 'draft');
  const moving =
    <Value,>(choose: (value: Value) => void) =>
    (value: Value) => {
      reading.leave();
      choose(value);
    };
  return (
    <DraftBoard
      draft={draft}
      parties={parties}
      party={party}
      view={view}
      onParty={moving(chooseParty)}
      onView={moving(chooseView)}
      onRound={moving((number) => chooseRound(number === open.number ? null : number))}
      onArrive={reading.arrive}
    />
  );
}
