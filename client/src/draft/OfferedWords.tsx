import { redline } from '@adref/shared/differences';
import { type ReactNode, useMemo } from 'react';
import { Notice } from '../components/Notice.tsx';
import { Redline } from '../components/Redline.tsx';
import * as m from '../paraglide/messages.js';
import style from './OfferedWords.module.css';

/** Words that a text could have, and what can be done about them. */
export interface OfferedWord {
  readonly key: string;
  /** What the paragraph is called in the margin; empty where it has no label. */
  readonly label: string;
  /** What is there now, and what would be; null where there is no such paragraph. */
  readonly before: string | null;
  readonly after: string | null;
  readonly acts: ReactNode;
}

/** Words that their writer is asked about, paragraph by paragraph, each redlined against what is there now. */
export function OfferedWords({
  name,
  lead,
  words,
  tone = 'info',
  end,
}: {
  /** Tells these from others that are offered. */
  name: string;
  lead: ReactNode;
  words: readonly OfferedWord[];
  tone?: 'info' | 'warn';
  /** What can be done about all of them. */
  end?: ReactNode;
}) {
  if (words.length === 0) return null;
  return (
    <div className={`${style.place} ${tone === 'warn' ? style.asking : ''}`} data-offered={name}>
      <Notice tone={tone}>
        <details open>
          <summary className={style.lead}>{lead}</summary>
          <ul className={style.list}>
            {words.map((word) => (
              <li key={word.key}>
                <Words word={word} />
                <span className={style.acts}>{word.acts}</span>
              </li>
            ))}
          </ul>
          {end}
        </details>
      </Notice>
    </div>
  );
}

function Words({ word: { label, before, after } }: { word: OfferedWord }) {
  const ops = useMemo(() => redline(before ?? '', after ?? ''), [before, after]);
  return (
    <p className={style.words} dir="auto">
      <b>{label || m.draft_kept_new()}</b>{' '}
      {after === null && before === null ? m.draft_whole_delete() : <Redline ops={ops} />}
    </p>
  );
}
