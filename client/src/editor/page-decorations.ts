import type { Paragraph } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import { drawMark } from './draw-mark.ts';
import { type Notation, whoseClass } from './draw-notation.ts';
import { drawForeignParagraph, foreignKey } from './foreign-paragraph.ts';
import { noteMarks } from './note-marks.ts';
import { openingWords } from './opening-words.ts';
import style from './page.module.css';
import { type PageMark, pageMarks, sided } from './page-marks.ts';
import type { PageModel, PageParagraph } from './page-model.ts';
import { restoreParagraph } from './paragraph-commands.ts';

/** How a page looks. */
export interface PageLook {
  /** The own words alone, as they would read without brackets. */
  readonly clean: boolean;
  /** BCP 47 code of the text's language. */
  readonly language: string;
  readonly notation: Notation;
  /** False for readers: nothing on the page can be changed. */
  readonly writable: boolean;
}

/** Marks of each paragraph on the page, with what they were computed from. */
export type ParagraphMarks = ReadonlyMap<string, { readonly key: string; readonly marks: readonly PageMark[] }>;

/** The marks of all paragraphs on the page; those of unchanged ones are taken from `before`, those in `frozen` as they are. */
export function paragraphMarks(
  model: PageModel,
  look: PageLook,
  draft: readonly Paragraph[],
  before: ParagraphMarks | undefined,
  frozen: ReadonlyMap<string, readonly PageMark[]>,
): ParagraphMarks {
  const drafted = new Map(draft.map((paragraph) => [paragraph.id, paragraph]));
  const marks = new Map<string, { key: string; marks: readonly PageMark[] }>();
  for (const paragraph of model.paragraphs) {
    const { pageId } = paragraph;
    if (pageId === null) continue;
    const held = frozen.get(pageId);
    if (held) {
      marks.set(pageId, { key: '', marks: held });
      continue;
    }
    const key = JSON.stringify([paragraph, look.clean, look.language]);
    const known = before?.get(pageId);
    if (known?.key === key) marks.set(pageId, known);
    else {
      const found: PageMark[] = look.clean ? [] : pageMarks(paragraph, model.party);
      const anchors = drafted.get(pageId)?.anchors ?? [];
      const opening = openingWords({ kind: paragraph.rolling.kind, text: paragraph.text }, look.language);
      if (opening > 0) found.push({ type: 'words', from: 0, to: opening, look: 'opening', whose: 'others' });
      marks.set(pageId, { key, marks: [...found, ...noteMarks(paragraph.spans, anchors)] });
    }
  }
  return marks;
}

/** Everything that is drawn on the page around and on the words of the document. */
export function pageDecorations(doc: ProseNode, model: PageModel, marks: ParagraphMarks, look: PageLook): Decoration[] {
  const decorations: Decoration[] = [];
  const places = new Map<string, { pos: number; node: ProseNode }>();
  doc.forEach((node, pos) => {
    const { id } = node.attrs;
    if (typeof id === 'string' && !places.has(id)) places.set(id, { pos, node });
  });
  let end = 0;
  let order = 0;
  for (const paragraph of model.paragraphs) {
    const place = paragraph.pageId === null ? undefined : places.get(paragraph.pageId);
    if (place && paragraph.pageId !== null) {
      const { pos, node } = place;
      decorations.push(Decoration.node(pos, pos + node.nodeSize, paragraphAttributes(paragraph, look)));
      decorations.push(...placed(marks.get(paragraph.pageId)?.marks ?? [], pos + 1, paragraph.rolling.id, look));
      if (pos + node.nodeSize > end) [end, order] = [pos + node.nodeSize, 0];
    } else if (!look.clean) decorations.push(between(paragraph, model.party, end, ++order, look));
  }
  return decorations;
}

function paragraphAttributes({ rolling, untabled, mine }: PageParagraph, look: PageLook): Record<string, string> {
  const marked = !look.clean && (rolling.added !== undefined || rolling.deletedBy.length > 0);
  const side = mine ? style.mine : style.others;
  return {
    class: `${style.paragraph} ${marked ? `${style.marked} ${side}` : ''} ${untabled && !look.clean ? style.untabled : ''}`,
    'data-label': rolling.label,
    'data-kind': rolling.kind,
    'data-level': String(rolling.level),
    'data-paragraph': rolling.id,
  };
}

const looks = {
  inserted: style.inserted,
  untabled: `${style.inserted} ${style.untabledWords}`,
  contested: style.contested,
  opening: style.opening,
} as const;

function placed(marks: readonly PageMark[], start: number, paragraph: string, look: PageLook): Decoration[] {
  const drawn: Decoration[] = [];
  for (const mark of marks) {
    if (mark.type !== 'words' || mark.from >= mark.to) continue;
    const own = mark.look === 'inserted' || mark.look === 'untabled';
    const attributes = {
      class: `${looks[mark.look]} ${mark.look === 'opening' ? '' : whoseClass(mark.whose)}`,
      ...(own && { nodeName: 'ins' }),
    };
    drawn.push(
      Decoration.inline(start + mark.from, start + mark.to, attributes, { inclusiveStart: false, inclusiveEnd: own }),
    );
  }
  for (const { mark, side } of sided(marks)) {
    const { content, range, at } = mark;
    const draw = () => {
      const dom = drawMark(content, look.notation);
      dom.dataset.mark = paragraph;
      if (range) dom.dataset.range = `${range.from} ${range.to}`;
      return dom;
    };
    // The key holds all that is drawn: an equal widget keeps its DOM, so that nothing flickers while one types elsewhere.
    const key = `${side} ${range?.from} ${range?.to} ${JSON.stringify(content)}`;
    drawn.push(Decoration.widget(start + at, draw, { side, key, ignoreSelection: true }));
  }
  return drawn;
}

function between(
  paragraph: PageParagraph,
  party: string | null,
  pos: number,
  side: number,
  look: PageLook,
): Decoration {
  const restorable = look.writable && !paragraph.rolling.added;
  const shown = { paragraph, party, notation: look.notation };
  const draw = (view: EditorView) =>
    drawForeignParagraph({
      ...shown,
      restore: restorable ? () => restoreParagraph(paragraph.rolling.id)(view.state, view.dispatch) : null,
    });
  const key = `between ${side} ${foreignKey({ ...shown, restore: restorable ? () => undefined : null })}`;
  const stopEvent = (event: Event) => event.target instanceof HTMLButtonElement;
  return Decoration.widget(pos, draw, { side, key, ignoreSelection: true, stopEvent });
}
