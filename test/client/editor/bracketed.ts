import { type LiveParagraph, type Paragraph, plainLabels } from '@adref/shared/document';
import { type Bases, type Position, printAgreed, type Wording } from '@adref/shared/rolling';
import { bracketForce } from '../../../client/src/components/bracket-force.ts';
import { type PageMark, pageMarks, sided } from '../../../client/src/editor/page-marks.ts';
import { PageMemory } from '../../../client/src/editor/page-memory.ts';
import { type PageModel, pageModel } from '../../../client/src/editor/page-model.ts';
import type { PageParagraph } from '../../../client/src/editor/page-paragraph.ts';

/** Operative paragraphs `OP1`, `OP2`, … with these words. */
export function draftOf(...texts: string[]): Paragraph[] {
  return texts.map((text, index) => ({ id: `OP${index + 1}`, kind: 'operative', level: 0, text }));
}

/** What KEN's page shows: `own` is its live text, `table` what everybody has tabled. */
export function model(
  draft: readonly Paragraph[],
  own: readonly LiveParagraph[],
  table: readonly Wording[] = [],
  positions: readonly Position[] = [],
  party: string | null = 'KEN',
  bases: Bases = new Map(),
): PageModel {
  return pageModel({ draft, party, table, positions, bases, labels: plainLabels }, own, new PageMemory());
}

/** The page of one paragraph as a reader sees it: `States [~should~ shall| / must – EU] act`; `|` is where the caret can be in a bracket's start. */
export function bracketed(paragraph: PageParagraph, party: string | null = 'KEN'): string {
  const marks = pageMarks(paragraph, party, bracketForce);
  const widgets = sided(marks).toSorted((a, b) => a.mark.at - b.mark.at || a.side - b.side);
  let shown = '';
  let at = 0;
  for (const { mark } of widgets) {
    shown += paragraph.text.slice(at, mark.at) + written(mark);
    at = mark.at;
  }
  return shown + paragraph.text.slice(at);
}

function written({ content }: Extract<PageMark, { type: 'widget' }>): string {
  const held = (parties: readonly string[]) => (parties.length > 0 ? ` – ${parties.join(', ')}` : '');
  const stances = (said: Record<string, readonly string[]>) =>
    Object.entries(said)
      .filter(([, parties]) => parties.length > 0)
      .map(([verb, parties]) => ` (${verb}: ${parties.join(', ')})`)
      .join('');
  switch (content.kind) {
    case 'open':
      return `${content.space ? ' ' : ''}[`;
    case 'struck':
      return `${content.apart ? ' ' : ''}~${content.words}~${content.space ? ' ' : ''}`;
    case 'tail': {
      const others = content.alternatives.map(
        ({ words, holders }, index) => `${index > 0 || !content.bare ? ' / ' : ''}${words || 'delete'}${held(holders)}`,
      );
      const positions = stances({ retain: content.retain, reserve: content.reserve });
      return `${held(content.holders)}${others.join('')}${positions}]${content.space ? ' ' : ''}`;
    }
    case 'whole':
      return `${held(content.added)}${stances({ delete: content.deleted, retain: content.retain, reserve: content.reserve })}]`;
    case 'move':
      return ` [moved to after ${content.move.after}${held(content.move.holders)}]`;
    case 'agreed':
      return ` ${printAgreed(
        content.mark,
        (name) => name,
        (label) => label,
      )}`;
    case 'note':
      return `^${content.marker}`;
  }
}

/** KEN's page of a one-paragraph draft. */
export function page(draft: string, own: string, tabled: Record<string, string | null> = {}): string {
  const drafted = draftOf(draft);
  const table = Object.entries(tabled).map(([party, text]): Wording => ({ party, paragraph: 'OP1', text }));
  const [first] = model(drafted, [{ ...drafted[0], text: own } as LiveParagraph], table).paragraphs;
  return first ? bracketed(first) : '';
}
