import type { ParagraphKind, TextDocument } from '@adref/shared/document';

/** Kinds of paragraphs that answer to each other in two languages, one after another. */
const paired: readonly ParagraphKind[] = [
  'title',
  'enacting',
  'preambular',
  'operative',
  'numbered',
  'norm',
  'heading',
];

/**
 * Which paragraphs of a document are those of the same document in another language, by id. Of a kind of which both have as many, the first is
 * the first and so on; of another kind nothing is said, since nobody could tell which one is too many. Sub-paragraphs answer to each other
 * where the paragraphs they belong to do and have as many.
 */
export function siblingParagraphs(a: TextDocument, b: TextDocument): Map<string, string> {
  const pairs = new Map<string, string>();
  for (const kind of paired) {
    const [inA, inB] = [families(a, kind), families(b, kind)];
    if (inA.length !== inB.length) continue;
    for (const [at, family] of inA.entries()) {
      const other = inB[at] ?? [];
      if (family[0] && other[0]) pairs.set(family[0], other[0]);
      if (family.length !== other.length) continue;
      for (const [nth, id] of family.entries()) pairs.set(id, other[nth] ?? '');
    }
  }
  return pairs;
}

/** The paragraphs of a kind in order, each with the sub-paragraphs that follow it. */
function families({ paragraphs }: TextDocument, kind: ParagraphKind): string[][] {
  const found: string[][] = [];
  let open: string[] | null = null;
  for (const { id, kind: is } of paragraphs) {
    if (is === 'subparagraph') {
      open?.push(id);
      continue;
    }
    open = is === kind ? [id] : null;
    if (open) found.push(open);
  }
  return found;
}
