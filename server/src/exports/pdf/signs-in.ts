import { Turn } from '../../turn.ts';

/** Letters, figures and signs that every font of the pages has a shape for. */
const beyondAscii = /[^\n -~]/gu;

/** The different signs of all words in a value, whatever it is made of, those of ASCII left out; others have their turn meanwhile. */
export async function signsIn(value: unknown): Promise<string> {
  const found = new Set<string>();
  const open: unknown[] = [value];
  const turn = new Turn();
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one === 'string') for (const [sign] of one.matchAll(beyondAscii)) found.add(sign);
    else if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) open.push(part);
    const over = turn.over();
    if (over) await over;
  }
  return [...found].join('');
}
