import { parseArgs } from 'node:util';
import { type Link, linkRelations, matchParagraphs, pairRows, unmatched } from '@adref/shared/alignment';
import { type RedlineOp, redline } from '@adref/shared/differences';
import { labels, type TextDocument } from '@adref/shared/document';
import { selectDocument } from '@adref/shared/formats/text';
import { done, failed, misused, type Output } from './output.ts';
import { readTextFile } from './text-file.ts';

export const compareUsage = `compare FILE[#SYMBOL] FILE[#SYMBOL] [--json|--text]`;

/**
 * `compare A B`: which paragraphs of two documents answer to each other, and how their words differ. With `--json` one JSON value and
 * nothing else; otherwise a text in the order of B, deletions as `[-…-]`, insertions as `{+…+}`. Reasons go to `errors`. Returns the
 * exit code.
 */
export async function compare(args: readonly string[], out: Output, errors: Output = process.stderr): Promise<number> {
  const call = parse(args);
  if (!call.ok) {
    errors.write(`${call.reason}\nUsage: adref ${compareUsage}\n`);
    return misused;
  }
  const [a, b] = [await readDocument(call.a), await readDocument(call.b)];
  for (const side of [a, b]) {
    if (side.ok) continue;
    errors.write(`${side.reason}\n`);
    return failed;
  }
  if (!a.ok || !b.ok) return failed;
  const comparison = compareDocuments(a.document, b.document);
  out.write(call.json ? `${JSON.stringify(comparison, null, 2)}\n` : listing(a.document, b.document, comparison));
  return done;
}

interface Comparison {
  readonly links: readonly Link[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** One for every pair of paragraphs that a link ties, quotations left out: there is nothing to read in them but the passage. */
  readonly redlines: readonly { readonly a: string; readonly b: string; readonly ops: readonly RedlineOp[] }[];
  /** Paragraphs of each side, links of each relation, and paragraphs that stand alone. */
  readonly stats: Readonly<Record<string, number>>;
}

function compareDocuments(a: TextDocument, b: TextDocument): Comparison {
  // Ids are made when a file is read; two files never knew of each other.
  const links = matchParagraphs(a.paragraphs, b.paragraphs, { ids: 'unrelated' });
  const { onlyA, onlyB } = unmatched(links, a.paragraphs, b.paragraphs);
  const textsA = texts(a);
  const textsB = texts(b);
  const redlines = links
    .filter((link) => link.relation !== 'quoted')
    .flatMap((link) => link.a.flatMap((idA) => link.b.map((idB) => ({ a: idA, b: idB }))))
    .map((pair) => ({ ...pair, ops: redline(textsA.get(pair.a) ?? '', textsB.get(pair.b) ?? '') }));
  const relations = linkRelations.map((relation) => [
    relation,
    links.filter((link) => link.relation === relation).length,
  ]);
  const stats = {
    paragraphsA: a.paragraphs.length,
    paragraphsB: b.paragraphs.length,
    ...Object.fromEntries(relations),
    onlyA: onlyA.length,
    onlyB: onlyB.length,
  };
  return { links, onlyA, onlyB, redlines, stats };
}

const texts = (document: TextDocument) => new Map(document.paragraphs.map(({ id, text }) => [id, text]));

async function readDocument(argument: string): Promise<ReturnType<typeof selectDocument>> {
  const file = await readTextFile(argument);
  if (!file.ok) return file;
  const selection = selectDocument({ documents: file.documents });
  return selection.ok ? selection : { ok: false, reason: `${argument}: ${selection.reason}` };
}

type Call = { ok: true; a: string; b: string; json: boolean } | { ok: false; reason: string };

function parse(args: readonly string[]): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean' }, text: { type: 'boolean' } },
    });
    const [a, b, extra] = positionals;
    if (!a || !b) return { ok: false, reason: 'compare: which two files?' };
    if (extra) return { ok: false, reason: `compare: two files; "${extra}" is a third one.` };
    if (values.json && values.text) return { ok: false, reason: 'compare: either --json or --text.' };
    return { ok: true, a, b, json: values.json ?? false };
  } catch (error) {
    return { ok: false, reason: `compare: ${error instanceof Error ? error.message : String(error)}` };
  }
}

function listing(a: TextDocument, b: TextDocument, comparison: Comparison): string {
  const namesA = names(a);
  const namesB = names(b);
  const textsA = texts(a);
  const textsB = texts(b);
  const words = (texts: Map<string, string>, ids: readonly string[]) => ids.map((id) => texts.get(id) ?? '');
  const opsOf = new Map(comparison.redlines.map(({ a: idA, b: idB, ops }) => [`${idA} ${idB}`, ops]));
  const rows = pairRows(comparison.links, a.paragraphs, b.paragraphs).map((row) => {
    const left = row.a.map((id) => namesA.get(id)).join(' + ');
    const right = row.b.map((id) => namesB.get(id)).join(' + ');
    const head = `${left || '—'} → ${right || '—'}  ${row.link?.relation ?? (row.a.length > 0 ? 'only in A' : 'only in B')}`;
    const [idA, otherA] = row.a;
    const [idB, otherB] = row.b;
    const ops = !otherA && !otherB ? opsOf.get(`${idA} ${idB}`) : undefined;
    // Of several paragraphs no single redline can be read: they stand one after the other.
    const body = ops
      ? [ops.map(marked).join('')]
      : [...words(textsA, row.a).map((text) => `[-${text}-]`), ...words(textsB, row.b).map((text) => `{+${text}+}`)];
    return [head, ...body, ''].join('\n');
  });
  const quotations = comparison.links
    .filter((link) => link.relation === 'quoted')
    .map(
      (link) =>
        `${link.a.map((id) => namesA.get(id)).join()} → ${link.b.map((id) => namesB.get(id)).join()}  share a passage`,
    );
  return [`${a.symbol || 'A'} → ${b.symbol || 'B'}`, '', ...rows, ...quotations, ''].join('\n');
}

function marked({ op, text }: RedlineOp): string {
  return op === 'equal' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`;
}

/** What a reader calls each paragraph: its label, or else its kind; a sub-paragraph after the one it stands under. */
function names(document: TextDocument): Map<string, string> {
  const own = labels(document.paragraphs);
  let parent = '';
  return new Map(
    document.paragraphs.map(({ id, kind, numbering }, at) => {
      const label = own[at] || kind;
      if (kind !== 'subparagraph') parent = label;
      return [id, kind === 'subparagraph' && numbering !== 'decimal' ? `${parent} ${label}` : label];
    }),
  );
}
