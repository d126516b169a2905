import type { Draft } from '@adref/shared/negotiation';
import { Link } from 'wouter';
import * as m from '../paraglide/messages.js';
import style from './Agreed.module.css';
import { measuredSum, useMeasuredDraft } from './use-measured-draft.ts';

/** How a draft is beside the consensus baseline, in one line that leads to the whole of it; nothing where there is none. */
export function BaselineLine({ draft }: { draft: Draft }) {
  const { measured } = useMeasuredDraft(draft);
  if (!measured) return null;
  return (
    <p className={style.line}>
      <Link to="/library/baseline">{m.baseline_title()}</Link>
      <br />
      {measuredSum(measured)}
    </p>
  );
}
