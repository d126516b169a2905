import {
  type Negotiation,
  openDraft,
  type Proposal,
  rangeNow,
  Standings,
  type takenUpNow,
} from '@adref/shared/negotiation';
import {
  type Bracket,
  draftText,
  inOneBracket,
  notationWords,
  type RollingParagraph,
  rolledIds,
} from '@adref/shared/rolling';
import { AgreedStanding } from '../agreed/AgreedStanding.tsx';
import { useHowAgreed } from '../agreed/HowAgreedMark.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { Alternatives } from './Alternatives.tsx';
import { movesShown } from './moves-shown.ts';
import { Readings } from './Readings.tsx';
import style from './ScreenPage.module.css';
import { ScreenText } from './ScreenText.tsx';
import { ShownResult } from './ShownResult.tsx';
import { standingName } from './standing-name.ts';

/** What the room is at: the paragraph, each alternative with its holders, the chair's proposals and the result, where it shows one. */
export function TakenUpMatter({
  negotiation,
  at,
  live,
  most,
  name,
}: {
  negotiation: Negotiation;
  at: NonNullable<ReturnType<typeof takenUpNow>>;
  /** The chair's words of the paragraph as they are written, null where it is left out; undefined where they are not shown. */
  live: string | null | undefined;
  /** How many rows fit where there are many. */
  most: number;
  /** What a move calls the paragraph with this id. */
  name: (id: string) => string;
}) {
  const shownWords = useShownWords();
  const { paragraph, bracket } = at;
  const standing = standingName(new Standings(negotiation).of(paragraph));
  const { result: shown, view = 'alternatives' } = negotiation.takenUp ?? {};
  const drafted = paragraph.added ? null : draftText(paragraph.segments);
  // The text that is shown as it is written is newer than what was shown of it. It is there all the time: the alternatives stay beside it.
  const result = live === undefined ? shown : live === drafted ? undefined : { text: live };
  const closing = shown !== undefined && live === undefined;
  const { attribution, document } = openDraft(negotiation);
  const named = attribution !== false;
  const verbs = notationWords[document.language];
  const moves = movesShown(paragraph, name);
  const agreed = useHowAgreed(result?.text ?? draftText(paragraph.segments), negotiation.language);
  return (
    <>
      {standing && <p className={style.standing}>{standing}</p>}
      {/* That nobody has agreed the words before is no news to a room, and “new” reads as a new paragraph. */}
      {agreed && agreed !== 'new' && (
        <p>
          <AgreedStanding standing={agreed} />
        </p>
      )}
      <ScreenText
        paragraph={paragraph}
        selected={bracket}
        moves={moves}
        counted={view !== 'alternatives'}
        alone={view === 'compact'}
      />
      {result && <ShownResult before={drafted ?? ''} after={result.text} />}
      {!closing && view === 'alternatives' && (
        <Alternatives negotiation={negotiation} paragraph={paragraph} bracket={bracket} moves={moves} named={named} />
      )}
      {!closing && (view === 'party' || view === 'wording') && (
        <Readings paragraph={paragraph} together={view === 'wording'} named={named} most={most} verbs={verbs} />
      )}
      {!closing &&
        proposalsAt(negotiation, paragraph, bracket).map(({ id, text }) => (
          <section key={id} className={style.proposal} aria-label={m.screen_proposal()}>
            <h2>{m.screen_proposal()}</h2>
            <p dir="auto">{text === null ? m.screen_leave_out() : shownWords(text.trim()) || m.screen_no_words()}</p>
          </section>
        ))}
    </>
  );
}

/** The proposals that stand at the place; all of the paragraph where it is taken up as a whole. */
function proposalsAt(
  negotiation: Negotiation,
  paragraph: RollingParagraph,
  bracket: Bracket | null,
): readonly Proposal[] {
  const ids = rolledIds(paragraph);
  return negotiation.proposals.filter((proposal) => {
    if (proposal.withdrawn || !ids.includes(proposal.paragraph)) return false;
    if (!bracket || proposal.from === null) return true;
    const range = rangeNow(negotiation, proposal);
    return range !== null && inOneBracket(draftText(paragraph.segments), bracket, range);
  });
}
