import { redline } from '@adref/shared/differences';
import type { Language } from '@adref/shared/document';
import type { Take } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { HowAgreedMark } from '../agreed/HowAgreedMark.tsx';
import { Choice } from '../components/Field.tsx';
import { Redline } from '../components/Redline.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { OwnWords } from './OwnWords.tsx';
import style from './Result.module.css';

/** The paragraph as it would be in the next draft, against the draft's words or clean. */
export function Result({
  label,
  language,
  before,
  after,
  start,
  decided,
  onEdit,
  onPropose,
  words,
  onWords,
}: {
  label: string;
  language: Language;
  before: string;
  after: string | null;
  /** What one begins with who writes it where it is left out: the words that are asked for, or the draft's. */
  start: string;
  /** What was decided last in it; null where nothing was. */
  decided: Take | null;
  /** Writes the whole paragraph in the chair's own words; null where nothing can be written. */
  onEdit: ((text: string) => Promise<boolean>) | null;
  /** Puts the whole paragraph to the room as a proposal. */
  onPropose: (text: string) => Promise<boolean>;
  /** What is being written of it, see `OwnWords`. */
  words: string | null;
  onWords: (words: string | null) => void;
}) {
  const [clean, setClean] = useState(false);
  const shown = useShownWords();
  const ops = useMemo(() => redline(before, after ?? ''), [before, after]);
  return (
    <section className={style.result} aria-labelledby="desk-result">
      <header>
        <h2 id="desk-result">{m.desk_result()}</h2>
        {after !== null && <HowAgreedMark text={after} language={language} />}
        <Choice label={m.desk_result_clean()} checked={clean} onChange={() => setClean(!clean)} />
      </header>
      {after === null ? (
        <p className={style.none}>{m.desk_result_none()}</p>
      ) : (
        <p className={style.text} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          <span className={style.label}>{label}</span>
          {clean ? shown(after) : <Redline ops={ops} />}
        </p>
      )}
      {onEdit && (
        <div className={style.edit}>
          <OwnWords
            id="desk-edit"
            button={m.desk_edit()}
            keyboard="E"
            label={m.desk_edit_label()}
            rows={8}
            start={after ?? start}
            decided={decided}
            words={words}
            onWords={onWords}
            onWrite={onEdit}
            onPropose={onPropose}
          />
        </div>
      )}
      {after === before && <p className={style.none}>{m.desk_result_same()}</p>}
    </section>
  );
}
