import { useState } from 'react';
import { Choice, TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import style from './PartiesPage.module.css';

/** Something to pick, by its code. */
export interface Pick {
  readonly code: string;
  readonly name: string;
}

/** A list to search, from which several are picked at once. What is picked stays picked while one searches on. */
export function PickSeveral({
  label,
  from,
  picked,
  onPicked,
}: {
  label: string;
  from: readonly Pick[];
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}) {
  const [query, setQuery] = useState('');
  const found = from.filter((pick) => matches(pick, query));
  const toggle = (code: string) => {
    const next = new Set(picked);
    if (!next.delete(code)) next.add(code);
    onPicked(next);
  };
  return (
    <>
      <TextField
        type="search"
        label={label}
        value={query}
        onText={setQuery}
        help={m.parties_picked({ count: picked.size })}
        onKeyDown={(event) => {
          const [only] = found;
          if (event.key !== 'Enter' || !only) return;
          event.preventDefault();
          toggle(only.code);
          setQuery('');
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <fieldset className={style.picks} aria-label={label} tabIndex={0}>
        {found.map((pick) => (
          <Choice
            key={pick.code}
            label={pick.name}
            checked={picked.has(pick.code)}
            onChange={() => toggle(pick.code)}
          />
        ))}
        {found.length === 0 && <p className={style.soft}>{m.parties_not_found({ query })}</p>}
      </fieldset>
    </>
  );
}

/** By name without regard to case and accents, or by code. */
function matches({ code, name }: Pick, query: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(`${name} ${code}`).includes(plain(query.trim()));
}
