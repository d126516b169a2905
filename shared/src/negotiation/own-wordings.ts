import type { LiveParagraph, Paragraph } from '../document/index.ts';
import type { Wording } from '../rolling/index.ts';

/**
 * What a party's own text changes in the draft: one wording for each paragraph that it words otherwise, deletes or adds.
 *
 *   draft  A B C          own  A  B'  X  C     →   B: B'     X: added after B
 *   draft  A B C          own  A  C            →   B: deleted
 *
 * An addition stands after the last of the draft's paragraphs before it. Empty additions are not yet proposals and are left out;
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
