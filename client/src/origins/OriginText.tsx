import type { DraftOrigins } from '@adref/shared/negotiation';
import type { Origin } from '@adref/shared/provenance';
import * as m from '../paraglide/messages.js';
import style from './OriginText.module.css';
import { originName } from './origin-name.ts';

/** The text with the origin of each stretch, by colour, by the line under it and in small letters behind it; the draft's words are plain. */
export function OriginText({ origins: { text, provenance, before } }: { origins: DraftOrigins }) {
  const spans = new Map(provenance.paragraphs.map((one) => [one.paragraph, one.spans]));
  return (
    <section className={style.page} aria-label={m.origins_words()}>
      <p className={style.legend}>
        <span>{m.origins_legend_draft({ before })}</span>
        {legend.map((kind) => (
          <span key={kind} className={style[kind]}>
            {legendName[kind]()}
          </span>
        ))}
      </p>
      {text.map(({ id, label, text: words }) => (
        <p key={id} className={style.paragraph} data-paragraph={id}>
          <span className={style.label}>{label}</span>
          {(spans.get(id) ?? []).map(({ from, to, origin }) => (
            <Stretch key={from} words={words.slice(from, to)} origin={origin} here={id} />
          ))}
        </p>
      ))}
    </section>
  );
}

function Stretch({ words, origin, here }: { words: string; origin: Origin; here: string }) {
  if (words.trim() === '' || (origin.kind === 'draft' && origin.paragraph === here)) return words;
  const kind = origin.kind === 'draft' ? 'moved' : origin.kind;
  return (
    <>
      <mark className={style[kind]} data-origin={kind}>
        {words}
      </mark>
      <sup className={style.source}>{originName(origin)}</sup>
    </>
  );
}

const legend = ['moved', 'tabled', 'carried', 'agreed', 'chair'] as const;
const legendName = {
  moved: m.origins_legend_moved,
  tabled: m.origins_legend_tabled,
  carried: m.origins_legend_carried,
  agreed: m.origins_legend_agreed,
  chair: m.origins_legend_chair,
};
