import { useState } from 'react';
import { agreedHow, opsOf, type Traced } from '../agreed/agreed-how.ts';
import { Neighbours } from '../agreed/Neighbours.tsx';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import { highlighted } from './found-words.ts';
import style from './HouseLibrary.module.css';

/** Sources that are named of one text, besides the nearest agreed wording. */
const mostNamed = 4;

/**
 * A text with what of it is agreed: a band at its side that says how far by its words, shape and colour; what is verbatim underlined, with its
 * sources; and where it departs from the nearest agreed wording, the redline against that and whether it asks more or less.
 */
export function TracedText({
  label,
  text,
  traced,
  language,
}: {
  label: string;
  text: string;
  traced: Traced;
  language: string;
}) {
  const [shown, setShown] = useState<{ name: string; document: string; paragraph: string } | null>(null);
  const telling = traced.spans.filter(({ formula }) => !formula);
  const [nearest] = traced.departures;
  const source = (one: Traced['spans'][number]['sources'][number]) => {
    const name = `${one.symbol || one.document} ${one.label}`.trim();
    return (
      <Button
        small
        look="quiet"
        data-words=""
        onPress={() => setShown({ name, document: one.document, paragraph: one.paragraph })}
      >
        {name}
      </Button>
    );
  };
  return (
    <li className={style.traced} data-standing={traced.standing}>
      <header className={style.source}>
        {label && <b>{label}</b>}
        <span>{standing(traced)}</span>
        {nearest?.force && (
          <span className={style.force}>
            {nearest.force === 'weaker' ? m.house_weaker_than() : m.house_stronger_than()}
          </span>
        )}
      </header>
      <p className={style.text} lang={language} dir="auto">
        {highlighted(text, telling).map((part) =>
          part.mark ? <u key={part.from}>{part.text}</u> : <span key={part.from}>{part.text}</span>,
        )}
      </p>
      {telling.slice(0, mostNamed).map(({ from, to, sources: [first], documents }) => (
        <div key={from} className={style.source}>
          <q className={style.soft} lang={language} dir="auto">
            {short(text.slice(from, to))}
          </q>
          {first && source(first)}
          {first && <span className={style.soft}>{agreedHow(first)}</span>}
          {documents > 1 && <span className={style.soft}>{m.house_more_documents({ count: documents - 1 })}</span>}
        </div>
      ))}
      {nearest && (
        <div className={style.near}>
          <div className={style.source}>
            <span>{m.house_nearest()}</span>
            {source(nearest.source)}
            <span className={style.soft}>{agreedHow(nearest.source)}</span>
          </div>
          <p className={style.text} lang={language} dir="auto">
            <Redline ops={opsOf(nearest.redline)} />
          </p>
        </div>
      )}
      <Dialog wide title={shown?.name ?? ''} isOpen={shown !== null} onClose={() => setShown(null)}>
        {shown && <Neighbours document={shown.document} paragraph={shown.paragraph} />}
      </Dialog>
    </li>
  );
}

/** How far a text is agreed, in a few words. */
function standing({ standing: how, coverage }: Traced): string {
  const percent = Math.round(coverage * 100);
  return {
    consensus: m.house_standing_consensus,
    vote: m.house_standing_vote,
    verbatim: m.house_standing_verbatim,
    adapted: m.house_standing_adapted,
    new: m.house_standing_new,
  }[how]({ percent });
}

/** The beginning and the end of a long stretch. */
function short(words: string): string {
  return words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-20)}` : words;
}
