import { redline } from '@adref/shared/differences';

/** A redline as `ne [-permettent pas-]{+devraient pas permettre+} que`. */
export function shown(before: string, after: string): string {
  return redline(before, after)
    .map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
