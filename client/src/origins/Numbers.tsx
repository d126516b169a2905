import type { DraftOrigins } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import style from './OriginsPage.module.css';

/** The concordance: what each number was in the draft before. Where nothing has another number, a line that says so. */
export function Numbers({ origins: { numbers, before, symbol } }: { origins: DraftOrigins }) {
  const changed = numbers.filter((one) => one.before !== one.after);
  return (
    <section aria-label={m.origins_numbers()}>
      <h2>{m.origins_numbers()}</h2>
      {changed.length === 0 ? (
        <p>{m.origins_numbers_same({ before })}</p>
      ) : (
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{before}</th>
              <th scope="col">{symbol ?? m.chair_text()}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map((one) => (
              <tr key={one.id} className={one.before === one.after ? undefined : style.changed}>
                <td>{one.before ?? '–'}</td>
                <td>{one.after ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
