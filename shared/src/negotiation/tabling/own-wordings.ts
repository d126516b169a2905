import type { LiveParagraph, Paragraph } from '../../document/index.ts';
import type { Wording } from '../../rolling/index.ts';

/**
 * What a party's own text changes in the draft: one wording for each paragraph that it words otherwise, deletes or adds.
 *
 *   draft  A B C          own  A  B'  X  C     →   B: B'     X: added after B
 *   draft  A B C          own  A  C            →   B: deleted
 *
 * An addition stands after the last of the draft's paragraphs before it; `order` counts all additions there, also those that are
 * nobody's business yet (`rankedForTable`). Empty additions are not yet proposals and are left out;
 * a draft paragraph emptied of all words counts as deleted.
 */
export function ownWordings(party: string, draft: readonly Paragraph[], own: readonly LiveParagraph[]): Wording[] {
  const drafted = new Map(draft.map((paragraph) => [paragraph.id, paragraph]));
  const held = new Map<string, LiveParagraph>();
  const additions: Wording[] = [];
  let after: string | null = null;
  let order = 0;
  for (const paragraph of own) {
    if (drafted.has(paragraph.id)) {
      held.set(paragraph.id, paragraph);
      [after, order] = [paragraph.id, 0];
    } else if (paragraph.text.trim() !== '') {
      additions.push({
        party,
        paragraph: paragraph.id,
        text: paragraph.text,
        placement: {
          after,
          order: order++,
          kind: paragraph.kind,
          level: paragraph.level,
          ...(paragraph.numbering && { numbering: paragraph.numbering }),
          ...(paragraph.alternativeTo &&
            drafted.has(paragraph.alternativeTo) && { alternativeTo: paragraph.alternativeTo }),
        },
      });
    }
  }
  const changed: Wording[] = [];
  for (const { id, text } of draft) {
    const paragraph = held.get(id);
    if (paragraph?.text === text) continue;
    const emptied = !paragraph || (paragraph.text.trim() === '' && text.trim() !== '');
    changed.push({ party, paragraph: id, text: emptied ? null : paragraph.text });
  }
  return [...changed, ...additions];
}

/** True where two wordings of a paragraph say the same: same words, and the same place if the draft does not have it. */
export function sameWording(a: Wording, b: Wording): boolean {
  return (
    a.text === b.text &&
    a.placement?.after === b.placement?.after &&
    a.placement?.alternativeTo === b.placement?.alternativeTo &&
    a.placement?.kind === b.placement?.kind &&
    a.placement?.level === b.placement?.level &&
    a.placement?.numbering === b.placement?.numbering
  );
}

/** How one paragraph of a party's own text stands to what it has tabled. */
export interface Untabled {
  readonly paragraph: string;
  /** `changed`: worded otherwise than tabled; `new`: nothing tabled yet; `reverted`: tabled, but the own text is the draft's again. */
  readonly state: 'changed' | 'new' | 'reverted';
}

/** Where a party's own text goes beyond what it has tabled on the open draft, in order of the own wordings. */
export function untabled(own: readonly Wording[], tabled: readonly Wording[]): Untabled[] {
  const byId = new Map(tabled.map((wording) => [wording.paragraph, wording]));
  const found: Untabled[] = [];
  for (const wording of own) {
    const before = byId.get(wording.paragraph);
    byId.delete(wording.paragraph);
    if (!before) found.push({ paragraph: wording.paragraph, state: 'new' });
    else if (!sameWording(wording, before)) found.push({ paragraph: wording.paragraph, state: 'changed' });
  }
  for (const paragraph of byId.keys()) found.push({ paragraph, state: 'reverted' });
  return found;
}

/**
 * The wordings of `wanted` as they may be seen by all: additions are ranked among what the party has on the table and what goes
 * there with them, never among what it keeps to itself.
 *
 *   own  X Y Z      tabled  –             • X, Z go out   →   X 0, Z 1
 *   own  X Y Z      tabled  X 0, Z 1      • Y goes out    →   Y 0.5
 *
 * An addition on the table keeps its rank as long as that fits its neighbours.
 */
export function rankedForTable(
  own: readonly Wording[],
  wanted: readonly Wording[],
  tabled: readonly Wording[],
): Wording[] {
  const place = ({ placement }: Wording) => `after ${placement?.after ?? ''}`;
  const going = new Map(wanted.map((wording) => [wording.paragraph, wording]));
  const ranks = new Map<string, number>();
  for (const after of new Set(wanted.filter(({ placement }) => placement).map(place))) {
    const here = own.filter((wording) => wording.placement && place(wording) === after);
    const known = new Map(
      tabled.flatMap((wording) =>
        wording.placement && place(wording) === after ? [[wording.paragraph, wording.placement.order] as const] : [],
      ),
    );
    for (const [at, { paragraph }] of here.entries()) {
      if (!going.has(paragraph)) continue;
      const rank = (list: readonly Wording[]) => list.map((other) => known.get(other.paragraph));
      const before = rank(here.slice(0, at)).findLast((one) => one !== undefined);
      const next = rank(here.slice(at + 1)).find((one) => one !== undefined);
      const present = known.get(paragraph);
      const fits = present !== undefined && present > (before ?? -Infinity) && present < (next ?? Infinity);
      known.set(paragraph, fits ? present : between(before, [...known.values()], next));
      ranks.set(paragraph, known.get(paragraph) ?? 0);
    }
  }
  return wanted.map((wording) => {
    const order = ranks.get(wording.paragraph);
    return wording.placement && order !== undefined
      ? { ...wording, placement: { ...wording.placement, order } }
      : wording;
  });
}

/** A rank after `before` and before the next one taken; before `next` where nothing stands before. */
function between(before: number | undefined, taken: readonly number[], next: number | undefined): number {
  if (before === undefined) return next === undefined ? 0 : next - 1;
  const above = taken.filter((rank) => rank > before);
  return above.length === 0 ? before + 1 : (before + Math.min(...above)) / 2;
}
