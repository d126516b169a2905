import { useState } from 'react';
import { Choice, TextField } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import style from './PartiesPage.module.css';
import { foundPicks, meantPick, type Pick } from './pick-match.ts';

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
  const found = foundPicks(from, query);
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
          if (event.key !== 'Enter') return;
          // It is no form that is sent off; and what may mean several is not picked.
          event.preventDefault();
          const meant = meantPick(from, query);
          if (!meant) return;
          toggle(meant.code);
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
