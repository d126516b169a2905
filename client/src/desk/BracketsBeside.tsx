import { Link } from 'wouter';
import { Notice } from '../components/Notice.tsx';
import { NoteSignsShown, useShownWords } from '../components/shown-words.ts';
import { ParagraphViews } from '../matters/ParagraphViews.tsx';
import * as m from '../paraglide/messages.js';
import { useSignsOf } from '../phrases/notes-shown.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { BracketedText } from './BracketedText.tsx';
import style from './BracketsBeside.module.css';
import { ChoicesBeside } from './ChoicesBeside.tsx';
import type { DeskItem } from './desk-item.ts';
import { itemGist } from './item-gist.ts';
import { useDecisions } from './use-decisions.ts';
import { useDesk } from './use-desk.ts';

/** Items of a paragraph that are spread out side by side; of more of them nobody sees which is which, and one is opened at a time. */
const spread = 3;

/** What is on the table in one paragraph, beside the chair's text: its brackets with the ways to decide each, how many are decided, and the way to the desk. */
export function BracketsBeside({ paragraph }: { paragraph: string | null }) {
  const { negotiation } = useNegotiation();
  const { rolling, items } = useDesk();
  const decisions = useDecisions();
  const signs = useSignsOf(rolling);
  const here = rolling.find(({ id, added }) => id === paragraph || added?.sameAs.includes(paragraph ?? ''));
  if (!here) return <p className={style.none}>{m.chair_beside_none()}</p>;
  const { parties } = negotiation;
  const own = items.filter((item) => item.paragraph.id === here.id);
  const open = own.find(({ state }) => state !== 'decided') ?? own[0];
  return (
    <NoteSignsShown value={signs}>
      <section className={style.paragraph} aria-label={here.label || m.desk_no_label()}>
        <h2>{here.label || m.desk_no_label()}</h2>
        {own.length > spread ? (
          <>
            <ParagraphViews
              place="text"
              paragraph={here}
              parties={parties}
              notation={<BracketedText paragraph={here} selected={null} onBracket={null} />}
            />
            {own.map((item) => (
              <details key={item.key} name="beside" className={style.folded}>
                <summary>
                  <Gist item={item} />
                </summary>
                <ChoicesBeside item={item} decisions={decisions} />
              </details>
            ))}
          </>
        ) : (
          <>
            <BracketedText paragraph={here} selected={null} onBracket={null} />
            {own.map((item) => (
              <ChoicesBeside key={item.key} item={item} decisions={decisions} />
            ))}
          </>
        )}
        {decisions.refusal && <Notice tone="bad">{decisions.refusal}</Notice>}
        {open ? (
          <p>
            {m.desk_counter({ decided: own.filter(({ state }) => state === 'decided').length, total: own.length })}{' '}
            <Link to={`/desk?bracket=${encodeURIComponent(open.key)}`}>{m.chair_decide()}</Link>
          </p>
        ) : (
          <p className={style.none}>{m.chair_beside_nothing()}</p>
        )}
      </section>
    </NoteSignsShown>
  );
}

function Gist({ item }: { item: DeskItem }) {
  return itemGist(item, useShownWords());
}
