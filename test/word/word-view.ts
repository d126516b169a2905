/*
 * Reads a Word file as Word shows it once changes are accepted or rejected, in code of its own: it knows the standard and nothing of Adref.
 */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A paragraph as it is shown. Footnotes are in its words, where they are called: `rights{1: A/65/201.}`. */
export interface ShownParagraph {
  readonly style: string;
  /** The number that is counted, as printed; empty where none is. */
  readonly number: string;
  readonly text: string;
}

/** Which changes are accepted; all others are rejected. */
export type Accepts = (author: string) => boolean;

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (Node | string)[];
}

function tree(xml: string): Node {
  const parser = new SaxesParser();
  const open: Node[] = [];
  let root: Node | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    root ??= node;
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.write(xml).close();
  if (!root) throw new Error('no element');
  return root;
}

const elementsOf = (node: Node | undefined, name?: string): Node[] =>
  (node?.children ?? []).filter(
    (child): child is Node => typeof child !== 'string' && (name === undefined || child.name === name),
  );
const only = (node: Node | undefined, ...path: string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => elementsOf(at, name)[0], node);
const value = (node: Node | undefined): string => node?.attributes['w:val'] ?? '';

/** The parts of a file by their names. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The authors of all changes in a file. */
export function authorsOf(bytes: Uint8Array): Set<string> {
  const all = Object.values(partsOf(bytes)).flatMap((part) => [...part.matchAll(/w:author="([^"]*)"/g)]);
  return new Set(all.map(([, author = '']) => author.replaceAll('&amp;', '&')));
}

/** The stretches in italics of a file, once changes of how words are set are accepted or rejected. */
export function setApart(bytes: Uint8Array, accepts: Accepts): string[] {
  const found: string[] = [];
  const read = (node: Node): void => {
    if (node.name !== 'w:r') {
      for (const child of elementsOf(node)) read(child);
      return;
    }
    const now = only(node, 'w:rPr');
    const change = only(now, 'w:rPrChange');
    const properties = change && !accepts(change.attributes['w:author'] ?? '') ? only(change, 'w:rPr') : now;
    if (only(properties, 'w:i'))
      found.push(
        elementsOf(node, 'w:t')
          .flatMap(({ children }) => children)
          .join(''),
      );
  };
  read(tree(partsOf(bytes)['word/document.xml'] ?? ''));
  return found;
}

/** The paragraphs of a file, tables included, once the changes of some authors are accepted and the others rejected. */
export function shown(bytes: Uint8Array, accepts: Accepts): ShownParagraph[] {
  const parts = partsOf(bytes);
  const body = only(tree(parts['word/document.xml'] ?? ''), 'w:body');
  const notes = new Map(
    elementsOf(tree(parts['word/footnotes.xml'] ?? '<w:footnotes/>')).map((note) => [note.attributes['w:id'], note]),
  );
  const numbering = tree(parts['word/numbering.xml'] ?? '<w:numbering/>');
  const forms = new Map(
    elementsOf(numbering, 'w:abstractNum').map((form) => [form.attributes['w:abstractNumId'], form]),
  );
  const lists = new Map(
    elementsOf(numbering, 'w:num').map((list) => [list.attributes['w:numId'], value(only(list, 'w:abstractNumId'))]),
  );
  const counts = new Map<string, number[]>();
  const first = Number(value(only(body, 'w:sectPr', 'w:footnotePr', 'w:numStart'))) || 1;
  let noteNumber = first;

  const stays = (change: Node): boolean => {
    const added = change.name === 'w:ins' || change.name === 'w:moveTo';
    return added === accepts(change.attributes['w:author'] ?? '');
  };
  const wordsOf = (node: Node): string =>
    elementsOf(node)
      .map((child): string => {
        switch (child.name) {
          case 'w:ins':
          case 'w:del':
          case 'w:moveFrom':
          case 'w:moveTo':
            return stays(child) ? wordsOf(child) : '';
          case 'w:r': {
            const reference = only(child, 'w:footnoteReference');
            const words = child.children
              .map((part) => {
                if (typeof part === 'string') return '';
                if (part.name === 'w:t' || part.name === 'w:delText') return part.children.join('');
                if (part.name === 'w:tab') return '\t';
                return part.name === 'w:br' ? '\n' : '';
              })
              .join('');
            if (!reference) return words;
            const note = notes.get(reference.attributes['w:id'] ?? '');
            if (!note) throw new Error(`no footnote ${reference.attributes['w:id']}`);
            const custom = reference.attributes['w:customMarkFollows'] === '1';
            const text = elementsOf(note, 'w:p').map(wordsOf).join(' ');
            const told = custom ? text.slice(words.length).trim() : text.trim();
            return `{${custom ? words : noteNumber++}: ${told}}`;
          }
          default:
            return '';
        }
      })
      .join('');

  const numberOf = (properties: Node | undefined): string => {
    const list = value(only(properties, 'w:numPr', 'w:numId'));
    if (list === '') return '';
    const level = Number(value(only(properties, 'w:numPr', 'w:ilvl')));
    const form = lists.get(list) ?? '';
    const count = counts.get(form) ?? [];
    counts.set(form, count);
    count[level] = (count[level] ?? 0) + 1;
    count.length = level + 1;
    const levels = elementsOf(forms.get(form), 'w:lvl');
    return value(only(levels[level], 'w:lvlText')).replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(value(only(levels[at], 'w:numFmt')), count[at] ?? 1);
    });
  };

  const result: ShownParagraph[] = [];
  /** Words whose paragraph mark is gone: they go on in the next paragraph. */
  let carried = '';
  const readParagraph = (paragraph: Node) => {
    const properties = only(paragraph, 'w:pPr');
    const words = carried + wordsOf(paragraph);
    const mark = elementsOf(only(properties, 'w:rPr')).find(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/.test(name));
    if (mark && !stays(mark)) {
      carried = words;
      return;
    }
    carried = '';
    const change = only(properties, 'w:pPrChange');
    const form = change && !accepts(change.attributes['w:author'] ?? '') ? only(change, 'w:pPr') : properties;
    result.push({ style: value(only(form, 'w:pStyle')), number: numberOf(form), text: words });
  };
  const read = (node: Node): void => {
    for (const child of elementsOf(node)) {
      if (child.name === 'w:p') readParagraph(child);
      else if (child.name !== 'w:sectPr') read(child);
    }
  };
  if (body) read(body);
  return result;
}

function formatted(format: string, n: number): string {
  const repeated = (signs: string[]) => (signs[(n - 1) % signs.length] ?? '').repeat(Math.ceil(n / signs.length));
  if (format === 'lowerLetter') return repeated([...'abcdefghijklmnopqrstuvwxyz']);
  if (format === 'arabicAbjad')
    return repeated([...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'].map((one) => (one === 'ه' ? 'هـ' : one)));
  if (format !== 'lowerRoman') return `${n}`;
  let [rest, text] = [n, ''];
  const signs = { m: 1000, cm: 900, d: 500, cd: 400, c: 100, xc: 90, l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };
  for (const [sign, worth] of Object.entries(signs)) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}
