import { ArrowDown, ArrowRight, ArrowUp, History, Link2, Link as LinkIcon } from 'lucide-react';
import { Link } from 'wouter';
import { mayBeAgreed } from '../agreed/agreed-how.ts';
import { HowAgreedMark } from '../agreed/HowAgreedMark.tsx';
import { type ComparedRow, labelsOf, wordsOfSide } from '../comparison/comparison.ts';
import * as m from '../paraglide/messages.js';
import { isDraft } from '../texts/text-reference.ts';
import style from './ComparisonRow.module.css';
import { type ComparedTexts, useComparedTexts } from './compared-texts.ts';
import { citationsOf } from './fold-unchanged.ts';
import { relationName, rowName } from './row-name.ts';
import type { RowWays } from './row-ways.ts';

/** What a row is, where its paragraph went or came from, what it cites now, and what can be done about it. */
export function RowHead({ row, ways }: { row: ComparedRow; ways: RowWays }) {
  const texts = useComparedTexts();
  const { a, b, agreed, mayMatch } = texts;
  // What is on one side only brings or takes all that it says.
  const { come, gone } = citationsOf(row.relation === 'only a' || row.relation === 'only b' ? [] : row.spans);
  const history = [isDraft(b.reference) && row.b[0]?.id, isDraft(a.reference) && row.a[0]?.id].find(Boolean);
  // The draft's own words, the later draft's of two; what stands for itself in the library needs no mark.
  const ours = [isDraft(b.reference) && row.b, isDraft(a.reference) && row.a].find((side) => side && isMeasured(side));
  const language = (b.document ?? a.document)?.language;
  const typography = row.relation === 'same' && row.spans.some(({ kind }) => kind === 'change');
  return (
    <header className={style.about}>
      <span className={`${style.relation} ${row.relation === 'same' ? style.same : ''}`}>
        {typography && !ways.hidden.has('typography') ? m.relation_typography() : relationHere(row, texts)}
      </span>
      {ways.layout === 'inline' && <BothNames row={row} />}
      {row.elsewhere && <Elsewhere row={row} onGo={ways.onGo} />}
      {row.byHand && <span className={style.hand}>{m.compare_by_hand()}</span>}
      {agreed && row.agreed.length > 0 && ways.layout === 'inline' && (
        <span className={style.soft}>
          {agreed.symbol} {labelsOf(row.agreed)}
        </span>
      )}
      {come.length > 0 && <span className={style.soft}>{m.compare_citations_come({ symbols: come.join(', ') })}</span>}
      {gone.length > 0 && <span className={style.soft}>{m.compare_citations_gone({ symbols: gone.join(', ') })}</span>}
      {row.quotations.map(({ side, label, row: target, perhaps }) => (
        <button
          key={`${side} ${target} ${label}`}
          type="button"
          data-words=""
          className={style.quote}
          onClick={() => ways.onGo(target)}
        >
          {quotationSaid({ label: label || '…', symbol: side === 'a' ? b.symbol : a.symbol }, side, perhaps)}
        </button>
      ))}
      {ours && language && <HowAgreedMark text={wordsOfSide(ours)} language={language} />}
      <span className={style.links}>
        {mayMatch && row.relation !== 'moved away' && (
          <button
            type="button"
            onClick={() => ways.onMatch(row)}
            aria-label={m.match_open({ name: rowName(row, texts) })}
            title={m.match_title()}
          >
            <Link2 size={16} aria-hidden />
          </button>
        )}
        {history && (
          <Link
            to={`/compare?history=${encodeURIComponent(history)}`}
            aria-label={m.compare_history()}
            title={m.compare_history()}
          >
            <History size={15} aria-hidden />
          </Link>
        )}
        <button
          type="button"
          onClick={() => ways.onGo(row.key)}
          aria-label={m.compare_permalink()}
          title={m.compare_permalink()}
        >
          <LinkIcon size={15} aria-hidden />
        </button>
      </span>
    </header>
  );
}

/** Whether a side of a row has words that the library can say something of. */
function isMeasured([first]: ComparedRow['a']): boolean {
  return first !== undefined && mayBeAgreed(first.kind);
}

/** What a row shares with another, or may have to do with it. */
function quotationSaid(of: { label: string; symbol: string }, side: 'a' | 'b', perhaps: true | undefined): string {
  if (!perhaps) return m.compare_shares(of);
  return side === 'b' ? m.compare_may_come(of) : m.compare_may_live_on(of);
}

/** Where a third text is read along, what is the same is so between the two drafts only. */
function relationHere({ relation, threeWay }: ComparedRow, { a, b }: ComparedTexts): string {
  if (relation === 'same' && threeWay) return m.compare_same_as({ symbol: a.symbol });
  return relationName(relation, { a: a.symbol, b: b.symbol });
}

/** The way to the other place of a moved paragraph. */
function Elsewhere({ row, onGo }: { row: ComparedRow; onGo: (key: string) => void }) {
  const { elsewhere } = row;
  if (!elsewhere) return null;
  const label = elsewhere.label || m.compare_moved_place();
  const Arrow = elsewhere.below ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      data-words=""
      className={style.quote}
      data-elsewhere={elsewhere.row}
      onClick={() => onGo(elsewhere.row)}
    >
      <Arrow size={13} aria-hidden />{' '}
      {row.relation === 'moved away' ? m.compare_moved_to({ label }) : m.compare_moved_from({ label })}
    </button>
  );
}

function BothNames({ row }: { row: ComparedRow }) {
  const [before, after] = [labelsOf(row.a), labelsOf(row.b)];
  if (!before || !after || before === after) return <span className={style.label}>{after || before}</span>;
  return (
    <span className={style.label}>
      {before} <ArrowRight size={12} aria-hidden /> {after}
    </span>
  );
}
