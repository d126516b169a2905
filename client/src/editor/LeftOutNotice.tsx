import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import type { LeftOut } from './left-out.ts';

/** Says what of a paste the draft could not take. */
export function LeftOutNotice({ left }: { left: readonly LeftOut[] }) {
  const gone = left.flatMap((what) => (what === 'tables' ? [] : [names[what]()]));
  return (
    <Notice>
      {gone.length > 0 && m.draft_pasted_without({ what: gone.join(', ') })}{' '}
      {left.includes('tables') && m.draft_pasted_tables()}
    </Notice>
  );
}

const names: Record<Exclude<LeftOut, 'tables'>, () => string> = {
  pictures: m.draft_left_pictures,
  struck: m.draft_left_struck,
  notes: m.draft_left_notes,
  comments: m.draft_left_comments,
  signs: m.draft_left_signs,
  overrides: m.draft_left_overrides,
};
