import type { FileComment, TrackedChange } from '../../reading.ts';
import { childrenOf, type XmlElement } from '../../xml-tree.ts';
import type { FileChange, WordLine } from './word-line.ts';
import type { WordPackage } from './word-package.ts';

/** Most changes and comments that are told one by one: whoever has more in a file looks at the text. */
const mostTold = 5000;

/**
 * The changes of a file in their order: neighbouring words of one change are one, a paragraph that came or went has its mark told too. Those in
 * a note are told where it is called; what comes or goes with its call is told with that. `notes` are its lines, by the key of its call.
 */
export function fileChanges(
  lines: readonly WordLine[],
  part: string,
  notes: ReadonlyMap<string, readonly WordLine[]>,
): TrackedChange[] {
  const told: { -readonly [Key in keyof TrackedChange]: TrackedChange[Key] }[] = [];
  const add = ({ kind, author, date }: FileChange, text: string, path: string, ends: boolean) => {
    const last = told.at(-1);
    const source = { part, path };
    if (
      last &&
      last.kind === kind &&
      last.author === author &&
      last.date === date &&
      'path' in last.source &&
      last.source.path === path
    ) {
      last.text += text;
      last.paragraph ||= ends;
    } else if (told.length < mostTold) told.push({ kind, author, date, text, paragraph: ends, source });
  };
  for (const { spans, mark, path } of lines) {
    for (const { text, changes, note } of spans) {
      for (const change of changes) add(change, text, path, false);
      const told = note === undefined ? [] : (notes.get(note) ?? []);
      for (const within of told.flatMap((line) => line.spans)) {
        for (const change of within.changes) {
          if (!changes.some((one) => isSameHand(one, change))) add(change, within.text, path, false);
        }
      }
    }
    for (const change of mark) add(change, '', path, true);
  }
  return told;
}

/** Whether two changes are of one author in one direction. */
function isSameHand(a: FileChange, b: FileChange): boolean {
  const comes = ({ kind }: FileChange) => kind === 'insert' || kind === 'move to';
  return a.author === b.author && comes(a) === comes(b);
}

/**
 * The comments of a file, in the order in which the file has them, each with where it is; an answer says which it answers. `places` are
 * paths by the numbers of comments.
 */
export function fileComments(
  { comments, threads, path: part }: Pick<WordPackage, 'comments' | 'threads' | 'path'>,
  places: ReadonlyMap<string, string>,
): FileComment[] {
  const all = childrenOf(comments, 'comment').slice(0, mostTold);
  const byParagraph = new Map(
    all.flatMap((comment, at) =>
      childrenOf(comment, 'p').map(({ attributes }) => [attributes.paraId ?? '', at] as const),
    ),
  );
  const answers = new Map<number, number>();
  for (const { attributes } of childrenOf(threads, 'commentEx')) {
    const [own, parent] = [attributes.paraId ?? '', attributes.paraIdParent ?? ''].map((id) => byParagraph.get(id));
    if (own !== undefined && parent !== undefined && own !== parent) answers.set(own, parent);
  }
  return all.map((comment, at) => {
    const place = places.get(comment.attributes.id ?? '');
    const answered = answers.get(at);
    return {
      author: comment.attributes.author ?? '',
      date: comment.attributes.date ?? '',
      text: wordsIn(comment).join(' ').trim(),
      ...(place !== undefined && { source: { part, path: place } }),
      ...(answered !== undefined && { answers: answered }),
    };
  });
}

function wordsIn(element: XmlElement): string[] {
  return childrenOf(element, 'p').map((paragraph) => lettersIn(paragraph));
}

function lettersIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 't' ? child : '';
      return child.name === 'del' || child.name === 'moveFrom' ? '' : lettersIn(child);
    })
    .join('');
}
