import { type DifferenceClass, differenceClasses } from '@adref/shared/differences';
import * as m from '../paraglide/messages.js';
import style from './ClassChoice.module.css';
import row from './DrawnRow.module.css';

/** Which classes of differences are shown, with how many there are of each; a hidden one says how many it hides. */
export function ClassChoice({
  counts,
  hidden,
  threeWay,
  onChange,
}: {
  counts: Readonly<Record<DifferenceClass, number>>;
  hidden: ReadonlySet<DifferenceClass>;
  /** Three texts are read together: only typography can be hidden then. */
  threeWay: boolean;
  onChange: (hidden: ReadonlySet<DifferenceClass>) => void;
}) {
  const toggle = (one: DifferenceClass) => {
    const next = new Set(hidden);
    if (!next.delete(one)) next.add(one);
    onChange(next);
  };
  return (
    <fieldset className={`${row.row} ${style.classes}`}>
      <legend className="visually-hidden">{m.classes_title()}</legend>
      {differenceClasses.map((one) => {
        const off = hidden.has(one);
        const told = { name: className(one), count: counts[one] };
        return (
          <button
            key={one}
            type="button"
            className={`${style.chip} ${off ? style.off : ''}`}
            data-class={one}
            aria-pressed={!off}
            disabled={(counts[one] === 0 && !off) || (threeWay && one !== 'typography')}
            onClick={() => toggle(one)}
          >
            {off ? m.classes_hidden(told) : m.classes_shown(told)}
          </button>
        );
      })}
      {threeWay && <p className={style.soft}>{m.classes_three_way()}</p>}
    </fieldset>
  );
}

function className(one: DifferenceClass): string {
  return {
    force: m.classes_force,
    substance: m.classes_substance,
    citations: m.classes_citations,
    update: m.classes_update,
    reference: m.classes_reference,
    numbering: m.classes_numbering,
    brackets: m.classes_brackets,
    footnote: m.classes_footnote,
    typography: m.classes_typography,
  }[one]();
}
