import type { Language } from '@adref/shared/document';
import type { DraftOrigins } from '@adref/shared/negotiation';
import type { FirstSpan, Origin, OriginSpan } from '@adref/shared/provenance';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import style from './OriginText.module.css';
import { originName } from './origin-name.ts';

/**
 * The text with the origin of each stretch, by colour, by the line under it and in small letters behind it. Words that the draft before had say
 * with which draft they came in and whose they were then; those of the zero draft are plain.
 */
export function OriginText({
  origins: { text, provenance, history, before },
  language,
}: {
  origins: DraftOrigins;
  language: Language;
}) {
  const spans = new Map(provenance.paragraphs.map((one) => [one.paragraph, one.spans]));
  const first = new Map(history.paragraphs.map((one) => [one.paragraph, one.spans]));
  return (
    <section className={style.page} dir={language === 'ar' ? 'rtl' : 'ltr'} aria-label={m.origins_words()}>
      <p className={style.legend} dir="ltr">
        <span>{m.origins_legend_draft({ zero: history.symbols[0] ?? before })}</span>
        {legend.map((kind) => (
          <span key={kind} className={style[kind]}>
            {legendName[kind]()}
          </span>
        ))}
      </p>
      {text.map(({ id, label, text: words }) => (
        <p key={id} className={style.paragraph} lang={language} data-paragraph={id}>
          <span className={style.label}>{label}</span>
          {(spans.get(id) ?? [])
            .flatMap((span) => sinceWhen(span, first.get(id) ?? []))
            .map(({ from, to, origin, draft }) => (
              <Stretch
                key={from}
                words={words.slice(from, to)}
                origin={origin}
                here={id}
                since={draft === null ? null : (history.symbols[draft] ?? null)}
              />
            ))}
        </p>
      ))}
    </section>
  );
}

/** A stretch as it is shown; `draft` is the earlier one that its words came in with, null where they are the zero draft's, or new. */
interface ShownSpan extends OriginSpan {
  readonly draft: number | null;
}

/** Words that the text has from the draft before, cut where they came in with different drafts, with what they were then. */
function sinceWhen(span: OriginSpan, first: readonly FirstSpan[]): ShownSpan[] {
  if (span.origin.kind !== 'draft') return [{ ...span, draft: null }];
  return first.flatMap((one): ShownSpan[] => {
    const [from, to] = [Math.max(span.from, one.from), Math.min(span.to, one.to)];
    if (from >= to) return [];
    return one.draft === 0
      ? [{ ...span, from, to, draft: null }]
      : [{ from, to, origin: one.origin, draft: one.draft }];
  });
}

function Stretch({
  words: plain,
  origin,
  here,
  since,
}: {
  words: string;
  origin: Origin;
  here: string;
  /** Symbol of the earlier draft that the words came in with. */
  since: string | null;
}) {
  const words = useShownWords()(plain);
  if (words.trim() === '' || (origin.kind === 'draft' && origin.paragraph === here)) return words;
  const kind = since !== null ? 'earlier' : origin.kind === 'draft' ? 'moved' : origin.kind;
  const name = originName(origin);
  return (
    <>
      <mark className={style[kind]} data-origin={kind}>
        {words}
      </mark>
      <sup className={style.source} lang={getLocale()} dir="auto">
        {since === null ? name : m.origins_since({ name, draft: since.split('/').at(-1) ?? since })}
      </sup>
    </>
  );
}

const legend = ['earlier', 'moved', 'tabled', 'carried', 'agreed', 'chair'] as const;
const legendName = {
  earlier: m.origins_legend_earlier,
  moved: m.origins_legend_moved,
  tabled: m.origins_legend_tabled,
  carried: m.origins_legend_carried,
  agreed: m.origins_legend_agreed,
  chair: m.origins_legend_chair,
};
