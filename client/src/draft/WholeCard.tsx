import type { Negotiation } from '@adref/shared/negotiation';
import { proposedWords, type RollingParagraph } from '@adref/shared/rolling';
import { TakenWords } from '../agreed/TakenWords.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import style from './BracketCard.module.css';
import { positionsHeld, wordingsHeld } from './BracketCard.tsx';
import { CarriedMark } from './CarriedMark.tsx';
import { Holders } from './Holders.tsx';
import { PositionButton } from './PositionButton.tsx';
import { SupportButton } from './SupportButton.tsx';
import type { BracketActs } from './use-bracket-acts.ts';

/** What is on the table about the paragraph as a whole: who adds or deletes it, retains or reserves it. */
export function WholeCard({
  paragraph,
  negotiation,
  party,
  acts,
}: {
  paragraph: RollingParagraph;
  negotiation: Negotiation;
  party: string | null;
  acts: BracketActs;
}) {
  const shown = useShownWords();
  const { parties } = negotiation;
  const { id, added, deletedBy, retain, reserve } = paragraph;
  const target = { paragraph: id, from: null, to: null };
  const silent = !added && deletedBy.length + retain.length + reserve.length === 0;
  if (silent && !party) return null;
  const { text: words, holders } = proposedWords(paragraph);
  const own = negotiation.wordings.find((wording) => wording.party === party && wording.paragraph === id);
  const held = own ? shown(own.text ?? '') : null;
  return (
    <ul className={style.card}>
      {added && (
        <li className={style.alternative}>
          <p className={style.kind}>{m.draft_added_paragraph()}</p>
          <p className={style.words} dir="auto">
            {shown(words)}
          </p>
          <Holders codes={holders} parties={parties} />
          <TakenWords agreed={wordingsHeld(negotiation, paragraph, holders).flatMap(({ agreed = [] }) => agreed)} />
          <CarriedMark negotiation={negotiation} said={wordingsHeld(negotiation, paragraph, holders)} />
          {party && !holders.includes(party) && (
            <SupportButton
              words={shown(words)}
              replaces={held}
              party={party}
              disabled={acts.busy}
              onSupport={() => acts.support(target, words)}
            />
          )}
        </li>
      )}
      {deletedBy.length > 0 && (
        <li className={style.alternative}>
          <p className={style.verb}>{m.draft_whole_delete()}</p>
          <Holders codes={deletedBy} parties={parties} />
          <CarriedMark negotiation={negotiation} said={wordingsHeld(negotiation, paragraph, deletedBy)} />
          {party && !deletedBy.includes(party) && (
            <SupportButton
              words={m.draft_whole_delete()}
              replaces={held}
              party={party}
              disabled={acts.busy}
              onSupport={() => acts.support(target, null)}
            />
          )}
        </li>
      )}
      <li className={style.alternative}>
        <p className={style.kind}>{m.draft_whole_paragraph()}</p>
        <Holders codes={retain} parties={parties} lead={m.draft_retained_by()} />
        <Holders codes={reserve} parties={parties} lead={m.draft_reserved_by()} />
        <CarriedMark
          negotiation={negotiation}
          said={[
            ...positionsHeld(negotiation, paragraph, 'retain', retain),
            ...positionsHeld(negotiation, paragraph, 'reserve', reserve),
          ]}
        />
        {party && (
          <div className={style.row}>
            {(['retain', 'reserve'] as const).map(
              (stance) =>
                (stance === 'reserve' || !added) && (
                  <PositionButton
                    key={stance}
                    stance={stance}
                    on={(stance === 'retain' ? retain : reserve).includes(party)}
                    what={m.draft_whole_paragraph()}
                    disabled={acts.busy}
                    onPress={(on) => acts.position(target, stance, on)}
                  />
                ),
            )}
          </div>
        )}
      </li>
    </ul>
  );
}
