import { type LabelledParagraph, type LabelStyle, labels, type Paragraph } from '../document/index.ts';
import { type Addition, additions, type Bases } from './addition.ts';
import type { ChangeMemory } from './change-memory.ts';
import { rollParagraph } from './roll-paragraph.ts';
import type { RollingParagraph } from './rolling-text.ts';
import type { Position, Wording } from './wording.ts';

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
  const standing = lastOfEach(wordings);
  const byParagraph = grouped(standing);
  const positionsOf = grouped(positions);
  const added = additions(draft, standing, positions, bases);

  type Row = { readonly labelled: LabelledParagraph; readonly roll: (label: string) => RollingParagraph };
  const rows: Row[] = [];
  const pushAdditions = (after: string | null) => {
    for (const addition of added.get(after) ?? []) {
      rows.push({
        labelled: labelled(addition),
        roll: (label) => rolledAddition(addition, label, positionsOf, memory),
      });
    }
  };

  pushAdditions(null);
  for (const paragraph of draft) {
    const { id, text } = paragraph;
    rows.push({
      labelled: paragraph,
      roll: (label) => ({
        ...outline(id, paragraph, label),
        ...rolled(text, byParagraph.get(id) ?? [], positionsOf.get(id) ?? [], memory),
      }),
    });
    pushAdditions(id);
  }
  const names = labels(
    rows.map((row) => row.labelled),
    style,
  );
  return rows.map((row, at) => row.roll(names[at] ?? ''));
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
    if (addition) return rolledAddition(addition, '', grouped(positions), undefined);
  }
  return undefined;
}

function rolledAddition(
  addition: Addition,
  label: string,
  positionsOf: ReadonlyMap<string, readonly Position[]>,
  memory: ChangeMemory | undefined,
): RollingParagraph {
  const { ids, base, wordings, proposers, relation } = addition;
  const exact = wordings.filter(({ text }) => text === base).map(({ party }) => party);
  const positions = ids.flatMap((id) => positionsOf.get(id) ?? []);
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

/** Segments and stances of one paragraph over `base`. */
function rolled(
  base: string,
  wordings: readonly Wording[],
  positions: readonly Position[],
  memory: ChangeMemory | undefined,
): Pick<RollingParagraph, 'segments' | 'deletedBy' | 'retain' | 'reserve'> {
  const whole = (stance: Position['stance']) => [
    ...new Set(positions.filter((p) => p.stance === stance && p.from === null).map(({ party }) => party)),
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

function lastOfEach(wordings: readonly Wording[]): readonly Wording[] {
  const last = new Map(wordings.map((wording) => [`${wording.party}\n${wording.paragraph}`, wording]));
  if (last.size === wordings.length) return wordings;
  const standing = new Set(last.values());
  return wordings.filter((wording) => standing.has(wording));
}

function grouped<T extends { readonly paragraph: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.paragraph);
    if (group) group.push(item);
    else groups.set(item.paragraph, [item]);
  }
  return groups;
}
