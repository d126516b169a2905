import { Choice } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import style from './RecordPage.module.css';

/** Paragraphs of a draft to choose from, by their labels. */
export function PickParagraphs({
  label,
  from,
  names,
  picked,
  onPicked,
}: {
  label: string;
  from: readonly string[];
  names: ReadonlyMap<string, string>;
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}) {
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPicked(next);
  };
  return (
    <fieldset className={style.picks}>
      <legend>{label}</legend>
      {from.map((id) => (
        <Choice
          key={id}
          label={names.get(id) || m.draft_paragraph()}
          checked={picked.has(id)}
          onChange={() => toggle(id)}
        />
      ))}
    </fieldset>
  );
}
