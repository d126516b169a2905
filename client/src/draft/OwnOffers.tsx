import type { OpenRoom } from '../editor/room.ts';
import { EarlierWords } from './EarlierWords.tsx';
import { LateWords } from './LateWords.tsx';
import { NotTakenWords } from './NotTakenWords.tsx';
import { PendingWords } from './PendingWords.tsx';

/** What earlier rounds have left for a party to say or to write again, over its text of the open one; what must be answered first. */
export function OwnOffers({
  party,
  room,
  labelOf,
  onShow,
}: {
  party: string;
  room: OpenRoom;
  /** What a paragraph is called in the margin; empty where it has no label. */
  labelOf: (paragraph: string) => string;
  /** Shows the own words of an earlier round. */
  onShow: (draft: number) => void;
}) {
  return (
    <>
      <PendingWords party={party} labelOf={labelOf} />
      <LateWords party={party} room={room} labelOf={labelOf} />
      <EarlierWords party={party} room={room} labelOf={labelOf} onShow={onShow} />
      <NotTakenWords party={party} room={room} labelOf={labelOf} />
    </>
  );
}
