import type { ComponentProps } from 'react';
import { type CountedRelation, countedRelations } from '../comparison/row-frame.ts';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import style from './ComparisonView.module.css';
import { useComparedTexts } from './compared-texts.ts';
import row from './DrawnRow.module.css';
import { PrintButton, type PrintLook } from './PrintButton.tsx';
import { countedName } from './row-name.ts';
import type { Layout } from './row-ways.ts';
import { SearchBox } from './SearchBox.tsx';

/** What stays in sight above the rows: counters, ways to look, search, and steps from change to change. */
export function ComparisonBar({
  counts,
  layout,
  onLayout,
  all,
  onAll,
  onStep,
  search,
  printLook,
  onPrintLook,
}: {
  counts: Readonly<Record<CountedRelation, number>>;
  layout: Layout;
  onLayout: (layout: Layout) => void;
  /** Unchanged rows are shown too. */
  all: boolean;
  onAll: (all: boolean) => void;
  onStep: (by: 1 | -1) => void;
  search: ComponentProps<typeof SearchBox>;
  printLook: PrintLook;
  onPrintLook: (look: PrintLook) => void;
}) {
  const { a, b, agreed } = useComparedTexts();
  const symbols = { a: a.symbol, b: b.symbol };
  return (
    <div className={style.bar}>
      <ul className={style.counts} aria-label={m.compare_counts()}>
        {countedRelations.map(
          (relation) =>
            counts[relation] > 0 && (
              <li key={relation} data-count={relation}>
                <b>{counts[relation]}</b> {countedName(relation, counts[relation], symbols)}
              </li>
            ),
        )}
      </ul>
      <div className={`${row.row} ${style.tools}`}>
        <SearchBox {...search} />
        <Choice label={m.compare_show_same()} checked={all} onChange={() => onAll(!all)} />
        <fieldset className={style.views}>
          <legend className="visually-hidden">{m.compare_view()}</legend>
          {(['side', 'inline'] as const).map((view) => (
            <Button
              key={view}
              small
              look={view === layout ? 'primary' : 'plain'}
              aria-pressed={view === layout}
              onPress={() => onLayout(view)}
            >
              {view === 'inline' ? m.compare_inline() : agreed ? m.compare_columns() : m.compare_side()}
            </Button>
          ))}
        </fieldset>
        <Button small onPress={() => onStep(-1)} aria-keyshortcuts="K Shift+F8" title={m.compare_keys()}>
          {m.compare_previous()}
        </Button>
        <Button small onPress={() => onStep(1)} aria-keyshortcuts="J F8" title={m.compare_keys()}>
          {m.compare_next()}
        </Button>
        <PrintButton look={printLook} onLook={onPrintLook} />
      </div>
    </div>
  );
}
