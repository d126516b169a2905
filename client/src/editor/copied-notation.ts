/*
 * What is copied from the page of a draft, as negotiators write it:
 *
 *   page    OP3  States [~should~ shall / must – EU] act     copied   OP3⇥States [should / shall / must – EU] act
 *
 * A bracket of which a part is selected is copied whole: a part of it would say what nobody has proposed. Own words that are not on the table
 * are nobody's, as on the page. Paragraphs of others between those that are selected come along.
 */
import { type Language, type NoteSigns, withNoteSigns } from '@adref/shared/document';
import { type Bracket, placeNamesIn, printParagraph, type RollingParagraph, type Segment } from '@adref/shared/rolling';
import type { OpeningWords } from '../components/page-rules.ts';
import type { PageParagraph, PageSpan } from './page-paragraph.ts';

/** What is selected of a paragraph of the editor, in UTF-16 code units of its words. */
export interface CopiedStretch {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** A line of what is copied: in the notation, with its label and a tab where the paragraph is copied from its beginning. */
export interface CopiedLine {
  readonly text: string;
  readonly level: number;
  /** Where the phrase is that opens the paragraph, which is set in italics; absent where it is not copied as it is. */
  readonly opening?: { readonly from: number; readonly to: number };
}

/** How what is copied is written. */
export interface CopiedLook {
  readonly party: string | null;
  readonly language: Language;
  /** Whether holders are named. */
  readonly attribution: boolean;
  /** Whether the page shows no brackets. */
  readonly clean: boolean;
  readonly signs: NoteSigns;
  readonly opening: OpeningWords;
}

/** The lines that are copied; null where they would be the selected words and nothing else. */
export function copiedNotation(
  paragraphs: readonly PageParagraph[],
  stretches: readonly CopiedStretch[],
  look: CopiedLook,
): CopiedLine[] | null {
  const selected = new Map(stretches.map((stretch) => [stretch.id, stretch]));
  const isSelected = ({ pageId }: PageParagraph) => pageId !== null && selected.has(pageId);
  const shown = paragraphs.slice(paragraphs.findIndex(isSelected), paragraphs.findLastIndex(isSelected) + 1);
  const place = placeNamesIn([...new Set(paragraphs.map(({ rolling }) => rolling))]);
  const lines: CopiedLine[] = [];
  let more = false;
  for (const parts of pieced(shown)) {
    const [first] = parts;
    if (!first || (look.clean && first.pageId === null)) continue;
    const copied = parts.flatMap((part): Part[] => {
      const stretch = part.pageId === null ? undefined : selected.get(part.pageId);
      if (!stretch) return part.pageId === null ? [{ part, from: 0, to: part.text.length }] : [];
      return [{ part, from: stretch.from, to: stretch.to }];
    });
    const whole =
      copied.length === parts.length && copied.every(({ part, from, to }) => from === 0 && to === part.text.length);
    const begins = copied[0]?.part === first && copied[0].from === 0;
    const { level } = first.rolling;
    const label = begins && (whole || stretches.length > 1) ? first.rolling.label : '';
    const words = copied.map(({ part, from, to }) => part.text.slice(from, to)).join('\n');
    let text = label === '' ? words : `${label}\t${words}`;
    if (!look.clean) {
      const written = whole ? wholeOf(first, look.party) : partOf(first.rolling, copied, look.party);
      text = printParagraph({ ...written, label }, { ...look, place });
      if (label === '') text = text.replace(/^(\[?)\t/, '$1');
    }
    more ||= text !== words;
    const shown = withNoteSigns(text, look.signs);
    const phrase = begins ? openingOf(first, look) : '';
    const from = label === '' ? 0 : label.length + 1;
    const opens = phrase !== '' && shown.startsWith(phrase, from);
    lines.push({ text: shown, level, ...(opens && { opening: { from, to: from + phrase.length } }) });
  }
  return more ? lines : null;
}

/** The phrase that opens a paragraph. */
function openingOf({ rolling: { kind }, text }: PageParagraph, { language, signs, opening }: CopiedLook): string {
  const apart = opening?.({ kind, text }, language).find((one) => one.kind === 'italic');
  return withNoteSigns(text.slice(0, apart?.to ?? 0), signs);
}

/** The pieces of paragraphs that the party has split, together. */
function pieced(paragraphs: readonly PageParagraph[]): PageParagraph[][] {
  const groups: PageParagraph[][] = [];
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last && paragraph.rest && last[0]?.rolling.id === paragraph.rolling.id) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

interface Part {
  readonly part: PageParagraph;
  readonly from: number;
  readonly to: number;
}

/** A whole paragraph, as the page has it. */
function wholeOf({ rolling, spans, untabled }: PageParagraph, party: string | null): RollingParagraph {
  const own = new Map(spans.map(({ segment, hunks }) => [segment, hunks.every(({ tabled }) => tabled)]));
  const segments = rolling.segments.map((segment) =>
    segment.kind === 'bracket' && own.get(segment) === false ? withoutHolder(segment, party) : segment,
  );
  const { added } = rolling;
  const isOwn = untabled !== null && added !== undefined;
  return {
    ...rolling,
    segments,
    ...(isOwn && { added: { ...added, holders: added.holders.filter((holder) => holder !== party) } }),
    ...(untabled !== null && { deletedBy: rolling.deletedBy.filter((holder) => holder !== party) }),
  };
}

/** A paragraph that has only what is selected of one. */
function partOf(rolling: RollingParagraph, copied: readonly Part[], party: string | null): RollingParagraph {
  const segments: Segment[] = [];
  const known = new Set<Segment>();
  for (const { part, from, to } of copied) {
    for (const { segment, start, end, hunks } of part.spans) {
      if (segment.kind === 'text') {
        const text = part.text.slice(Math.max(start, from), Math.max(from, Math.min(end, to)));
        if (text !== '') segments.push({ ...segment, text });
      } else if (!known.has(segment) && isInside({ start, end }, part, from, to)) {
        known.add(segment);
        segments.push(hunks.every(({ tabled }) => tabled) ? segment : withoutHolder(segment, party));
      }
    }
  }
  const { id, kind, level, place } = rolling;
  return { id, kind, level, label: '', segments, deletedBy: [], retain: [], reserve: [], ...(place && { place }) };
}

/** Whether a bracket is in a stretch: one without own words at its edge only where the paragraph ends there. */
function isInside({ start, end }: Pick<PageSpan, 'start' | 'end'>, { text }: PageParagraph, from: number, to: number) {
  if (start < end) return start < to && end > from;
  return (start > from || from === 0) && (start < to || to === text.length);
}

function withoutHolder(bracket: Bracket, party: string | null): Bracket {
  return {
    ...bracket,
    alternatives: bracket.alternatives.map((one) => ({
      ...one,
      holders: one.holders.filter((holder) => holder !== party),
    })),
  };
}
