import { type LabelledParagraph, labels, type Paragraph } from '../document/index.ts';
import { type Addition, additions } from './addition.ts';
import type { ChangeMemory } from './change-memory.ts';
import { rollParagraph } from './roll-paragraph.ts';
import type { RollingParagraph } from './rolling-text.ts';
import type { Position, Wording } from './wording.ts';

/**
 * The rolling text: the draft with every tabled wording in brackets, paragraphs that parties add in their places, and all labels.
 *
 * A pure function of its arguments. The order of `wordings` is the order of tabling: it orders alternatives, holders and additions at the
 * same place. A party has one wording for a paragraph; of several the last stands. Nothing is lost: `partyWordings` reads it all back.
 *
 * @param memory of differences already computed; after a keystroke it saves all others
 */
export function rollingText(
  draft: readonly Paragraph[],
  wordings: readonly Wording[],
  positions: readonly Position[],
  memory?: ChangeMemory,
): RollingParagraph[] {
  const standing = lastOfEach(wordings);
  const byParagraph = grouped(standing);
  const positionsOf = grouped(positions);
  const added = additions(draft, standing);

  type Row = { readonly labelled: LabelledParagraph; readonly roll: (label: string) => RollingParagraph };
  const rows: Row[] = [];
  const pushAdditions = (after: string | null) => {
    for (const addition of added.get(after) ?? []) {
      const held = addition.ids.flatMap((id) => positionsOf.get(id) ?? []);
      rows.push({
        labelled: labelled(addition),
        roll: (label) => ({
          ...outline(addition.ids[0] ?? '', addition, label),
          ...rolled(addition.base, addition.wordings, held, memory),
          added: {
            relation: addition.relation,
            holders: [
              addition.proposer,
              ...addition.wordings
                .filter(({ text, party }) => text === addition.base && party !== addition.proposer)
                .map(({ party }) => party),
            ],
            sameAs: addition.ids.slice(1),
          },
        }),
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
  const names = labels(rows.map((row) => row.labelled));
  return rows.map((row, at) => row.roll(names[at] ?? ''));
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
