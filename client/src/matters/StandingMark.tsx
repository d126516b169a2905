import type { Standing } from '@adref/shared/negotiation';
import {
  Circle,
  CircleCheck,
  CircleDot,
  CircleParking,
  CircleX,
  type LucideIcon,
  Minus,
  RotateCcw,
  SquareDashed,
} from 'lucide-react';
import * as m from '../paraglide/messages.js';
import style from './StandingMark.module.css';

/** Where the negotiation of a paragraph is: a sign, and in words beside it what the desk has recorded. The number of brackets says itself. */
export function StandingMark({ standing, named = false }: { standing: Standing; named?: boolean }) {
  const { sign: Sign, name, short } = signs[standing];
  const written = named ? name() : short?.();
  return (
    <span className={style.standing} data-standing={standing} title={name()}>
      <Sign size={13} aria-hidden />
      {written === undefined ? (
        <span className="visually-hidden">{name()}</span>
      ) : (
        <>
          <span aria-hidden>{written}</span>
          <span className="visually-hidden">{name()}</span>
        </>
      )}
    </span>
  );
}

const signs: Readonly<
  Record<Standing, { readonly sign: LucideIcon; readonly name: () => string; readonly short?: () => string }>
> = {
  agreed: { sign: CircleCheck, name: m.standing_agreed, short: m.standing_agreed_short },
  'agreed-in-part': { sign: CircleDot, name: m.standing_in_part, short: m.standing_in_part_short },
  deleted: { sign: CircleX, name: m.standing_deleted, short: m.standing_deleted_short },
  parked: { sign: CircleParking, name: m.standing_parked, short: m.standing_parked_short },
  reopened: { sign: RotateCcw, name: m.standing_reopened, short: m.standing_reopened_short },
  'in-brackets': { sign: SquareDashed, name: m.standing_in_brackets },
  open: { sign: Circle, name: m.standing_open },
  untouched: { sign: Minus, name: m.standing_untouched },
};
