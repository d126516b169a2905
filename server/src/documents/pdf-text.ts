import {
  areUnknown,
  maxTextBytes,
  type PageDoubt,
  type PrintedItem,
  type PrintedPage,
  pageDoubts,
  pagesText,
  printedWords,
  unknownSign,
  withoutStretches,
} from '@adref/shared/formats';
import { invalid, isRefusal, type Refusal } from '@adref/shared/refusal';
import { getDocumentProxy } from 'unpdf';
import { notationKey } from '../exports/pdf/notation-key.ts';
import { ActualTexts } from './actual-text.ts';
import { withOthersEscaped } from './bold-notation.ts';
import { isPdf } from './is-pdf.ts';
import { drawnPage, lettersOf } from './page-letters.ts';
import { coveredByPictures } from './page-picture.ts';
import { hasRemarks } from './page-remark.ts';

/** Most pages read: the longest negotiated texts have about two hundred. */
const maxPages = 1_000;
/** Most stretches of letters read, of all pages together: a page has some hundreds. */
const maxItems = 1_000_000;

/** A file as the readers of documents take it: its own bytes, or of a PDF the text of its pages, and which of them read badly. */
export interface ReadableFile {
  readonly ok: true;
  readonly bytes: Uint8Array;
  readonly pages: readonly PageDoubt[];
}

/**
 * The bytes of a file as the readers of documents take them: of a PDF the text of its pages, by the places of its letters; every other file as it
 * is. Refused with a reason where a PDF is encrypted, damaged, too long, or where half of its pages or more are scans, or do not say which letters
 * they draw; fewer such pages are told, as is each one on which the file is damaged. Never throws for what a file may be.
 */
export async function readableBytes(bytes: Uint8Array, name: string): Promise<ReadableFile | Refusal> {
  if (!isPdf(bytes) || bytes.length > maxTextBytes) return { ok: true, bytes, pages: [] };
  const read = await pagesOf(bytes, name);
  if (isRefusal(read)) return read;
  return { ok: true, bytes: new TextEncoder().encode(pagesText(read.pages)), pages: read.doubts };
}

/** Pages, and which of them read badly. */
interface ReadPages {
  readonly pages: readonly PrintedPage[];
  readonly doubts: readonly PageDoubt[];
}

type Loaded = Awaited<ReturnType<typeof getDocumentProxy>>;

async function pagesOf(bytes: Uint8Array, name: string): Promise<ReadPages | Refusal> {
  let pdf: Loaded;
  try {
    // To unpack the pictures of a file takes longer than to read its words.
    pdf = await opened(bytes, { maxImageSize: 1 });
  } catch (error) {
    // A file may be encrypted in a way of its own, as for those who have a certificate.
    const isEncrypted =
      error instanceof Error && (error.name === 'PasswordException' || /encrypt/i.test(error.message));
    return invalid(isEncrypted ? 'pdf-encrypted' : 'pdf-damaged', { name });
  }
  let withPictures: Loaded | null = null;
  try {
    if (pdf.numPages > maxPages)
      return invalid('pdf-with-too-many-pages', { name, pages: pdf.numPages, most: maxPages });
    const texts = new ActualTexts(bytes);
    const pages: PrintedPage[] = [];
    const layers = await pdf.getOptionalContentConfig();
    const inBold = await saysNotationInBold(pdf);
    const scans = new Set<number>();
    const remarked = new Set<number>();
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const meant = page.ref ? texts.ofPage(page.ref.num) : null;
      const { failingFont, cutOff, nothing } = await drawnPage(page);
      const lacks = page.ref !== null && texts.lacksContent(page.ref.num, nothing);
      const damaged = failingFont || cutOff || lacks;
      const letters = await lettersOf(page, meant, (layer) => layers.isVisible(layer));
      const shown: readonly PrintedItem[] = withUnknownShown(printedWords(letters));
      const items = inBold ? withOthersEscaped(shown) : shown;
      const said = items.reduce((sum, { text }) => sum + text.length, 0);
      // The number of a page, or a stamp, may be in letters where all else of it is a picture.
      if (said < fewLetters && !damaged) {
        withPictures ??= await opened(bytes);
        const covered = await coveredByPictures(await withPictures.getPage(number));
        if (said === 0 ? covered > 0 : covered >= mostlyPicture) scans.add(number);
      }
      if (await hasRemarks(page)) remarked.add(number);
      count += items.length;
      if (count > maxItems) return invalid('pdf-with-too-many-items', { name, most: maxItems });
      pages.push(damaged ? { items, damaged } : { items });
      page.cleanup();
    }
    const [scan] = scans;
    if (scan !== undefined && 2 * scans.size >= pages.length) return invalid('pdf-scan', { name, page: scan });
    const lost = pages.filter(({ items, damaged }) => damaged && items.length === 0).length;
    if (lost > 0 && 2 * lost >= pages.length) return invalid('pdf-damaged', { name });
    if (count === 0) return invalid('file-without-text', { name });
    const read = withoutStretches(pages);
    const doubts = pageDoubts(read, scans, remarked);
    const unnamed = read.filter(({ items }) => areUnknown(items));
    return 2 * unnamed.length >= pages.length ? invalid('pdf-without-letters', { name }) : { pages: read, doubts };
  } catch {
    // What a damaged file makes of the library, it says of itself.
    return invalid('pdf-damaged', { name });
  } finally {
    await Promise.all([pdf.loadingTask.destroy(), withPictures?.loadingTask.destroy()]);
  }
}

/** Whether a file was printed here and says that words of it look like notation. */
async function saysNotationInBold(pdf: Loaded): Promise<boolean> {
  // What a damaged file says of itself is not needed to read it.
  const said = await pdf.getMetadata().catch(() => null);
  return (said?.info as { readonly Keywords?: unknown } | undefined)?.Keywords === notationKey;
}

/** A file, opened; pictures of more pixels than `maxImageSize` are passed over. The library runs nothing of a file, and fetches nothing. */
function opened(bytes: Uint8Array, options: { readonly maxImageSize?: number } = {}): Promise<Loaded> {
  const quiet = {
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    verbosity: 0,
  };
  // The library takes the bytes it is given for its own.
  return getDocumentProxy(new Uint8Array(bytes), { ...quiet, ...options });
}

/** Letters that a page has at least which is no picture, and the share of its area that pictures cover where it is one. */
const fewLetters = 60;
const mostlyPicture = 0.5;

/** Signs by which nobody knows a letter: none at all, replaced, or of private use. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what fonts without names give
const unknown = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/g;

/** What nobody knows is shown as such, so that a person sees it, unless it takes no place. */
function withUnknownShown(items: readonly PrintedItem[]): PrintedItem[] {
  return items
    .map((item) => ({ ...item, text: item.text.replaceAll(unknown, item.width > 0 ? unknownSign : '') }))
    .filter(({ text }) => text !== '');
}
