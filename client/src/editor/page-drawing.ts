/*
 * The decorations of the page, kept from change to change: what has not changed is not drawn again.
 *
 *   a key         the set is mapped over the stretches that differ; the paragraphs in them and those whose model is new are drawn again
 *   others' act   the paragraphs and the places between whose model is new are drawn again
 *   another look  everything is drawn again, and where notes are numbered otherwise
 *
 * Whether a paragraph's model is new follows from identity (`PageMemory`). What is drawn again keeps its DOM where it looks the same,
 * because widgets are compared by key.
 */
import type { NoteSigns, Paragraph } from '@adref/shared/document';
import type { Node as ProseNode } from '@tiptap/pm/model';
import { type Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ChangedRange } from './changed-range.ts';
import { changedStretches, stretchMapping } from './changed-stretches.ts';
import type { DrawnParagraph, PageDrawing } from './drawn-page.ts';
import { signsOn } from './note-signs.ts';
import { type DecorationPart, foreignDecoration, pageMarksOf, paragraphDecorations } from './page-decorations.ts';
import type { PageLook } from './page-look.ts';
import type { PageMark } from './page-marks.ts';
import type { PageModel } from './page-model.ts';
import type { PageParagraph } from './page-paragraph.ts';
import { type ParagraphPosition, positionsOf } from './paragraph-position.ts';

/** What a page is drawn from. */
interface Drawable {
  readonly doc: ProseNode;
  readonly model: PageModel;
  readonly look: PageLook;
  readonly draft: readonly Paragraph[];
  /** Marks that paragraphs keep although their words change, because a composition goes on in them. */
  readonly frozen: ReadonlyMap<string, readonly PageMark[]>;
}

/** Share of the page beyond which all is drawn again: taking parts out of a large set one by one is then dearer than making one. */
const wholeShare = 0.25;

/** Draws the page; `before` only saves time and never changes what is drawn. */
export function drawPage(page: Drawable, before: PageDrawing | null): PageDrawing {
  const { doc, model, look, draft } = page;
  const places = positionsOf(doc);
  const signs = signsOn(model, before?.signs ?? null);
  const kept = before && before.look === look && before.draft === draft && before.signs === signs ? before : null;
  const { paragraphs, gaps } = laidOnPage(page, places, kept, signs);
  const stretches = kept && kept.doc !== doc ? changedStretches(kept.doc, doc) : [];
  const touched = stretches.map((stretch) => wholeParagraphs(doc, stretch));

  const within = ({ pos, node }: ParagraphPosition) =>
    touched.some(({ from, to }) => pos < to && pos + node.nodeSize > from);
  const gapWithin = (pos: number) => stretches.some(({ start, end }) => pos >= start && pos <= end);
  const stale = [...paragraphs].filter(([id, drawn]) => {
    const known = kept?.paragraphs.get(id);
    return (
      known?.paragraph !== drawn.paragraph || known.marks !== drawn.marks || within(places.get(id) as ParagraphPosition)
    );
  });
  const staleGaps = [...gaps].filter(
    ([id, { pos, paragraphs: shown }]) => gapWithin(pos) || !sameItems(kept?.gaps.get(id)?.paragraphs, shown),
  );
  const gone = kept ? [...kept.paragraphs.keys()].filter((id) => !paragraphs.has(id)) : [];
  const goneGaps = kept ? [...kept.gaps.keys()].filter((id) => !gaps.has(id)) : [];

  const drawParagraph = ([id, { paragraph, marks }]: (typeof stale)[number]) => {
    const { pos, node } = places.get(id) as ParagraphPosition;
    return paragraphDecorations(paragraph, marks, pos, node, look);
  };
  const drawGap = ([, gap]: (typeof staleGaps)[number]) =>
    gap.paragraphs.map((paragraph, at) => foreignDecoration(paragraph, model.party, gap.pos, at + 1, look, signs));

  let decorations: DecorationSet;
  if (!kept || stale.length > paragraphs.size * wholeShare) {
    decorations = DecorationSet.create(doc, [...[...paragraphs].flatMap(drawParagraph), ...[...gaps].flatMap(drawGap)]);
  } else {
    const mapped = stretches.length > 0 ? kept.decorations.map(stretchMapping(stretches), doc) : kept.decorations;
    const removed = [
      ...touched.flatMap((whole) => mapped.find(whole.from, whole.to, of('paragraph')).filter(inside(whole))),
      ...stretches.flatMap(({ start, end }) => mapped.find(start, end, of('between'))),
      ...[...stale.map(([id]) => id), ...gone].flatMap((id) => {
        const place = places.get(id);
        if (!place || within(place)) return [];
        const whole = { from: place.pos, to: place.pos + place.node.nodeSize };
        return mapped.find(whole.from, whole.to, of('paragraph')).filter(inside(whole));
      }),
      ...[...staleGaps.map(([id]) => id), ...goneGaps].flatMap((id) => {
        const pos = id === null ? 0 : endOf(places.get(id));
        return pos === null || gapWithin(pos) ? [] : mapped.find(pos, pos, of('between'));
      }),
    ];
    const added = [...stale.flatMap(drawParagraph), ...staleGaps.flatMap(drawGap)];
    // In order of the document, which is not that of the model: `add` drops node decorations that come behind later ones.
    added.sort((a, b) => a.from - b.from);
    decorations = mapped.remove(removed).add(doc, added);
  }
  return { doc, look, draft, signs, decorations, paragraphs, gaps, redrawn: stale.length + staleGaps.length };
}

function endOf(place: ParagraphPosition | undefined): number | null {
  return place ? place.pos + place.node.nodeSize : null;
}

const nothingBeside = {};

/** What is to be drawn on each paragraph of the editor and between them. */
function laidOnPage(
  { model, look, draft, frozen }: Drawable,
  places: Map<string, ParagraphPosition>,
  kept: PageDrawing | null,
  signs: NoteSigns,
) {
  const paragraphs = new Map<string, DrawnParagraph>();
  const gaps = new Map<string | null, { pos: number; paragraphs: PageParagraph[] }>();
  const known = kept?.paragraphs;
  let drafted: Map<string, Paragraph> | null = null;
  let end: { id: string | null; pos: number } = { id: null, pos: 0 };
  for (const paragraph of model.paragraphs) {
    const { pageId } = paragraph;
    const pos = pageId === null ? null : endOf(places.get(pageId));
    if (pageId !== null && pos !== null) {
      const held = frozen.get(pageId);
      const same = known?.get(pageId);
      if (held) paragraphs.set(pageId, { paragraph, marks: held, frozen: true });
      else if (same?.paragraph === paragraph && !same.frozen) paragraphs.set(pageId, same);
      else {
        drafted ??= new Map(draft.map((one) => [one.id, one]));
        const marks = pageMarksOf(paragraph, model.party, look, drafted.get(pageId) ?? nothingBeside, signs);
        paragraphs.set(pageId, { paragraph, marks, frozen: false });
      }
      // What is not in the row of the draft says nothing of where that has come to.
      if (pos > end.pos && !isMoved(paragraph, model.party)) end = { id: pageId, pos };
    } else if (!look.clean) {
      const gap = gaps.get(end.id);
      if (gap) gap.paragraphs.push(paragraph);
      else gaps.set(end.id, { pos: end.pos, paragraphs: [paragraph] });
    }
  }
  return { paragraphs, gaps };
}

function isMoved({ moves }: PageParagraph, party: string | null): boolean {
  return party !== null && moves.some(({ holders }) => holders.includes(party));
}

/** The stretch of the new document widened to whole paragraphs. */
function wholeParagraphs(doc: ProseNode, { start, end }: ChangedRange): { from: number; to: number } {
  let [from, to] = [start, end];
  doc.forEach((node, pos) => {
    const behind = pos + node.nodeSize;
    if (pos <= end && behind >= start) [from, to] = [Math.min(from, pos), Math.max(to, behind)];
  });
  return { from, to };
}

const of = (part: DecorationPart) => (spec: { part?: DecorationPart }) => spec.part === part;

const inside =
  ({ from, to }: { from: number; to: number }) =>
  (decoration: Decoration) =>
    decoration.from >= from && decoration.to <= to;

function sameItems<T>(a: readonly T[] | undefined, b: readonly T[]): boolean {
  return a?.length === b.length && b.every((item, at) => item === a[at]);
}
