import * as m from '../paraglide/messages.js';
import { Button } from './Button.tsx';
import style from './MissingPlaces.module.css';
import { Notice } from './Notice.tsx';

/** Says, a sentence each and each once, what the address asks for and is not there. `onNoted` takes it out of the address. Nothing where all is there. */
export function MissingPlaces({ sentences, onNoted }: { sentences: readonly string[]; onNoted: () => void }) {
  if (sentences.length === 0) return null;
  return (
    <Notice>
      <div className={style.missing}>
        <div>
          {[...new Set(sentences)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Button small look="quiet" onPress={onNoted}>
          {m.draft_issued_noted()}
        </Button>
      </div>
    </Notice>
  );
}
