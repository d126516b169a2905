import { type LabelledParagraph, type LabelStyle, labels, type Paragraph } from '../document/index.ts';
import { type Addition, additions, type Bases } from './addition.ts';
import { movesIn } from './breaks/move.ts';
import type { ChangeMemory } from './change-memory.ts';
import type { LayoutRow, LayoutSource, RollLayout, RollMemory } from './roll-memory.ts';
import { rollParagraph } from './roll-paragraph.ts';
import type { RollingParagraph } from './rolling-text.ts';
import type { Position, Wording } from './wording.ts';
import { lastOfEach, type WordingTable, wordingTable } from './wording-table.ts';

/**
 * The rolling text: the draft with every tabled wording in brackets, paragraphs that parties add in their places, and all labels.
 *
 * A pure function of its arguments. The order of `wordings` is the order of tabling: it orders alternatives, holders and additions at the
 * same place. A party has one wording for a paragraph; of several the last counts. Nothing is lost: `partyWordings` reads it all back.
 *
 * @param memory of differences already computed; after a keystroke it saves all others
 * @param style how labels are written
 * @param bases the words of added paragraphs that were tabled first: brackets and positions there count in them, whatever is tabled later
 */
export function rollingText(
  draft: readonly Paragraph[],
  wordings: readonly Wording[],
  positions: readonly Position[],
  memory?: ChangeMemory,
  bases: Bases = new Map(),
  style?: LabelStyle,
): RollingParagraph[] {
  const table = wordingTable(draft, wordings);
  const { rows, names } = layoutOf({ draft, added: table.added, moved: table.moved, positions, bases, style });
  return rows.map((row, at) => rolledRow(row, names[at] ?? '', wordingsIn(row, table), memory));
}

/**
 * The same of a table that is divided already. `memory` keeps what is the same one object: a paragraph whose words, wordings and positions
 * are the very objects of the last time is not looked into.
 */
export function rollTable(
  draft: readonly Paragraph[],
  table: WordingTable,
  positions: readonly Position[],
  memory: RollMemory,
  bases: Bases,
  style: LabelStyle,
): RollingParagraph[] {
  const { rows, names } = memory.layout(
    { draft, added: table.added, moved: table.moved, positions, bases, style },
    layoutOf,
  );
  const rolling = rows.map((row, at) => {
    const label = names[at] ?? '';
    const wordings = wordingsIn(row, table);
    return memory.paragraph(row, label, wordings, () => rolledRow(row, label, wordings, memory.changes));
  });
  memory.turn();
  return rolling;
}

/** The paragraphs of the rolling text in their order, with their labels and what is said of each. */
function layoutOf(
  { draft, added, moved, positions, bases, style }: LayoutSource,
  positionsOf: ReadonlyMap<string, readonly Position[]> = grouped(positions),
): RollLayout {
  const said = (id: string) => positionsOf.get(id) ?? silence;
  const byPlace = additions(draft, added, positions, bases);
  const rows: LayoutRow[] = [];
  const pushAdditions = (after: string | null) => {
    for (const addition of byPlace.get(after) ?? []) {
      rows.push({ id: addition.ids[0] ?? '', addition, positions: addition.ids.flatMap(said) });
    }
  };
  pushAdditions(null);
  for (const paragraph of draft) {
    rows.push({ id: paragraph.id, paragraph, positions: said(paragraph.id) });
    pushAdditions(paragraph.id);
  }
  const names = labels(
    rows.map((row) => row.paragraph ?? labelled(row.addition)),
    style,
  );
  return { rows: moved.length > 0 ? withMoves(rows, moved) : rows, names, positionsOf };
}

function withMoves(rows: readonly LayoutRow[], moved: readonly Wording[]): LayoutRow[] {
  const moves = movesIn(
    rows.map(({ id, addition }) => (addition ? { ids: addition.ids, added: addition.wordings } : { ids: [id] })),
    moved,
  );
  return rows.map((row) => {
    const own = moves.get(row.id);
    return own ? { ...row, moves: own } : row;
  });
}

function wordingsIn({ paragraph, addition }: LayoutRow, table: WordingTable): readonly Wording[] {
  return paragraph ? table.of(paragraph.id) : addition.wordings;
}

function rolledRow(
  { id, paragraph, addition, positions, moves }: LayoutRow,
  label: string,
  wordings: readonly Wording[],
  memory: ChangeMemory | undefined,
): RollingParagraph {
  if (!paragraph) return rolledAddition(addition, label, positions, memory);
  return {
    ...outline(id, paragraph, label),
    ...rolled(paragraph.text, wordings, positions, memory),
    ...(moves && { moves }),
    ...(moves && placed(positions)),
  };
}

/**
 * One paragraph of the rolling text without the others, and without its label; undefined where the text has no paragraph with this id.
 * The paragraph is the one that `rollingText` would give under this id, or under another one that it is the same as.
 */
export function rollingParagraph(
  draft: readonly Paragraph[],
  wordings: readonly Wording[],
  positions: readonly Position[],
  id: string,
  bases: Bases = new Map(),
): RollingParagraph | undefined {
  const drafted = draft.find((paragraph) => paragraph.id === id);
  if (drafted) {
    const own = <T extends { readonly paragraph: string }>(items: readonly T[]) =>
      items.filter(({ paragraph }) => paragraph === id);
    return {
      ...outline(id, drafted, ''),
      ...rolled(drafted.text, lastOfEach(own(wordings)), own(positions), undefined),
    };
  }
  const inDraft = new Set(draft.map((paragraph) => paragraph.id));
  const adding = wordings.filter(({ paragraph }) => !inDraft.has(paragraph));
  for (const atPlace of additions(draft, lastOfEach(adding), positions, bases).values()) {
    const addition = atPlace.find(({ ids }) => ids.includes(id));
    if (addition) {
      const { ids } = addition;
      return rolledAddition(
        addition,
        '',
        positions.filter(({ paragraph }) => ids.includes(paragraph)),
        undefined,
      );
    }
  }
  return undefined;
}

function rolledAddition(
  addition: Addition,
  label: string,
  positions: readonly Position[],
  memory: ChangeMemory | undefined,
): RollingParagraph {
  const { ids, base, wordings, proposers, relation } = addition;
  const exact = wordings.filter(({ text }) => text === base).map(({ party }) => party);
  return {
    ...outline(ids[0] ?? '', addition, label),
    ...rolled(base, wordings, positions, memory),
    added: {
      relation,
      holders: exact.length > 0 ? exact : proposers.slice(0, 1),
      proposers,
      sameAs: ids.slice(1),
    },
  };
}

/** Who insists on where the draft has a paragraph that others move, or reserves on its move; nothing where nobody does. */
function placed(positions: readonly Position[]): Pick<RollingParagraph, 'place'> {
  const said = (stance: Position['stance']) => [
    ...new Set(positions.filter((one) => one.place && one.stance === stance).map(({ party }) => party)),
  ];
  const [retain, reserve] = [said('retain'), said('reserve')];
  return retain.length + reserve.length > 0 ? { place: { retain, reserve } } : {};
}

/** Segments and stances of one paragraph over `base`. */
function rolled(
  base: string,
  wordings: readonly Wording[],
  positions: readonly Position[],
  memory: ChangeMemory | undefined,
): Pick<RollingParagraph, 'segments' | 'deletedBy' | 'retain' | 'reserve'> {
  const whole = (stance: Position['stance']) => [
    ...new Set(positions.filter((p) => p.stance === stance && p.from === null && !p.place).map(({ party }) => party)),
  ];
  const texts = wordings.flatMap(({ party, text }) => (text === null ? [] : [{ party, text }]));
  return {
    segments: rollParagraph(base, texts, positions, memory),
    deletedBy: wordings.filter(({ text }) => text === null).map(({ party }) => party),
    retain: whole('retain'),
    reserve: whole('reserve'),
  };
}

function outline(
  id: string,
  { kind, level, numbering }: Pick<Paragraph, 'kind' | 'level' | 'numbering'>,
  label: string,
) {
  return { id, kind, level, ...(numbering && { numbering }), label };
}

function labelled({ ids, base, kind, level, numbering, relation }: Addition): LabelledParagraph {
  return { id: ids[0] ?? '', kind, level, ...(numbering && { numbering }), text: base, relation };
}

/** One object, so that where nobody says anything it is always the same. */
const silence: readonly Position[] = [];

function grouped<T extends { readonly paragraph: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.paragraph);
    if (group) group.push(item);
    else groups.set(item.paragraph, [item]);
  }
  return groups;
}
