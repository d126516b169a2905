import { type Verdict, verify } from '../../../server/src/command-line/verify.ts';
import type { Meeting } from '../http/house.ts';
import { Typist } from '../http/typist.ts';

type CommandLine = (
  args: readonly string[],
  out: { write(text: string): unknown },
  errors: { write(text: string): unknown },
) => Promise<number>;

/** What a command prints and ends with. */
export async function run(
  command: CommandLine,
  ...args: string[]
): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await command(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

/** What `verify --json` says of something that does not fit: the sentences, and the problem as data. */
interface Told {
  readonly where: string;
  readonly problem: string;
  readonly key: string;
}

/** What `verify` says with these arguments. */
export async function verdict(
  ...args: string[]
): Promise<Omit<Verdict, 'findings'> & { code: number; findings: Told[] }> {
  const { code, out } = await run(verify, ...args, '--json');
  return { code, ...JSON.parse(out) };
}

/** KEN writes and tables, the chair decides, JPN comments, the draft is issued: something of everything. */
export async function negotiate({ chair, kenya, japan }: Meeting): Promise<void> {
  const drafted = (await chair.sees()).drafts[0]?.document.paragraphs.find(({ text }) => text.includes('shall'));
  if (!drafted) throw new Error('No paragraph');
  const typist = await Typist.open(kenya, 'KEN');
  await typist.write(drafted.id, drafted.text.replace('shall', 'should'));
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  const target = { paragraph: drafted.id, from: null, to: null };
  await chair.does({ kind: 'take', draft: 0, target, text: 'Decides nothing.', source: { kind: 'chair' } });
  await japan.does({ kind: 'comment', draft: 0, party: 'JPN', target, text: 'Why?' });
  await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  typist.leave();
}

/** The first paragraph of the draft that `negotiate` has issued, as a whole. */
export async function whole({ chair }: Meeting) {
  const paragraph = (await chair.sees()).drafts[1]?.document.paragraphs[0]?.id ?? '';
  return { paragraph, from: null, to: null };
}
