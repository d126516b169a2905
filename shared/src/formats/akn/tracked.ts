/*
 * What a file says of words and paragraphs that are not agreed:
 *
 *   States <del class="EU" refersTo="#party_1">should</del><ins class="EU" refersTo="#party_1">shall</ins> act
 *   <p class="adref-operative">Decides.<ins class="adref-mark EU" refersTo="#party_1"/></p>      the EU adds the paragraph
 *   <p class="adref-operative">report<ins class="adref-mark EU" …/></p> <p …> and to meet</p>    the EU splits it
 *   … <del class="adref-mark EU" …/></p>                                                         the EU goes on with the next one in it
 *   <del class="adref-mark adref-move-1 EU" …/>, <ins class="adref-mark adref-move-1 EU" …/>      the EU moves it
 *
 * Who holds a change is in the references of the file: `<TLCOrganization eId="party_1" showAs="EU"/>`; where a file has none, in its class.
 */
import type { ReadOptions, TrackedChange } from '../reading.ts';
import { allOf, childrenOf, type XmlElement, type XmlNode } from '../xml-tree.ts';
import { isPosition } from './position.ts';
import { toldKind } from './told-kind.ts';

/** The class of an element without words that says what is changed about the end of a paragraph. */
export const markClass = 'adref-mark';

/** The class of both ends of a move. */
export const moveClass = (nth: number): string => `adref-move-${nth}`;

/** Whether a file tells of changes. */
export function hasChanges(root: XmlElement): boolean {
  return allOf(root, 'ins').length + allOf(root, 'del').length > 0;
}

/** Who holds a change, by what its element says; several have a semicolon between them. */
function holderOf({ attributes }: XmlElement, names: ReadonlyMap<string, string>): string {
  const referred = (attributes.refersTo ?? '').split(/\s+/).flatMap((ref) => names.get(ref.replace(/^#/, '')) ?? []);
  const classes = (attributes.class ?? '').split(/\s+/).filter((one) => one !== '' && !one.startsWith('adref-'));
  return (referred.length > 0 ? referred : classes).join('; ');
}

/** The names of those who are referred to in a file, by the id of their reference. */
export function referredNames(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    ['TLCOrganization', 'TLCPerson'].flatMap((kind) =>
      allOf(root, kind).map(({ attributes: { eId = '', showAs = '' } }) => [eId, showAs] as const),
    ),
  );
}

type AcceptsHolder = (holder: string) => boolean;

function acceptsOf(changes: ReadOptions['changes']): AcceptsHolder {
  if (changes === undefined || changes === 'accepted') return () => true;
  if (changes === 'rejected') return () => false;
  return (holder) => holder === changes.author || holder.split('; ').includes(changes.author);
}

const isMark = ({ name, attributes }: XmlElement): boolean =>
  (name === 'ins' || name === 'del') && (attributes.class ?? '').split(/\s+/).includes(markClass);

/** Elements of which a paragraph without words is not even the number. */
const numbered: ReadonlySet<string> = new Set(['paragraph', 'point', 'item']);

/**
 * A file with some of its changes made and the others not: as it would be if nobody had marked anything in it. `goesOn` is told which paragraph
 * the words of each block are in then, by their paths.
 */
export function resolved(
  root: XmlElement,
  changes: ReadOptions['changes'],
  goesOn?: (block: string, paragraph: string) => void,
): XmlElement {
  const names = referredNames(root);
  const accepts = acceptsOf(changes);
  const stays = (change: XmlElement) => (change.name === 'ins') === accepts(holderOf(change, names));
  /** What goes on in the next paragraph, and where it began. */
  let carried: XmlNode[] = [];
  let begun = '';
  let blocks: string[] = [];
  const gone = new Set<XmlElement>();
  const last = blocksIn(root).at(-1);

  const words = (nodes: readonly XmlNode[]): XmlNode[] =>
    nodes.flatMap((node): XmlNode[] => {
      if (typeof node === 'string') return [node];
      if (isMark(node) || isPosition(node)) return [];
      if (node.name === 'ins' || node.name === 'del') return stays(node) ? words(node.children) : [];
      return [{ ...node, children: words(node.children) }];
    });

  const block = (element: XmlElement, path: string): XmlElement[] => {
    // A chain of paragraphs that all go on in the next costs what they have, and not its square.
    const own = words(element.children);
    for (const node of own) carried.push(node);
    const worded = begun !== '' || own.some((node) => typeof node !== 'string' || node.trim() !== '');
    const at = begun || path;
    blocks.push(path);
    // Words that have nothing to go on in are a paragraph.
    if (childrenOf(element).filter(isMark).every(stays) || (element === last && worded)) {
      const children = carried;
      for (const one of blocks) goesOn?.(one, at);
      [carried, begun, blocks] = [[], '', []];
      return [{ ...element, attributes: { ...element.attributes, eId: at }, children }];
    }
    if (worded) begun = at;
    gone.add(element);
    return [];
  };

  const read = (element: XmlElement, above: string): XmlElement => {
    const path = element.attributes.eId || above || element.name;
    const children = element.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (toldKind(child.attributes.class)) return block(child, child.attributes.eId || path);
      if (child.name === 'ins' || child.name === 'del') return words([child]);
      return [read(child, path)];
    });
    const first = numbered.has(element.name) ? ownBlock(element) : null;
    const unnumbered =
      first && gone.has(first)
        ? children.filter((child) => typeof child === 'string' || child.name !== 'num')
        : children;
    return { ...element, children: unnumbered };
  };
  return read(root, '');
}

/** The blocks that say what they are, in order. */
function blocksIn(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => (toldKind(child.attributes.class) ? [child] : blocksIn(child)));
}

/** The block with the words of a paragraph, and not of one below it. */
function ownBlock(element: XmlElement): XmlElement | null {
  for (const child of childrenOf(element)) {
    if (toldKind(child.attributes.class)) return child;
    if (numbered.has(child.name)) return null;
    const found = ownBlock(child);
    if (found) return found;
  }
  return null;
}

/** The changes of a file in their order, and where its moved paragraphs were. */
export function aknChanges(
  root: XmlElement,
  part: string,
): { readonly changes: readonly TrackedChange[]; readonly movedFrom: ReadonlyMap<string, string> } {
  const names = referredNames(root);
  const changes: TrackedChange[] = [];
  const from = new Map<string, string>();
  const to = new Map<string, string>();
  const textIn = (node: XmlNode): string => (typeof node === 'string' ? node : node.children.map(textIn).join(''));
  const read = (element: XmlElement, above: string): void => {
    const path = element.attributes.eId || above || element.name;
    for (const child of childrenOf(element)) {
      if (child.name === 'ins' || child.name === 'del') {
        const move = /(?:^|\s)(adref-move-\d+)(?:\s|$)/.exec(child.attributes.class ?? '')?.[1];
        const came = child.name === 'ins';
        const mark = isMark(child);
        if (move && mark) (came ? to : from).set(move, path);
        changes.push({
          kind: move ? (came ? 'move to' : 'move from') : came ? 'insert' : 'delete',
          author: holderOf(child, names),
          date: '',
          text: mark ? '' : textIn(child),
          paragraph: mark,
          source: { part, path },
        });
      }
      read(child, path);
    }
  };
  read(root, '');
  const movedFrom = [...to].flatMap(([move, path]) => {
    const origin = from.get(move);
    return origin === undefined ? [] : [[path, origin] as const];
  });
  return { changes, movedFrom: new Map(movedFrom) };
}
