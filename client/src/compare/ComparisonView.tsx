import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import style from './ComparisonView.module.css';
import { type ComparedRow, type Comparison, rowRelations, stretches } from './comparison.ts';
import { Row } from './Row.tsx';
import { relationName } from './relation-name.ts';
import { useStepKeys } from './use-step-keys.ts';

/** Below this width two columns are too narrow to read. */
const narrow = '(width < 860px)';

/** The rows of a comparison: counters, two ways to look, unchanged stretches folded, and steps from change to change. */
export function ComparisonView({
  comparison,
  symbols,
  drafts,
  historyOf,
}: {
  comparison: Comparison;
  symbols: { a: string; b: string };
  drafts: boolean;
  /** The sides whose paragraphs have a history here, the preferred one first. */
  historyOf: readonly ('a' | 'b')[];
}) {
  const [search, setSearch] = useSearchParams();
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const { rows, counts } = comparison;
  const parts = useMemo(() => stretches(rows), [rows]);
  const changed = useMemo(() => rows.filter(({ relation }) => relation !== 'same'), [rows]);
  const inline = (search.get('view') ?? (window.matchMedia(narrow).matches ? 'inline' : 'side')) === 'inline';
  const at = search.get('at');
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );

  const go = (key: string) => {
    const stretch = parts.find((part) => part.kind === 'same' && part.rows.some((row) => row.key === key));
    if (stretch?.kind === 'same') setUnfolded((before) => new Set(before).add(stretch.key));
    set('at', key);
  };
  const step = (by: 1 | -1) => {
    const here = rows.findIndex(({ key }) => key === at);
    const next =
      by > 0
        ? changed.find((row) => rows.indexOf(row) > here)
        : changed.findLast((row) => rows.indexOf(row) < (here < 0 ? rows.length : here));
    if (next) go(next.key);
  };
  useStepKeys(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: unfolding brings the row into the page, then it can be shown
  useEffect(() => {
    if (!at) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(at)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [at, unfolded]);
  // A link to a paragraph opens the stretch it stands in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    if (at) go(at);
  }, []);

  const row = (one: ComparedRow) => (
    <Row
      key={one.key}
      row={one}
      inline={inline}
      drafts={drafts}
      symbols={symbols}
      current={one.key === at}
      history={historyOf.map((side) => one[side][0]?.id).find(Boolean) ?? null}
      onGo={go}
    />
  );
  return (
    <div ref={box}>
      <div className={style.bar}>
        <ul className={style.counts} aria-label={m.compare_counts()}>
          {[...rowRelations, 'quoted' as const].map(
            (relation) =>
              counts[relation] > 0 && (
                <li key={relation}>
                  <b>{counts[relation]}</b> {relationName(relation, symbols)}
                </li>
              ),
          )}
        </ul>
        <div className={style.tools}>
          <Choice label={m.compare_show_same()} checked={all} onChange={() => setAll(!all)} />
          <fieldset className={style.views}>
            <legend className="visually-hidden">{m.compare_view()}</legend>
            {(['side', 'inline'] as const).map((view) => (
              <Button
                key={view}
                small
                look={(view === 'inline') === inline ? 'primary' : 'plain'}
                aria-pressed={(view === 'inline') === inline}
                onPress={() => set('view', view)}
              >
                {view === 'side' ? m.compare_side() : m.compare_inline()}
              </Button>
            ))}
          </fieldset>
          <Button small onPress={() => step(-1)} aria-keyshortcuts="K Shift+F8">
            {m.compare_previous()}
          </Button>
          <Button small onPress={() => step(1)} aria-keyshortcuts="J F8">
            {m.compare_next()}
          </Button>
        </div>
      </div>
      {changed.length === 0 && <Notice>{m.compare_nothing_changed()}</Notice>}
      <div className={`${style.rows} ${inline ? style.inline : ''}`}>
        {!inline && (
          <div className={style.heads}>
            <b>{symbols.a}</b>
            <b>{symbols.b}</b>
          </div>
        )}
        {parts.map((part) => {
          if (part.kind === 'row') return row(part.row);
          if (all || unfolded.has(part.key)) return part.rows.map(row);
          return (
            <button
              key={part.key}
              type="button"
              className={style.fold}
              onClick={() => setUnfolded((before) => new Set(before).add(part.key))}
            >
              {m.compare_unchanged({ count: part.rows.length, labels: span(part.rows) })}
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The first and the last label of some rows. */
function span(rows: readonly ComparedRow[]): string {
  const named = rows.map(({ b }) => b[0]?.label ?? '').filter(Boolean);
  const [first, last] = [named[0], named.at(-1)];
  if (!first) return '';
  return first === last ? ` (${first})` : ` (${first}–${last})`;
}
