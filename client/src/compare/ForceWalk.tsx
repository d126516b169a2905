import { type ForceDirection, forceDirections } from '@adref/shared/differences';
import { Button } from '../components/Button.tsx';
import { forceName, forceSign } from '../components/force-name.ts';
import * as m from '../paraglide/messages.js';
import row from './DrawnRow.module.css';
import style from './ForceWalk.module.css';

/** How many changes of force there are in each direction, and steps from one to the next; nothing where there are none. */
export function ForceWalk({
  counts,
  onStep,
}: {
  counts: Readonly<Record<ForceDirection, number>>;
  onStep: (by: 1 | -1) => void;
}) {
  const told = forceDirections.filter((one) => counts[one] > 0);
  if (told.length === 0) return null;
  return (
    <section className={`${row.row} ${style.walk}`} aria-label={m.force_walk()}>
      <p data-force-counts>
        {told.map((one, at) => (
          <span key={one}>
            {at > 0 && ', '}
            <span aria-hidden>{forceSign[one]} </span>
            {m.force_count({ count: counts[one], direction: forceName(one) })}
          </span>
        ))}
      </p>
      <Button small onPress={() => onStep(-1)} aria-keyshortcuts="Shift+F" title={m.force_keys()}>
        {m.force_previous()}
      </Button>
      <Button small onPress={() => onStep(1)} aria-keyshortcuts="F" title={m.force_keys()}>
        {m.force_next()}
      </Button>
    </section>
  );
}
