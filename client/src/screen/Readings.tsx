import {
  type NotationWords,
  type PartyReading,
  type RollingParagraph,
  readingsByParty,
  readingsByWording,
} from '@adref/shared/rolling';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import style from './ScreenPage.module.css';
import { shownHolders } from './shown-holders.ts';

/**
 * What each party changes in a much amended paragraph, or each group of like wordings, the largest first: the words that change and no others,
 * so that many fit. `most`: how many of them do; how many more there are is said.
 */
export function Readings({
  paragraph,
  together,
  named,
  most,
  verbs,
}: {
  paragraph: RollingParagraph;
  /** Like wordings together. Without names that is the only way to tell them apart. */
  together: boolean;
  named: boolean;
  most: number;
  /** Of the language of the text. */
  verbs: NotationWords;
}) {
  const readings = together || !named ? readingsByWording(paragraph) : readingsByParty(paragraph);
  const more = readings.length - most;
  const shown = useShownWords();
  return (
    <ul className={style.readings}>
      {readings.slice(0, most).map((reading) => (
        <li key={reading.parties.join(' ')} data-row>
          <span className={style.holders}>
            {named ? shownHolders(reading.parties) : m.screen_holders({ count: reading.parties.length })}
          </span>{' '}
          <span className={style.words} dir="auto">
            {shown(changesOf(paragraph, reading, verbs).join(' … '))}
          </span>
        </li>
      ))}
      {more > 0 && <li className={style.lead}>{m.screen_more({ count: more })}</li>}
    </ul>
  );
}

/** What a reading has for the words of each bracket, where that is something else, as negotiators write it: `[shall / should]`. */
function changesOf(
  { segments, added }: RollingParagraph,
  { parties: [party], text }: PartyReading,
  verbs: NotationWords,
): string[] {
  if (text === null) return [added ? m.screen_leave_out() : m.screen_delete_paragraph()];
  const changes = segments.flatMap((segment) => {
    if (segment.kind === 'text') return [];
    const own = segment.alternatives.find(({ holders }) => holders.includes(party ?? ''));
    const words = [segment.draft.trim(), own?.text.trim() || verbs.delete].filter((part) => part !== '');
    return own ? [`[${words.join(' / ')}]`] : [];
  });
  return changes.length > 0 ? changes : [m.screen_proposes()];
}
