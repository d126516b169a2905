import { type AgreedWords, type Negotiation, wordsThatStand } from '@adref/shared/negotiation';
import { type Bracket, type RollingParagraph, rolledIds } from '@adref/shared/rolling';
import { takenSource } from '../phrases/taken-source.ts';
import style from './Agreed.module.css';
import { translationSaid } from './agreed-how.ts';
import { takenInBracket } from './taken-in-bracket.ts';

/** From which adopted paragraphs words were taken, as it is on record with their tabling; nothing where none were. */
export function TakenWords({ agreed }: { agreed: readonly AgreedWords[] }) {
  const sources = new Map(agreed.map((one) => [`${one.document} ${one.paragraph}`, one]));
  return [...sources].map(([key, one]) => (
    <p key={key} className={style.alternative} data-agreed-taken={one.adopted}>
      {takenSource(one)} <span className={style.soft}>{translationSaid(one)}</span>
    </p>
  ));
}

/** The same of words that a party has noted for its own text, as far as they stand in it as it is now: nobody else sees it. */
export function NotedWords({
  negotiation: { notedSources },
  party,
  ids,
  text,
}: {
  negotiation: Pick<Negotiation, 'notedSources'>;
  party: string | null;
  /** What the paragraph is called in the own text. */
  ids: readonly (string | null)[];
  text: string;
}) {
  const noted = notedSources.filter((one) => one.party === party && ids.includes(one.paragraph));
  return <TakenWords agreed={wordsThatStand(noted.toReversed(), text)} />;
}

/** The same of the words that these parties have in one bracket. */
export function TakenInBracket({
  negotiation: { wordings },
  paragraph,
  bracket,
  holders,
}: {
  negotiation: Pick<Negotiation, 'wordings'>;
  paragraph: RollingParagraph;
  bracket: Bracket;
  holders: readonly string[];
}) {
  const ids = rolledIds(paragraph);
  const held = wordings.filter((one) => ids.includes(one.paragraph) && holders.includes(one.party));
  return <TakenWords agreed={takenInBracket(paragraph, bracket, held)} />;
}
