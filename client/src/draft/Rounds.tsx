import type { Draft } from '@adref/shared/negotiation';
import { Segmented } from '../components/Segmented.tsx';
import * as m from '../paraglide/messages.js';

/** From round to round, where there has been more than one. */
export function Rounds({
  drafts,
  shown,
  onChoose,
}: {
  drafts: readonly Draft[];
  shown: number;
  onChoose: (draft: number) => void;
}) {
  if (drafts.length < 2) return null;
  return (
    <Segmented
      label={m.draft_round()}
      value={String(shown)}
      options={drafts.map(({ number, symbol }) => ({
        value: String(number),
        name: shortSymbol(symbol, drafts),
        title: symbol,
      }))}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}

/** A symbol without what all of them begin with; the last part that they share stays: `L.14` and `L.14/Rev.1` of `A/C.1/81/L.14/Rev.1`. */
function shortSymbol(symbol: string, drafts: readonly Draft[]): string {
  const all = drafts.map((draft) => draft.symbol.split('/'));
  const [first = []] = all;
  const differ = first.findIndex((part, at) => all.some((parts) => parts[at] !== part));
  const shared = differ < 0 ? first.length : differ;
  return symbol
    .split('/')
    .slice(Math.max(0, shared - 1))
    .join('/');
}
