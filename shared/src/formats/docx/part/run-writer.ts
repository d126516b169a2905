import type { Language } from '../../../document/index.ts';
import type { Run, Setting, WordChange } from '../word-file.ts';
import { escapedXml } from './markup.ts';
import { ordinaryStyle } from './style-part.ts';

/** Writes the runs of the parts of one file: the numbers of its changes must differ in all of them. */
export interface RunWriter {
  /** The runs of a paragraph; read from right to left as the file is where nothing else is said. */
  readonly runs: (runs: readonly Run[], rightToLeft?: boolean) => string;
  /** What is said of a changed paragraph mark, inside its properties; empty where it is not changed. */
  readonly mark: (change: WordChange | undefined) => string;
  /** Runs that are written already, as words that come or go with a paragraph; as they are where its mark does neither. */
  readonly changed: (runs: string, mark: WordChange | undefined) => string;
  /** The attributes of a change: a number of its own, author, date. */
  readonly attributes: (change: Pick<WordChange, 'author' | 'date'>) => string;
}

/** The elements of changes. */
const elements = { insert: 'ins', delete: 'del', 'move from': 'moveFrom', 'move to': 'moveTo' } as const;

/** Whether two stretches are one change, as Word lists them. */
function same(a: WordChange | undefined, b: WordChange | undefined): boolean {
  if (a === b) return true;
  return a?.kind === b?.kind && a?.author === b?.author && a?.date === b?.date && a?.move === b?.move;
}

/** One end of a move. */
const moveKey = ({ kind, move }: WordChange): string => `${kind} ${move}`;

/** Starts counting the changes of a file. */
export function runWriter(language: Language): RunWriter {
  let changes = 0;
  /** Names of the moves, by what both ends have in common. */
  const moves = new Map<string, number>();

  const attributes = ({ author, date }: Pick<WordChange, 'author' | 'date'>) =>
    `w:id="${++changes}" w:author="${escapedXml(author)}" w:date="${escapedXml(date)}"`;

  const setting = (
    { bold, italic, underline, strike, raised, lowered, small, ordinary }: Setting,
    rightToLeft: boolean,
  ): string =>
    [
      ordinary ? `<w:rStyle w:val="${ordinaryStyle[ordinary].id}"/>` : '',
      bold ? '<w:b/><w:bCs/>' : '',
      italic ? '<w:i/><w:iCs/>' : '',
      strike ? '<w:strike/>' : '',
      small ? '<w:sz w:val="17"/><w:szCs w:val="17"/>' : '',
      underline ? '<w:u w:val="single"/>' : '',
      raised ? '<w:vertAlign w:val="superscript"/>' : '',
      lowered ? '<w:vertAlign w:val="subscript"/>' : '',
      rightToLeft ? '<w:rtl/>' : '',
    ].join('');

  const plain = (run: Run, rightToLeft: boolean): string => {
    const gone = run.change?.kind === 'delete';
    const text = gone ? 'delText' : 't';
    const direction = rightToLeft ? '<w:rtl/>' : '';
    switch (run.kind) {
      case 'tab':
        return '<w:r><w:tab/></w:r>';
      case 'note': {
        const own = run.marker === undefined ? '' : ' w:customMarkFollows="1"';
        const marker = run.marker === undefined ? '' : `<w:${text}>${escapedXml(run.marker)}</w:${text}>`;
        return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>${direction}</w:rPr><w:footnoteReference${own} w:id="${run.note + 1}"/>${marker}</w:r>`;
      }
      case 'words': {
        const before = run.before
          ? `<w:rPrChange ${attributes(run.before)}><w:rPr>${setting(run.before.setting, rightToLeft)}</w:rPr></w:rPrChange>`
          : '';
        const properties = `${setting(run.setting ?? {}, rightToLeft)}${before}`;
        const content = run.text
          .split(/(\t|\n)/)
          .filter((part) => part !== '')
          .map((part) => {
            if (part === '\t') return '<w:tab/>';
            if (part === '\n') return '<w:br/>';
            return `<w:${text} xml:space="preserve">${escapedXml(part)}</w:${text}>`;
          })
          .join('');
        if (content === '') return '';
        return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
      }
    }
  };

  /** The runs that moved together stand between one beginning and one end, or Word takes them for several moves of one name. */
  const all = (runs: readonly Run[], rightToLeft = language === 'ar'): string => {
    const lasts = new Map(
      runs.flatMap(({ change }, at) => (change?.move === undefined ? [] : [[moveKey(change), at]])),
    );
    const open = new Map<string, { readonly last: number; readonly end: string }>();
    let text = '';
    let at = 0;
    while (at < runs.length) {
      const change = runs[at]?.change;
      let inner = '';
      for (; at < runs.length && same(runs[at]?.change, change); at++) inner += plain(runs[at] as Run, rightToLeft);
      if (change?.move !== undefined && inner !== '' && !open.has(moveKey(change))) {
        const name = moves.get(change.move) ?? moves.size + 1;
        moves.set(change.move, name);
        const id = ++changes;
        const range: string = `${elements[change.kind]}Range`;
        text += `<w:${range}Start w:id="${id}" w:author="${escapedXml(change.author)}" w:date="${escapedXml(change.date)}" w:name="move${name}"/>`;
        open.set(moveKey(change), { last: lasts.get(moveKey(change)) ?? at, end: `<w:${range}End w:id="${id}"/>` });
      }
      if (inner !== '') {
        text += change
          ? `<w:${elements[change.kind]} ${attributes(change)}>${inner}</w:${elements[change.kind]}>`
          : inner;
      }
      for (const [key, { last, end }] of open) {
        if (last >= at) continue;
        text += end;
        open.delete(key);
      }
    }
    return text;
  };

  return {
    attributes,
    runs: all,
    changed: (runs, mark) =>
      mark?.kind === 'insert' || mark?.kind === 'delete'
        ? `<w:${elements[mark.kind]} ${attributes(mark)}>${runs}</w:${elements[mark.kind]}>`
        : runs,
    mark: (change) => (change ? `<w:${elements[change.kind]} ${attributes(change)}/>` : ''),
  };
}
