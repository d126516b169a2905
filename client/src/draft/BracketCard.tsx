import type { ForceChange } from '@adref/shared/differences';
import { type Negotiation, targetOn } from '@adref/shared/negotiation';
import { type Bracket, baseHolders, type RollingParagraph, rolledIds } from '@adref/shared/rolling';
import { AgreedAlternative } from '../agreed/AgreedAlternative.tsx';
import { TakenInBracket } from '../agreed/TakenWords.tsx';
import { bracketForce } from '../components/bracket-force.ts';
import { ForceBadge } from '../components/ForceBadge.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import style from './BracketCard.module.css';
import { CarriedMark } from './CarriedMark.tsx';
import { Holders } from './Holders.tsx';
import { PositionButton } from './PositionButton.tsx';
import { SupportButton } from './SupportButton.tsx';
import type { BracketActs } from './use-bracket-acts.ts';

/** One bracket on the table: the draft's words, every alternative with who holds it, and what one can do about each. */
export function BracketCard({
  bracket,
  paragraph,
  negotiation,
  party,
  acts,
}: {
  bracket: Bracket;
  paragraph: RollingParagraph;
  negotiation: Negotiation;
  /** Whom the member writes for; null where it cannot act. */
  party: string | null;
  acts: BracketActs;
}) {
  const { draft, alternatives, retain, reserve } = bracket;
  const { parties } = negotiation;
  const shown = useShownWords();
  const target = targetOn(negotiation, paragraph.id, bracket);
  const proposing = baseHolders(paragraph, bracket);
  const held = alternatives.find(({ holders }) => party !== null && holders.includes(party));
  // Where the draft has no words, the bracket is known by what would come there.
  const here = shown(draft.trim() || (alternatives[0]?.text.trim() ?? ''));
  return (
    <ul className={style.card}>
      {draft !== '' && (
        <li className={style.alternative}>
          <p className={style.kind}>{paragraph.added ? m.draft_proposed_words() : m.draft_draft_words()}</p>
          <p className={style.words} dir="auto">
            {shown(draft)}
          </p>
          <AgreedAlternative paragraph={paragraph} bracket={bracket} words={draft} />
          <Holders codes={retain} parties={parties} lead={m.draft_retained_by()} />
          {proposing && (
            <TakenInBracket negotiation={negotiation} paragraph={paragraph} bracket={bracket} holders={proposing} />
          )}
          <CarriedMark negotiation={negotiation} said={positionsHeld(negotiation, paragraph, 'retain', retain)} />
          {proposing && <Holders codes={proposing} parties={parties} />}
          {party && !paragraph.added && (
            <PositionButton
              stance="retain"
              on={retain.includes(party)}
              what={here}
              disabled={acts.busy}
              onPress={(on) => acts.position(target, 'retain', on)}
            />
          )}
        </li>
      )}
      {alternatives.map(({ text, holders }) => (
        <li key={text} className={style.alternative}>
          {text.trim() === '' ? (
            <p className={style.verb}>{m.draft_alternative_delete()}</p>
          ) : (
            <p className={style.words} dir="auto">
              {shown(text.trim())}
            </p>
          )}
          <AlternativeForce change={bracketForce(paragraph.segments, bracket, text)} />
          <AgreedAlternative paragraph={paragraph} bracket={bracket} words={text} />
          <Holders codes={holders} parties={parties} />
          <TakenInBracket negotiation={negotiation} paragraph={paragraph} bracket={bracket} holders={holders} />
          <CarriedMark negotiation={negotiation} said={wordingsHeld(negotiation, paragraph, holders)} />
          {party && !holders.includes(party) && (
            <SupportButton
              words={shown(text.trim()) || m.draft_alternative_delete()}
              replaces={held ? shown(held.text.trim()) : null}
              party={party}
              disabled={acts.busy}
              onSupport={() => acts.support(target, text)}
            />
          )}
        </li>
      ))}
      {(reserve.length > 0 || party) && (
        <li className={style.alternative}>
          <Holders codes={reserve} parties={parties} lead={m.draft_reserved_by()} />
          <CarriedMark negotiation={negotiation} said={positionsHeld(negotiation, paragraph, 'reserve', reserve)} />
          {party && (
            <PositionButton
              stance="reserve"
              on={reserve.includes(party)}
              what={here}
              disabled={acts.busy}
              onPress={(on) => acts.position(target, 'reserve', on)}
            />
          )}
          {party && held && <p className={style.hint}>{m.draft_you_hold({ party })}</p>}
        </li>
      )}
    </ul>
  );
}

function AlternativeForce({ change }: { change: ForceChange | null }) {
  return (
    change && (
      <p className={style.force}>
        <ForceBadge change={change} />
      </p>
    )
  );
}

/** What these parties have on the table in a paragraph. */
export function wordingsHeld({ wordings }: Negotiation, on: RollingParagraph, holders: readonly string[]) {
  const ids = rolledIds(on);
  return wordings.filter(({ party, paragraph }) => ids.includes(paragraph) && holders.includes(party));
}

/** The positions that these parties take in a paragraph. */
export function positionsHeld(
  { positions }: Negotiation,
  on: RollingParagraph,
  stance: 'retain' | 'reserve',
  holders: readonly string[],
) {
  const ids = rolledIds(on);
  return positions.filter((one) => one.stance === stance && ids.includes(one.paragraph) && holders.includes(one.party));
}
