import type { NoteSigns, Paragraph } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import type { DecorationSet } from '@tiptap/pm/view';
import type { PageLook } from './page-look.ts';
import type { PageMark } from './page-marks.ts';
import type { PageParagraph } from './page-paragraph.ts';

/** A paragraph of the editor as it is drawn. */
export interface DrawnParagraph {
  readonly paragraph: PageParagraph;
  readonly marks: readonly PageMark[];
  /** The marks are those of before a composition, and not the paragraph's own. */
  readonly frozen: boolean;
}

/** What is drawn between two paragraphs of the editor, in order. */
interface DrawnGap {
  readonly pos: number;
  readonly paragraphs: readonly PageParagraph[];
}

/** Everything that is drawn on the page, and what it was drawn from. */
export interface PageDrawing {
  readonly doc: ProseNode;
  readonly look: PageLook;
  readonly draft: readonly Paragraph[];
  /** What is printed for the marks of notes. */
  readonly signs: NoteSigns;
  readonly decorations: DecorationSet;
  /** By the id in the editor. */
  readonly paragraphs: ReadonlyMap<string, DrawnParagraph>;
  /** By the id in the editor of the paragraph that they follow; null for the beginning. */
  readonly gaps: ReadonlyMap<string | null, DrawnGap>;
  /** How many paragraphs and gaps were drawn to come here from the drawing before. */
  readonly redrawn: number;
}
