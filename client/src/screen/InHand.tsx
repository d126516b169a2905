import { type Negotiation, type Proposal, rangeNow, Standings, type takenUpNow } from '@adref/shared/negotiation';
import { type Bracket, draftText, type RollingParagraph } from '@adref/shared/rolling';
import * as m from '../paraglide/messages.js';
import { Alternatives } from './Alternatives.tsx';
import style from './ScreenPage.module.css';
import { ScreenText } from './ScreenText.tsx';
import { ShownResult } from './ShownResult.tsx';
import { standingName } from './standing-name.ts';

/** What the room is at: the paragraph, each alternative with its holders, the chair's proposals and the result, where it shows one. */
export function InHand({
  negotiation,
  at,
}: {
  negotiation: Negotiation;
  at: NonNullable<ReturnType<typeof takenUpNow>>;
}) {
  const { paragraph, bracket } = at;
  const standing = standingName(new Standings(negotiation).of(paragraph));
  const result = negotiation.takenUp?.result;
  return (
    <>
      {standing && <p className={style.standing}>{standing}</p>}
      <ScreenText paragraph={paragraph} inHand={bracket} />
      {!result && <Alternatives paragraph={paragraph} bracket={bracket} />}
      {!result &&
        proposalsAt(negotiation, paragraph, bracket).map(({ id, text }) => (
          <section key={id} className={style.proposal} aria-label={m.screen_proposal()}>
            <h2>{m.screen_proposal()}</h2>
            <p dir="auto">{text === null ? m.screen_leave_out() : text.trim() || m.screen_no_words()}</p>
          </section>
        ))}
      {result && <ShownResult before={paragraph.added ? '' : draftText(paragraph.segments)} after={result.text} />}
    </>
  );
}

/** The proposals that stand at the place; all of the paragraph where it is taken up as a whole. */
function proposalsAt(
  negotiation: Negotiation,
  { id, added }: RollingParagraph,
  bracket: Bracket | null,
): readonly Proposal[] {
  const ids = [id, ...(added?.sameAs ?? [])];
  return negotiation.proposals.filter((proposal) => {
    if (proposal.withdrawn || !ids.includes(proposal.paragraph)) return false;
    if (!bracket || proposal.from === null) return true;
    const range = rangeNow(negotiation, proposal);
    return range !== null && range.from <= bracket.to && range.to >= bracket.from;
  });
}
