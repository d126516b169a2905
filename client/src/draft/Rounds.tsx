import type { Draft } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { Segmented } from './Segmented.tsx';

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
        name: symbol.split('/').slice(-2).join('/'),
        title: symbol,
      }))}
      onChange={(value) => onChoose(Number(value))}
    />
  );
}
