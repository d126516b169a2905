import type { TextDocument } from '@adref/shared/document';
import type { Run, Setting } from '@adref/shared/formats';
import { asProposed, draftText, type RollingParagraph } from '@adref/shared/rolling';
import { type Marks, settingsOf } from './document-words.ts';
import type { SetStretch } from './tracked-words.ts';

/**
 * How stretches of a paragraph of a rolling text are set: what opens it, and what the draft sets apart in it. Of its words in the draft; of one
 * that is proposed, of `text`, which are its first words as they are now where absent.
 */
export function wordSettings(
  row: RollingParagraph,
  draft: TextDocument,
  { marks }: { readonly marks?: Marks },
  text = draftText(asProposed(row).segments),
): readonly SetStretch[] {
  const drafted = row.added ? undefined : draft.paragraphs.find(({ id }) => id === row.id);
  const { id, kind, level } = row;
  const paragraph = drafted ?? { id, kind, level, text };
  return settingsOf(paragraph, draft, marks?.get(id));
}

/** How the words at a place are set; undefined where nothing sets them apart. */
export function settingAt(settings: readonly SetStretch[], at: number): Setting | undefined {
  let setting: Setting | undefined;
  for (const one of settings) if (one.from <= at && at < one.to) setting = { ...setting, ...one.setting };
  return setting;
}

/** How what is in the place of the words from `from` to `to` is set: as these, where one setting goes over all of them, and beyond an insertion. */
export function settingWithin(settings: readonly SetStretch[], from: number, to: number): Setting | undefined {
  const over = settings.filter(
    (one) => one.from <= from && to <= one.to && (from < to || (one.from < from && to < one.to)),
  );
  return over.length > 0 ? Object.assign({}, ...over.map(({ setting }) => setting)) : undefined;
}

/** Words that begin at `from` of the text that `settings` are about, each stretch in its setting and in `also`. */
export function setRuns(text: string, from: number, settings: readonly SetStretch[], also?: Setting): Run[] {
  const ends = new Set([from + text.length]);
  for (const one of settings)
    for (const end of [one.from, one.to]) if (end > from && end < from + text.length) ends.add(end);
  let at = from;
  return [...ends]
    .toSorted((a, b) => a - b)
    .flatMap((end): Run[] => {
      const words = text.slice(at - from, end - from);
      const own = settingAt(settings, at);
      const setting = own || also ? { ...own, ...also } : undefined;
      at = end;
      return words === '' ? [] : [{ kind: 'words', text: words, ...(setting && { setting }) }];
    });
}
