import type { RedlineOp } from '@adref/shared/differences';

/** Letters up to which a redline is shown whole: twelve lines of a screen. */
const whole = 960;
/** Letters of unchanged words that are kept on either side of a change in a longer one: a line and a half. */
const context = 120;

/** The redline as a screen has room for it: of a long one the unchanged words far from all changes are left out, cut between words. */
export function aroundChanges(ops: readonly RedlineOp[]): readonly RedlineOp[] {
  const length = ops.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= whole || ops.every(({ op }) => op === 'equal')) return ops;
  return ops.map((part, at) => {
    if (part.op !== 'equal') return part;
    const [before, after] = [at > 0 ? headOf(part.text) : '', at < ops.length - 1 ? tailOf(part.text) : ''];
    return before.length + after.length >= part.text.length ? part : { ...part, text: `${before} … ${after}` };
  });
}

function headOf(text: string): string {
  if (text.length <= context) return text;
  const space = text.lastIndexOf(' ', context);
  return text.slice(0, space > 0 ? space : context);
}

function tailOf(text: string): string {
  if (text.length <= context) return text;
  const space = text.indexOf(' ', text.length - context);
  return text.slice(space >= 0 ? space + 1 : text.length - context);
}
