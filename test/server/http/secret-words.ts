import type { Meeting } from './house.ts';
import { Typist } from './typist.ts';

/**
 * Writes what files are searched for: `tabledwords` on the table, `untabledwords` with Kenya, `sealedwords` and `decidedwords` at the desk. Returns
 * the wording that is on the table.
 */
export async function writeSecretWords({ chair, kenya }: Pick<Meeting, 'chair' | 'kenya'>): Promise<string> {
  const paragraphs = (await chair.sees()).drafts[0]?.document.paragraphs ?? [];
  const [first, second] = paragraphs.filter(({ kind }) => kind === 'operative' || kind === 'preambular');
  if (!first || !second) throw new Error('The draft is too short');
  const kenyan = await Typist.open(kenya, 'KEN');
  const tabled = `tabledwords ${first.text}`;
  await kenyan.write(first.id, tabled);
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: [first.id] });
  await kenyan.write(second.id, `untabledwords ${second.text}`);
  kenyan.leave();
  const desk = await Typist.open(chair, null);
  await desk.write(second.id, `sealedwords ${second.text}`);
  desk.leave();
  await chair.does({
    kind: 'take',
    draft: 0,
    target: { paragraph: first.id, from: 0, to: 0 },
    text: 'decidedwords ',
    source: { kind: 'chair' },
  });
  return tabled;
}
