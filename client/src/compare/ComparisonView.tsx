import {
  countClasses,
  countForce,
  type DifferenceClass,
  differenceClasses,
  type ForceDirection,
  forceDirections,
  type ThreeWayStatus,
} from '@adref/shared/differences';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ComparedRow } from '../comparison/comparison.ts';
import { paragraphOfRow } from '../comparison/row-frame.ts';
import type { ShownComparison } from '../comparison/use-comparison.ts';
import { Button } from '../components/Button.tsx';
import { MissingPlaces } from '../components/MissingPlaces.tsx';
import { Notice } from '../components/Notice.tsx';
import { useAddressParts } from '../components/use-address-parts.ts';
import * as m from '../paraglide/messages.js';
import { draftedNames } from '../phrases/drafted-names.ts';
import { missingSaid } from '../phrases/missing-place.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { ClassChoice } from './ClassChoice.tsx';
import { ComparisonBar } from './ComparisonBar.tsx';
import { ComparisonRow } from './ComparisonRow.tsx';
import style from './ComparisonView.module.css';
import { useComparedTexts } from './compared-texts.ts';
import { Fold } from './Fold.tsx';
import { ForceWalk } from './ForceWalk.tsx';
import { isChanged, rowStretches } from './fold-unchanged.ts';
import { readHidden, writeHidden } from './hidden-classes.ts';
import { MatchDialog } from './MatchDialog.tsx';
import { OnlyAgreed } from './OnlyAgreed.tsx';
import { Overview } from './Overview.tsx';
import { overviewMarks } from './overview-marks.ts';
import type { PrintLook } from './PrintButton.tsx';
import { PrintHead } from './PrintHead.tsx';
import { rowName } from './row-name.ts';
import type { Layout, RowWays } from './row-ways.ts';
import { ThreeWayLegend } from './ThreeWay.tsx';
import { rowsWith } from './text-search.ts';
import { useForceStep } from './use-force-step.ts';
import { useMarkedWords } from './use-marked-words.ts';
import { useRowKeys } from './use-row-keys.ts';

/** Below this width columns are too narrow to read. */
const narrow = '(width < 860px)';

/** The rows of a comparison: ways to look at them, unchanged stretches folded, and steps from change to change. */
export function ComparisonView({
  comparison,
  onCancel,
}: {
  comparison: ShownComparison;
  onCancel: (() => void) | null;
}) {
  const { negotiation } = useNegotiation();
  const texts = useComparedTexts();
  const { search, change } = useAddressParts();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [query, setQuery] = useState('');
  const [matching, setMatching] = useState<ComparedRow | null>(null);
  const [printLook, setPrintLook] = useState<PrintLook>('underline');
  const box = useRef<HTMLDivElement>(null);
  const { rows } = comparison;
  const asked = search.get('view') ?? (window.matchMedia(narrow).matches ? 'inline' : 'side');
  const layout: Layout = asked === 'inline' ? 'inline' : 'side';
  const hide = search.get('hide');
  const hidden = useMemo(() => readHidden(hide), [hide]);
  const at = search.get('at');
  /** The row that the address named and that was there: tied to another one by now, it is not missing. */
  const reached = useRef<string | null>(null);

  const parts = useMemo(() => rowStretches(rows, (row) => isChanged(row, hidden)), [rows, hidden]);
  const changed = useMemo(() => parts.flatMap((part) => (part.kind === 'row' ? [part.row.key] : [])), [parts]);
  const isOpen = useCallback((key: string) => all || unfolded.has(key), [all, unfolded]);
  const marks = useMemo(() => overviewMarks(parts, isOpen), [parts, isOpen]);
  const counts = useMemo(() => classCounts(rows), [rows]);
  const force = useMemo(() => forceCounts(rows), [rows]);
  const stepForce = useForceStep(box);
  const statuses = useMemo(
    () => new Set<ThreeWayStatus>(rows.flatMap(({ threeWay }) => (threeWay ?? []).map(({ status }) => status))),
    [rows],
  );
  const wanted = useDeferredValue(query);
  const found = useMemo(() => rowsWith(rows, wanted), [rows, wanted]);
  const shown = useMemo(() => ({ rows, hidden, layout, all, unfolded }), [rows, hidden, layout, all, unfolded]);
  useMarkedWords(box, wanted, shown);

  const latest = useRef(parts);
  latest.current = parts;
  const unfold = useCallback((key: string) => setUnfolded((before) => new Set(before).add(key)), []);
  const go = useCallback(
    (key: string) => {
      const stretch = latest.current.find((part) => part.kind === 'same' && part.rows.some((row) => row.key === key));
      if (stretch?.kind === 'same') unfold(stretch.key);
      change({ at: key });
      // Once more for the selected row, which the address names already.
      bring(box.current, key);
    },
    [change, unfold],
  );
  const ways = useMemo<RowWays>(() => ({ layout, hidden, onGo: go, onMatch: setMatching }), [layout, hidden, go]);
  const places = useMemo(() => new Map(rows.map(({ key }, index) => [key, index])), [rows]);
  const step = (by: 1 | -1) => {
    const here = places.get(at ?? '') ?? -1;
    const place = (key: string) => places.get(key) ?? 0;
    const next =
      by > 0
        ? changed.find((key) => place(key) > here)
        : changed.findLast((key) => place(key) < (here < 0 ? rows.length : here));
    if (next) go(next);
  };
  useRowKeys(step, stepForce);

  // A link to a paragraph brings it into sight as soon as it is there, out of the stretch that it is in.
  const arrived = at !== null && places.has(at);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival, and where unfolding brings the row into the page
  useEffect(() => {
    if (!arrived || !at) return;
    reached.current = at;
    const stretch = parts.find((part) => part.kind === 'same' && part.rows.some((row) => row.key === at));
    if (stretch?.kind === 'same' && !isOpen(stretch.key)) unfold(stretch.key);
    bring(box.current, at);
  }, [at, arrived, unfolded]);

  const row = (one: ComparedRow) => <ComparisonRow key={one.key} row={one} ways={ways} current={one.key === at} />;
  const nameOf = (key: string) => {
    const one = rows[places.get(key) ?? -1];
    return one ? rowName(one, texts) : '';
  };
  const complete = rows.length >= comparison.total;
  const missing =
    complete && at !== null && !arrived && at !== reached.current
      ? [missingSaid({ part: 'row', asked: paragraphOfRow(at) }, draftedNames(negotiation))]
      : [];
  return (
    <div ref={box} data-comparison data-print={printLook} data-complete={complete}>
      <PrintHead />
      <MissingPlaces sentences={missing} onNoted={() => change({ at: null })} />
      <ComparisonBar
        counts={comparison.counts}
        layout={layout}
        onLayout={(view) => change({ view })}
        all={all}
        onAll={setAll}
        onStep={step}
        search={{ query, found, at, onQuery: setQuery, onGo: go }}
        printLook={printLook}
        onPrintLook={setPrintLook}
      />
      <div className={style.classes}>
        <ClassChoice
          counts={counts}
          hidden={hidden}
          threeWay={texts.agreed !== null}
          onChange={(next) => change({ hide: writeHidden(next) })}
        />
      </div>
      {!texts.agreed && !hidden.has('force') && <ForceWalk counts={force} onStep={stepForce} />}
      {texts.agreed && <ThreeWayLegend statuses={statuses} />}
      {!complete && (
        <p className={style.reading} role="status">
          {m.compare_reading({ done: rows.length, total: comparison.total })}{' '}
          {onCancel && (
            <Button small onPress={onCancel}>
              {m.shell_cancel()}
            </Button>
          )}
        </p>
      )}
      {complete && changed.length === 0 && (
        <Notice>
          {differenceClasses.some((one) => counts[one] > 0) ? m.compare_all_hidden() : m.compare_nothing_changed()}
        </Notice>
      )}
      <div className={style.body}>
        <div className={`${style.rows} ${layout === 'inline' ? style.inline : style.columned}`} data-rows>
          {layout === 'side' && (
            <div className={style.again}>
              <div className={`${style.heads} ${texts.agreed ? style.three : ''}`}>
                {texts.agreed && <b>{texts.agreed.symbol}</b>}
                <b>{texts.a.symbol}</b>
                <b>{texts.b.symbol}</b>
              </div>
            </div>
          )}
          {parts.map((part) => {
            if (part.kind === 'row') return row(part.row);
            if (isOpen(part.key)) return part.rows.map(row);
            return (
              <Fold
                key={part.key}
                label={m.compare_unchanged({ count: part.rows.length, labels: span(part.rows) })}
                onOpen={() => unfold(part.key)}
              >
                {part.rows.map(row)}
              </Fold>
            );
          })}
          {complete && <OnlyAgreed paragraphs={comparison.onlyAgreed} />}
        </div>
        <Overview marks={marks} at={at} names={nameOf} rows={box} onGo={go} />
      </div>
      {matching && <MatchDialog row={matching} onClose={() => setMatching(null)} />}
    </div>
  );
}

/** Brings a row into sight and gives it the focus, so that reading goes on there. */
function bring(box: HTMLElement | null, key: string): void {
  const row = box?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

function classCounts(rows: readonly ComparedRow[]): Record<DifferenceClass, number> {
  const counts = Object.fromEntries(differenceClasses.map((one) => [one, 0])) as Record<DifferenceClass, number>;
  for (const { spans } of both(rows)) {
    const own = countClasses(spans);
    for (const one of differenceClasses) counts[one] += own[one];
  }
  return counts;
}

function forceCounts(rows: readonly ComparedRow[]): Record<ForceDirection, number> {
  const counts = Object.fromEntries(forceDirections.map((one) => [one, 0])) as Record<ForceDirection, number>;
  for (const { spans } of both(rows)) {
    const own = countForce(spans);
    for (const one of forceDirections) counts[one] += own[one];
  }
  return counts;
}

/** What is on one side only is counted as a paragraph, not as a difference of words. */
const both = (rows: readonly ComparedRow[]) =>
  rows.filter(({ relation }) => relation !== 'only a' && relation !== 'only b');

/** The first and the last label of some rows. */
function span(rows: readonly ComparedRow[]): string {
  const named = rows.map(({ b }) => b[0]?.label ?? '').filter(Boolean);
  const [first, last] = [named[0], named.at(-1)];
  if (!first) return '';
  return m.mark_labels({ labels: first === last ? first : `${first} – ${last}` });
}
