import type { Act, TakenFrom } from '@adref/shared/negotiation';

/**
 * Of what was said of sources with an act: which concern what went on the table, and which of these are not on record, because the words do not
 * stand there any more or the library has lost the document.
 */
export function sourcesTabled(
  said: readonly TakenFrom[],
  acts: readonly Act[],
): { readonly sent: readonly TakenFrom[]; readonly unsaid: readonly TakenFrom[] } {
  const tabled = acts.flatMap((act) => (act.kind === 'table' ? act.wordings : []));
  const of = ({ paragraph }: TakenFrom) =>
    tabled.filter((one) => one.paragraph === paragraph || one.tails?.some(({ id }) => id === paragraph));
  const sent = said.filter((one) => of(one).length > 0);
  const unsaid = sent.filter(
    (one) =>
      !of(one).some(({ agreed = [] }) =>
        agreed.some(({ document, paragraph }) => document === one.document && paragraph === one.target),
      ),
  );
  return { sent, unsaid };
}
