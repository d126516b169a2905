import type { HowAgreed } from '@adref/shared/corpus';
import type { Language } from '@adref/shared/document';
import { useEffect, useRef } from 'react';
import { agreedName } from '../agreed/AgreedStanding.tsx';
import { standingsOf } from '../agreed/trace-desk.ts';
import { speaks, useHoldings } from '../agreed/use-holdings.ts';
import type { BandMark } from '../editor/agreed-band.ts';
import type { PageEditor } from '../editor/page-editor.ts';
import type { PageModel } from '../editor/page-model.ts';
import { typingRhythm } from '../store/typing-rhythm.ts';
import { bandTexts } from './band-texts.ts';

/** Milliseconds that a typist pauses before changed paragraphs are looked up. */
const pause = 250;

/**
 * Keeps the margin of a page up with what is written: only paragraphs that have changed are looked up, when nobody types. `hidden`: what is
 * shown there now goes. Nothing is shown where the library has no document in the language of the text.
 */
export function useAgreedBand(
  page: PageEditor | null,
  model: PageModel | null,
  language: Language,
  hidden: boolean,
): void {
  const holdings = useHoldings();
  const known = useRef(new Map<string, HowAgreed>());
  const on = speaks(holdings, language) && !hidden;
  // With other documents in the library the same words may be agreed.
  const held = `${holdings?.documents} ${holdings?.words}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!page || !model) return;
    if (!on) {
      page.band(new Map());
      return;
    }
    const texts = bandTexts(model);
    const show = () => page.band(marksOf(texts, known.current));
    let current = true;
    const look = () => {
      // The panels follow now and then while somebody types on: an answer to half a word is a frame that the next key waits for.
      if (typingRhythm.isTyping) {
        timer = setTimeout(look, pause);
        return;
      }
      void standingsOf([...texts.values()]).then((found) => {
        if (!current) return;
        // Only of these paragraphs: what was typed on the way is not asked for again.
        known.current = new Map([...texts].flatMap(([id, text]) => keyed(id, found.get(text))));
        typingRhythm.do(show);
      });
    };
    let timer = setTimeout(look, known.current.size === 0 ? 0 : pause);
    return () => {
      current = false;
      clearTimeout(timer);
      typingRhythm.forget(show);
    };
  }, [page, model, on, held]);
}

function keyed(id: string, standing: HowAgreed | undefined): [string, HowAgreed][] {
  return standing ? [[id, standing]] : [];
}

function marksOf(
  texts: ReadonlyMap<string, string>,
  standings: ReadonlyMap<string, HowAgreed>,
): ReadonlyMap<string, BandMark> {
  const marks = new Map<string, BandMark>();
  for (const id of texts.keys()) {
    const standing = standings.get(id);
    if (standing) marks.set(id, { standing, word: agreedName(standing) });
  }
  return marks;
}
