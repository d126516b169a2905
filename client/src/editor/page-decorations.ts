import { emphasisKinds, type NoteSigns, type Paragraph } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import { bandBetween } from './agreed-band.ts';
import { drawMark } from './draw-mark.ts';
import { longestAlternative, whoseClass } from './draw-notation.ts';
import { emphasisMarks } from './emphasis-marks.ts';
import { drawForeignParagraph, foreignKey, linesIn } from './foreign-paragraph.ts';
import { noteMarks } from './note-marks.ts';
import { noteCalls, shownContent } from './note-signs.ts';
import style from './page.module.css';
import type { PageLook } from './page-look.ts';
import { type PageMark, pageMarks, sided } from './page-marks.ts';
import type { PageParagraph } from './page-paragraph.ts';
import wordStyle from './page-words.module.css';
import { restoreParagraph } from './paragraph-commands.ts';

/** What a decoration belongs to: a paragraph of the editor, or a place between two. Kept in its spec. */
export type DecorationPart = 'paragraph' | 'between';

/**
 * The marks of a paragraph that is on the page. `drafted` is what the draft has beside its words: footnote marks, and what is set apart;
 * `signs` is what is printed for footnote marks among them. What opens the paragraph always is, as soon as its rules are there.
 */
export function pageMarksOf(
  paragraph: PageParagraph,
  party: string | null,
  look: PageLook,
  { anchors = [], emphasis = [] }: Pick<Paragraph, 'anchors' | 'emphasis'>,
  signs: NoteSigns,
): readonly PageMark[] {
  const marks: PageMark[] = look.clean ? [] : pageMarks(paragraph, party, look.notation.force);
  const apart = emphasisMarks(paragraph.spans, emphasis);
  const opens = apart.some((mark) => mark.type === 'words' && mark.from === 0);
  const { rolling, text } = paragraph;
  const opening = opens ? [] : (look.opening?.({ kind: rolling.kind, text }, look.language) ?? []);
  for (const { kind, from, to } of opening) marks.push({ type: 'words', from, to, look: kind, whose: 'others' });
  const shown = marks.map((mark) =>
    mark.type === 'widget' ? { ...mark, content: shownContent(mark.content, signs) } : mark,
  );
  return [...shown, ...apart, ...noteMarks(paragraph.spans, anchors), ...noteCalls(paragraph.text, signs)];
}

/** Everything that is drawn around and on the words of a paragraph whose node is at `pos`. */
export function paragraphDecorations(
  paragraph: PageParagraph,
  marks: readonly PageMark[],
  pos: number,
  node: ProseNode,
  look: PageLook,
): Decoration[] {
  const part: DecorationPart = 'paragraph';
  return [
    Decoration.node(pos, pos + node.nodeSize, paragraphAttributes(paragraph, marks, look), { part }),
    ...placed(marks, pos + 1, paragraph.rolling.id, look),
  ];
}

/** How many lines a paragraph takes, about, with what is drawn in it. */
function linesOf(text: string, marks: readonly PageMark[]): number {
  let length = text.length;
  for (const mark of marks) {
    if (mark.type !== 'widget') continue;
    const { content } = mark;
    if (content.kind === 'struck') length += content.words.length;
    if (content.kind !== 'tail') continue;
    length += 4 * content.holders.length;
    for (const { words, holders } of content.alternatives)
      length += Math.min(longestAlternative, words.length) + 4 * holders.length + 4;
  }
  return linesIn(length);
}

function paragraphAttributes(
  { rolling, pageId, text, untabled, mine, unread, rest }: PageParagraph,
  marks: readonly PageMark[],
  look: PageLook,
): Record<string, string> {
  const marked = !look.clean && (rolling.added !== undefined || rolling.deletedBy.length > 0);
  const side = mine ? wordStyle.mine : wordStyle.others;
  return {
    class: `${style.paragraph} ${marked ? `${style.marked} ${side}` : ''} ${untabled && !look.clean ? style.untabled : ''} ${unread ? style.unread : ''}`,
    'data-label': rolling.label,
    'data-kind': rolling.kind,
    'data-level': String(rolling.level),
    'data-paragraph': rest ? (pageId ?? '') : rolling.id,
    ...(unread && { 'data-new': m.draft_new_here() }),
    style: `--lines: ${linesOf(text, marks)}`,
  };
}

const looks = {
  inserted: wordStyle.inserted,
  untabled: `${wordStyle.inserted} ${wordStyle.untabledWords}`,
  contested: wordStyle.contested,
  note: wordStyle.noteCall,
  italic: wordStyle.opening,
  bold: wordStyle.bold,
  raised: wordStyle.raised,
  lowered: wordStyle.lowered,
} as const;

/** Looks of words that say nothing of whose a bracket is. */
const plainLooks: ReadonlySet<string> = new Set(['note', ...emphasisKinds]);

function placed(marks: readonly PageMark[], start: number, paragraph: string, look: PageLook): Decoration[] {
  const part: DecorationPart = 'paragraph';
  const drawn: Decoration[] = [];
  for (const mark of marks) {
    if (mark.type !== 'words' || mark.from >= mark.to) continue;
    const own = mark.look === 'inserted' || mark.look === 'untabled';
    const attributes = {
      class: `${looks[mark.look]} ${plainLooks.has(mark.look) ? '' : whoseClass(mark.whose)}`,
      ...(own && { nodeName: 'ins' }),
      ...(mark.sign !== undefined && {
        'data-note': mark.sign,
        style: `--signs: ${mark.sign.length + (mark.comma ? 0.5 : 0)}`,
      }),
      ...(mark.comma && { 'data-comma': '' }),
      ...(mark.noteless && { title: m.editor_note_missing() }),
    };
    drawn.push(
      Decoration.inline(start + mark.from, start + mark.to, attributes, {
        part,
        inclusiveStart: false,
        inclusiveEnd: own,
      }),
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
    // The key holds all that is drawn, and in which language it is said: an equal widget keeps its DOM, so that nothing flickers while one types elsewhere.
    const key = `${getLocale()} ${side} ${range?.from} ${range?.to} ${JSON.stringify(content)}`;
    drawn.push(Decoration.widget(start + at, draw, { part, side, key, ignoreSelection: true }));
  }
  return drawn;
}

/** A paragraph that the editor does not have, drawn between two of it; `side` orders those at one place. */
export function foreignDecoration(
  paragraph: PageParagraph,
  party: string | null,
  pos: number,
  side: number,
  look: PageLook,
  signs: NoteSigns,
): Decoration {
  const restorable = look.writable && !paragraph.rolling.added;
  const shown = { paragraph, party, notation: look.notation, signs };
  const draw = (view: EditorView) => {
    const block = drawForeignParagraph({
      ...shown,
      restore: restorable ? () => restoreParagraph(paragraph.rolling.id)(view.state, view.dispatch) : null,
    });
    bandBetween(block, view.state);
    return block;
  };
  const key = `between ${side} ${foreignKey({ ...shown, restore: restorable ? () => undefined : null })}`;
  const part: DecorationPart = 'between';
  const stopEvent = (event: Event) => event.target instanceof HTMLButtonElement;
  return Decoration.widget(pos, draw, { part, side, key, ignoreSelection: true, stopEvent });
}
