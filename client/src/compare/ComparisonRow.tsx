import { memo } from 'react';
import { type ComparedRow, labelsOf, wordsOfSide } from '../comparison/comparison.ts';
import type { ComparedParagraph } from '../comparison/row-frame.ts';
import { useLocale } from '../locale/locale.ts';
import style from './ComparisonRow.module.css';
import { useComparedTexts } from './compared-texts.ts';
import { shownThreeWay } from './fold-unchanged.ts';
import { RowHead } from './RowHead.tsx';
import { rowName } from './row-name.ts';
import type { RowWays } from './row-ways.ts';
import { Spans } from './Spans.tsx';
import { useShownNotes } from './shown-notes.ts';
import { ThreeWay } from './ThreeWay.tsx';

/** One row of a comparison, in columns or inline. */
export const ComparisonRow = memo(function ComparisonRow({
  row,
  ways,
  current,
}: {
  row: ComparedRow;
  ways: RowWays;
  current: boolean;
}) {
  useLocale();
  const texts = useComparedTexts();
  const kind = row.b[0]?.kind ?? row.a[0]?.kind;
  const large = kind === 'title' || kind === 'heading';
  const away = row.relation === 'moved away';
  return (
    <article
      className={`${style.row} ${current ? style.current : ''} ${large ? style.heading : ''} ${away ? style.away : ''}`}
      data-row={row.key}
      data-relation={row.relation}
      tabIndex={-1}
      aria-label={rowName(row, texts)}
      aria-current={current ? 'location' : undefined}
    >
      <RowHead row={row} ways={ways} />
      {ways.layout === 'side' ? <Columns row={row} ways={ways} /> : <Inline row={row} ways={ways} />}
    </article>
  );
});

function Inline({ row, ways }: { row: ComparedRow; ways: RowWays }) {
  const { drafts, b, a } = useComparedTexts();
  const notes = useShownNotes();
  const language = (b.document ?? a.document)?.language;
  if (row.threeWay) {
    return (
      <p className={style.text} lang={language} dir="auto">
        <ThreeWay spans={shownThreeWay(row.threeWay, ways.hidden)} />
      </p>
    );
  }
  const plain = row.relation === 'moved away' || (standsAlone(row) && !drafts);
  return (
    <p className={style.text} lang={language} dir="auto">
      {plain ? (
        [notes.a(wordsOfSide(row.a)), notes.b(wordsOfSide(row.b))].filter(Boolean).join('\n')
      ) : (
        <Spans spans={row.spans} hidden={ways.hidden} />
      )}
    </p>
  );
}

function Columns({ row, ways }: { row: ComparedRow; ways: RowWays }) {
  const { agreed } = useComparedTexts();
  const notes = useShownNotes();
  const three = row.threeWay && shownThreeWay(row.threeWay, ways.hidden);
  const side = (name: 'a' | 'b', show: 'before' | 'after', column: 'previous' | 'current') => (
    <Side paragraphs={row[name]} text={name}>
      {three ? (
        <ThreeWay spans={three} column={column} />
      ) : standsAlone(row) || row.relation === 'moved away' ? (
        // What is on one side only is said by the relation; marking every word of it would say it again.
        notes[name](wordsOfSide(row[name]))
      ) : (
        <Spans spans={row.spans} hidden={ways.hidden} show={show} />
      )}
    </Side>
  );
  return (
    <div className={`${style.sides} ${agreed ? style.three : ''}`}>
      {agreed && (
        <Side paragraphs={row.agreed} text="agreed">
          {three && <ThreeWay spans={three} column="agreed" />}
        </Side>
      )}
      {side('a', 'before', 'previous')}
      {side('b', 'after', 'current')}
    </div>
  );
}

function Side({
  paragraphs,
  text,
  children,
}: {
  paragraphs: readonly ComparedParagraph[];
  text: 'agreed' | 'a' | 'b';
  children: React.ReactNode;
}) {
  const texts = useComparedTexts();
  if (paragraphs.length === 0) return <div className={style.empty} data-side={text} />;
  return (
    <p className={style.text} data-side={text} lang={texts[text]?.document?.language} dir="auto">
      {labelsOf(paragraphs) && (
        <span className={style.label} dir="auto">
          {labelsOf(paragraphs)}
        </span>
      )}
      {children}
    </p>
  );
}

const standsAlone = ({ relation }: ComparedRow) => relation === 'only a' || relation === 'only b';
