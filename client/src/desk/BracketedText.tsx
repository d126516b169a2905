import { openDraft } from '@adref/shared/negotiation';
import {
  type Bracket,
  type NotationWords,
  notationWords,
  type RollingParagraph,
  spacesOutside,
} from '@adref/shared/rolling';
import { Fragment } from 'react';
import { useShownWords } from '../components/shown-words.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './BracketedText.module.css';

/**
 * A paragraph of the rolling text as negotiators write it, in the words of its language as on the page; around the whole of it a bracket where it
 * is proposed, or a position is on all of it. The selected bracket stands out, the others can be selected.
 */
export function BracketedText({
  paragraph,
  selected,
  onBracket,
  place,
}: {
  paragraph: RollingParagraph;
  selected: Bracket | null;
  /** Null where none can be selected. */
  onBracket: ((bracket: Bracket) => void) | null;
  /** What a move calls the paragraph with this id; moves are not shown where absent. */
  place?: (id: string) => string;
}) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const { language } = openDraft(negotiation).document;
  const verbs = notationWords[language];
  const { added, deletedBy, retain, reserve } = paragraph;
  const whole = stances(verbs, { delete: deletedBy, retain, reserve });
  const framed = added !== undefined || whole !== '';
  return (
    <p className={style.text} lang={language} dir="auto">
      {framed && <b className={style.whole}>[</b>}
      {paragraph.segments.map((segment) => {
        const key = `${segment.kind} ${segment.from} ${segment.to}`;
        if (segment.kind === 'text') return <Fragment key={key}>{shown(segment.text)}</Fragment>;
        const here = selected?.from === segment.from && selected.to === segment.to;
        const space = spacesOutside(segment);
        const content = <BracketContent bracket={segment} verbs={verbs} />;
        return (
          <Fragment key={key}>
            {space.before && ' '}
            {!onBracket ? (
              content
            ) : here ? (
              <mark className={style.here}>{content}</mark>
            ) : (
              // biome-ignore lint/a11y/useSemanticElements: a button is a box of its own, and a long bracket flows on with the words around it
              <span
                role="button"
                tabIndex={0}
                data-words=""
                className={style.other}
                onClick={() => onBracket(segment)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onBracket(segment);
                }}
              >
                {content}
              </span>
            )}
            {space.behind && ' '}
          </Fragment>
        );
      })}
      {framed && (
        <>
          <span className={style.holders}>
            {' – '}
            {[added?.holders.join(', ') ?? '', whole].filter((said) => said !== '').join('; ')}
          </span>
          <b className={style.whole}>]</b>
        </>
      )}
      {place &&
        paragraph.moves?.map(({ after, holders }) => (
          <span key={after ?? ''} className={style.holders}>
            {' ['}
            <em>{after === null ? verbs.movedFirst : verbs.movedAfter.replace('¤', () => place(after))}</em>
            {` – ${holders.join(', ')}]`}
          </span>
        ))}
    </p>
  );
}

function BracketContent({ bracket, verbs }: { bracket: Bracket; verbs: NotationWords }) {
  const shown = useShownWords();
  const { draft, alternatives, retain, reserve } = bracket;
  const taken = stances(verbs, { delete: [], retain, reserve });
  return (
    <>
      <b className={style.sign}>[</b>
      {draft && <span className={style.draft}>{shown(draft.trim())}</span>}
      {taken !== '' && <span className={style.holders}> – {taken}</span>}
      {alternatives.map(({ text, holders }, index) => (
        <Fragment key={text}>
          {(index > 0 || draft) && ' / '}
          {text.trim() === '' ? <em>{verbs.delete}</em> : <span className={style.words}>{shown(text.trim())}</span>}
          <span className={style.holders}> – {holders.join(', ')}</span>
        </Fragment>
      ))}
      <b className={style.sign}>]</b>
    </>
  );
}

/** `retain: EU; reserve: JPN`; empty where nobody takes a position. */
function stances(
  verbs: NotationWords,
  taken: Readonly<Record<'delete' | 'retain' | 'reserve', readonly string[]>>,
): string {
  return (['delete', 'retain', 'reserve'] as const)
    .filter((stance) => taken[stance].length > 0)
    .map((stance) => `${verbs[stance]}${verbs.colon} ${taken[stance].join(', ')}`)
    .join('; ');
}
