import { raisedSign, type TextDocument, withoutNoteMarks } from '@adref/shared/document';
import type { FiledForm } from '@adref/shared/protocol';
import { isRefusal, type Refusal } from '@adref/shared/refusal';
import { apartWhereUnspaced, placeNamesIn, printRolling, rollingText, type Wording } from '@adref/shared/rolling';
import { markedUpWordings } from '../documents/marked-up-text.ts';
import { writeFileOf } from './file-request.ts';
import { htmlFile } from './html-file.ts';
import { noteSigns } from './note-calls.ts';
import { rollingFile } from './rolling-file.ts';

/** Marked-up copies of a draft, of which one rolling text is to be made. */
export interface RollingFiles {
  readonly draft: TextDocument;
  /** `party` is null where each author of tracked changes is a party. */
  readonly files: readonly { readonly party: string | null; readonly name: string; readonly bytes: Uint8Array }[];
  readonly form: FiledForm;
  /** When it is made: ISO 8601. */
  readonly made: string;
}

/**
 * One rolling text of many files, as the bytes of a file. Refused with the first file that cannot be read; a party may send several, of which
 * the last says what it holds of a paragraph.
 */
export function rollingOfFiles({
  draft,
  files,
  form,
  made,
}: RollingFiles): { readonly ok: true; readonly bytes: Uint8Array } | Refusal {
  const held = new Map<string, Wording>();
  for (const { party, name, bytes } of files) {
    const read = markedUpWordings(party, { bytes, name }, draft);
    if (isRefusal(read)) return read;
    for (const wording of read.wordings) held.set(`${wording.party} ${wording.paragraph}`, wording);
  }
  const paragraphs = rollingText(draft.paragraphs, [...held.values()], []).map(apartWhereUnspaced);
  if (form === 'text') {
    const printed = printRolling(paragraphs, { language: draft.language, place: placeNamesIn(paragraphs) });
    const signs = noteSigns(paragraphs);
    const shown = withoutNoteMarks(printed, (note) => raisedSign(signs(note)));
    return { ok: true, bytes: new TextEncoder().encode(`${shown}\n`) };
  }
  if (form === 'html') {
    return { ok: true, bytes: new TextEncoder().encode(htmlFile(rollingFile(paragraphs, draft, { made }))) };
  }
  return { ok: true, bytes: writeFileOf({ what: form, draft, paragraphs, made, lineNumbers: false }) };
}
