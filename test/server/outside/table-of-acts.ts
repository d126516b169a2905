import type { Act, PendingWording, TabledWording } from '@adref/shared/negotiation';

/** What is on the table, and what waits for its holder's word, as the acts alone say it. */
export interface TableOfActs {
  /** By party and paragraph. */
  readonly wordings: ReadonlyMap<string, TabledWording>;
  readonly pending: ReadonlyMap<string, PendingWording>;
}

/** Names a wording on the table. */
export function placeOf({ party, paragraph }: { readonly party: string; readonly paragraph: string }): string {
  return `${party} ${paragraph}`;
}

/** The table after these acts: our own reading of them, which knows nothing of how pages and the server do it. */
export function tableOfActs(acts: readonly Act[]): TableOfActs {
  let wordings = new Map<string, TabledWording>();
  let pending = new Map<string, PendingWording>();
  const put = (wording: TabledWording) => {
    wordings.set(placeOf(wording), wording);
    pending.delete(placeOf(wording));
  };
  for (const act of acts) {
    switch (act.kind) {
      case 'table':
        for (const wording of act.wordings) put(wording);
        break;
      case 'support':
        put(act.wording);
        break;
      case 'withdraw':
        for (const paragraph of act.paragraphs) wordings.delete(placeOf({ party: act.party, paragraph }));
        break;
      case 'settle':
        if (act.withdrawn) wordings.delete(placeOf(act.pending));
        if (act.choice === 'ask') pending.set(placeOf(act.pending), act.pending);
        else pending.delete(placeOf(act.pending));
        if (act.wording) put(act.wording);
        break;
      case 'issue':
        wordings = new Map(act.carried?.wordings.map((wording) => [placeOf(wording), wording]));
        pending = new Map(act.carried?.pending.map((waiting) => [placeOf(waiting), waiting]));
        break;
    }
  }
  return { wordings, pending };
}
