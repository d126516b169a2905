import { Select } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import type { KnownText } from '../texts/text-reference.ts';

/** A list of the texts that a negotiation knows, to choose one. */
export function TextChoice({
  label,
  value,
  texts,
  none,
  onChoice,
}: {
  label: string;
  value: string | null;
  texts: readonly KnownText[];
  /** What to call the choice of no text, where that is one. */
  none?: string;
  onChoice: (reference: string) => void;
}) {
  const [drafts, library] = [
    texts.filter(({ kind }) => kind === 'draft'),
    texts.filter(({ kind }) => kind === 'library'),
  ];
  return (
    <Select label={label} value={value ?? ''} onChoice={onChoice}>
      {none !== undefined && <option value="">{none}</option>}
      {none === undefined && value === null && <option value="">{m.compare_choose()}</option>}
      {drafts.length > 0 && <optgroup label={m.compare_drafts()}>{drafts.map(option)}</optgroup>}
      {library.length > 0 && <optgroup label={m.place_library()}>{library.map(option)}</optgroup>}
    </Select>
  );
}

/** Longer titles make the list of a phone unreadable. */
const longestTitle = 80;

function option({ reference, symbol, title }: KnownText) {
  return (
    <option key={reference} value={reference}>
      {symbol} · {title.length > longestTitle ? `${title.slice(0, longestTitle)}…` : title}
    </option>
  );
}
