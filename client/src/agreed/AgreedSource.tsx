import type { Language } from '@adref/shared/document';
import { type ReactNode, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { forceSign } from '../components/force-name.ts';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import style from './Agreed.module.css';
import { AgreedStanding } from './AgreedStanding.tsx';
import { agreedHow, opsOf, sourceName, type Traced, translationSaid } from './agreed-how.ts';
import { longestIn } from './agreed-place.ts';
import { Neighbours } from './Neighbours.tsx';

/**
 * What the library knows of a paragraph: how much of it is agreed, by whom last and how; and the nearest agreed wording, what departs from
 * it, and whether that asks more or less. `children` is what can be done about it.
 */
export function AgreedSource({
  text,
  traced,
  language,
  opens = false,
  children,
}: {
  /** The words that the answer is about. */
  text: string;
  traced: Traced;
  language: Language;
  /** Whether the source opens in its document, with its neighbours and what it is in other languages. */
  opens?: boolean;
  children?: ReactNode;
}) {
  const { standing, coverage } = traced;
  const [nearest] = traced.departures;
  const [opened, setOpened] = useState(false);
  const source = nearest?.source ?? longestIn(traced.spans);
  return (
    <div className={style.source} data-agreed-source={standing}>
      <p>
        <AgreedStanding standing={standing} />{' '}
        <span className={style.soft}>{m.agreed_share({ percent: Math.round(100 * coverage) })}</span>
      </p>
      {source && (
        <p>
          {opens ? (
            <Button small look="quiet" onPress={() => setOpened(true)}>
              {sourceName(source)}
            </Button>
          ) : (
            <b>{sourceName(source)}</b>
          )}{' '}
          <span className={style.soft}>
            {agreedHow(source)} {translationSaid(source)}
          </span>
        </p>
      )}
      {nearest && (
        <>
          {nearest.force && (
            <p className={style.force}>
              <span aria-hidden>{forceSign[nearest.force]} </span>
              {nearest.force === 'weaker' ? m.house_weaker_than() : m.house_stronger_than()}
            </p>
          )}
          <p className={style.words} lang={language} dir="auto">
            <span className={style.soft}>{text.slice(0, nearest.from)}</span>
            <Redline ops={opsOf(nearest.redline)} />
            <span className={style.soft}>{text.slice(nearest.to)}</span>
          </p>
        </>
      )}
      {children}
      {source && (
        <Dialog wide title={sourceName(source)} isOpen={opened} onClose={() => setOpened(false)}>
          <Neighbours document={source.document} paragraph={source.paragraph} />
        </Dialog>
      )}
    </div>
  );
}
