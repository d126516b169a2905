import { openDraft, rangeNow, type Take, tableText } from '@adref/shared/negotiation';
import { ChangeMemory, type RollingParagraph, rollParagraph } from '@adref/shared/rolling';
import { useMemo, useState } from 'react';
import { useNegotiation } from '../store/use-negotiation.ts';
import { calledInFull } from './called-in-full.ts';
import { type AlternativesThen, type DeskItem, deskItems } from './desk-item.ts';

/** The rolling text and what there is to decide in it, as the table is now. */
export function useDesk(): { rolling: readonly RollingParagraph[]; items: readonly DeskItem[] } {
  const { negotiation } = useNegotiation();
  const [memory] = useState(() => new ChangeMemory());
  const draft = openDraft(negotiation);
  const [named] = useState(() => new WeakMap<RollingParagraph, RollingParagraph>());
  const rolling = useMemo(() => calledInFull(tableText(negotiation, memory), named), [negotiation, memory, named]);
  const items = useMemo(() => {
    const base = new Map(
      [...negotiation.bases.map(({ paragraph, text }) => ({ id: paragraph, text })), ...draft.document.paragraphs].map(
        ({ id, text }) => [id, text ?? undefined],
      ),
    );
    // A decision shows on the words it was made on, or nowhere.
    const takes = negotiation.takes.flatMap((take): Take[] => {
      if (take.from === null) return [take];
      const range = rangeNow(negotiation, take, memory);
      return range ? [{ ...take, ...range }] : [];
    });
    const versions = Map.groupBy(negotiation.record, ({ paragraph }) => paragraph);
    // Which alternatives the chair saw: the versions that were on the table at the time.
    const then: AlternativesThen = (take, bracket) => {
      const text = base.get(take.paragraph);
      if (text === undefined) return null;
      const standing = new Map<string, string>();
      for (const version of versions.get(take.paragraph) ?? []) {
        if (version.draft !== draft.number || version.tabled > take.time) continue;
        if (version.text === null) standing.delete(version.party);
        else standing.set(version.party, version.text);
      }
      const texts = [...standing].map(([party, words]) => ({ party, text: words }));
      const before = rollParagraph(text, texts, [], memory).find(
        (segment) => segment.kind === 'bracket' && segment.from === bracket.from && segment.to === bracket.to,
      );
      return before?.kind === 'bracket' ? before.alternatives.map((alternative) => alternative.text) : null;
    };
    return deskItems(rolling, takes, then);
  }, [rolling, negotiation, draft, memory]);
  return { rolling, items };
}
