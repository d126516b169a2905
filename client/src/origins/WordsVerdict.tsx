import type { DraftOrigins } from '@adref/shared/negotiation';
import { Notice } from '../components/Notice.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import style from './OriginsPage.module.css';

/** "No words added or removed": says so, or lists exactly the words that came from nowhere and those that went without a decision. */
export function WordsVerdict({ origins: { check, text, numbers, before } }: { origins: DraftOrigins }) {
  const shown = useShownWords();
  const labels = new Map(text.map(({ id, label }) => [id, label]));
  const gone = new Map(numbers.map((one) => [one.id, one.before]));
  /** Words that went with their whole paragraph were in one of the draft before. */
  const place = (paragraph: string) => {
    const was = labels.has(paragraph) ? null : gone.get(paragraph);
    return was ? m.origins_gone({ label: was }) : labels.get(paragraph) || m.desk_no_label();
  };
  if (check.added.length + check.removed.length === 0) {
    return <Notice>{m.origins_none_added({ before })}</Notice>;
  }
  return (
    <section className={style.verdict} aria-label={m.origins_check()}>
      {check.added.length > 0 && (
        <div>
          <h2>{m.origins_added({ count: check.added.length })}</h2>
          <ul>
            {check.added.map(({ paragraph, from, text: words, decided }) => (
              <li key={`${paragraph} ${from}`}>
                <b>{place(paragraph)}</b> <ins dir="auto">{shown(words.trim())}</ins>{' '}
                {decided && <em>{m.origins_decided()}</em>}
              </li>
            ))}
          </ul>
        </div>
      )}
      {check.removed.length > 0 && (
        <div>
          <h2>{m.origins_removed({ count: check.removed.length })}</h2>
          <ul>
            {check.removed.map(({ paragraph, from, text: words }) => (
              <li key={`${paragraph} ${from}`}>
                <b>{place(paragraph)}</b> <del dir="auto">{shown(words.trim())}</del>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
