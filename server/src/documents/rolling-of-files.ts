import type { TextDocument } from '@adref/shared/document';
import { type MastheadFacts, writeAknChanges } from '@adref/shared/formats';
import type { FiledForm } from '@adref/shared/protocol';
import { isRefusal, type Refusal } from '@adref/shared/refusal';
import { type Position, rollingText, type Wording } from '@adref/shared/rolling';
import { rollingChanges } from '../exports/akn-file.ts';
import { printFileOf, type RollingForm, rollingForms, writeFileOf } from '../exports/file-request.ts';
import { rollingJson } from '../exports/json-file.ts';
import { lightFile, rollingNotation } from '../exports/light-file.ts';
import { type MarkedUpFile, markedUpWordings } from './marked-up-text.ts';

/** Marked-up copies of a draft, of which one rolling text is to be made. */
export interface RollingFiles {
  readonly draft: TextDocument;
  /** Drafts before it, from which copies may have been made. */
  readonly earlier?: readonly TextDocument[];
  /** Without a party each author of tracked changes is one. */
  readonly files: readonly MarkedUpFile[];
  readonly form: FiledForm;
  /** When it is made: ISO 8601. */
  readonly made: string;
  /** What is printed above the draft beside its symbol; nothing where absent. */
  readonly facts?: MastheadFacts;
}

/** The bytes of one rolling text as a file; of a PDF with the characters that none of its fonts has a shape for. */
export interface RolledFile {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly shapeless?: readonly string[];
}

/** What is on the pages of those that are PDFs. */
const onPages: Readonly<Partial<Record<FiledForm, RollingForm>>> = {
  'rolling.pdf': 'rolling',
  'rolling-unattributed.pdf': 'rolling-unattributed',
  'by-paragraph.pdf': 'by-paragraph',
  'by-party.pdf': 'by-party',
};

/**
 * One rolling text of many files, as the bytes of a file. Refused with the first file that cannot be read; a party may send several, of which
 * the last says what it holds of a paragraph.
 */
export function rollingOfFiles(request: RollingFiles): RolledFile | Refusal {
  const { draft, form } = request;
  const asked = askedOf(request);
  if (isRefusal(asked)) return asked;
  const { paragraphs } = asked;
  const written = (text: string): RolledFile => ({ ok: true, bytes: new TextEncoder().encode(text) });
  if (form === 'text') return written(rollingNotation(paragraphs, draft));
  if (form === 'html') return written(lightFile({ as: 'html', request: asked }));
  if (form === 'json') return written(rollingJson(paragraphs));
  if (form === 'akn')
    return written(writeAknChanges(rollingChanges(paragraphs, draft, asked.made), { made: asked.made }));
  return { ok: true, bytes: writeFileOf(asked) };
}

/** The same as a PDF, where the form is one. */
export async function printedRollingOfFiles(request: RollingFiles): Promise<RolledFile | Refusal> {
  const asked = askedOf(request);
  return isRefusal(asked) ? asked : { ok: true, ...(await printFileOf(asked)) };
}

/** Whether what is asked for is a PDF. */
export const isPrinted = ({ form }: Pick<RollingFiles, 'form'>): boolean => onPages[form] !== undefined;

/** The rolling text of the files, as it is asked for to be written. */
function askedOf({ draft, earlier, files, form, made, facts }: RollingFiles) {
  const held = new Map<string, Wording>();
  const positions: Position[] = [];
  for (const file of files) {
    const read = markedUpWordings(file, draft, earlier);
    if (isRefusal(read)) return read;
    for (const wording of read.wordings) held.set(`${wording.party} ${wording.paragraph}`, wording);
    positions.push(...read.positions);
  }
  const paragraphs = rollingText(draft.paragraphs, [...held.values()], positions);
  const what = onPages[form] ?? rollingForms.find((one) => one === form) ?? 'rolling';
  return { what, draft, paragraphs, made, lineNumbers: false, ...(facts && { facts }) } as const;
}
