import type { Negotiation } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import style from './Holders.module.css';

/** From which draft words or positions were carried over that are on the table; nothing where they are of the open round. */
export function CarriedMark({
  negotiation: { drafts },
  said,
}: {
  negotiation: Negotiation;
  said: readonly { readonly carried?: { readonly draft: number } | undefined }[];
}) {
  const numbers = [...new Set(said.flatMap(({ carried }) => (carried ? [carried.draft] : [])))].sort((a, b) => a - b);
  if (numbers.length === 0) return null;
  const symbols = numbers.map((number) => drafts.find((draft) => draft.number === number)?.symbol ?? '');
  return <p className={style.carried}>{m.draft_carried({ symbols: symbols.join(', ') })}</p>;
}
