import { maxTextBytes, type PrintedItem, type PrintedPage, pagesText } from '@adref/shared/formats';
import { invalid, isRefusal, type Refusal } from '@adref/shared/refusal';
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { isPdf } from './is-pdf.ts';

/** Most pages read: the longest negotiated texts have about two hundred. */
const maxPages = 1_000;
/** Most stretches of letters read, of all pages together: a page has some hundreds. */
const maxItems = 1_000_000;
/** Share of letters that a font may draw without saying which they are, such as a mark in a list. */
const mostUnknown = 0.02;

/**
 * The bytes of a file as the readers of documents take them: of a PDF the text of its pages, by the places of its letters; every other file as it
 * is. Refused with a reason where a PDF is encrypted, damaged, a scan, too long, or does not say which letters it draws. Never throws for what a file may be.
 */
export async function readableBytes(
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly ok: true; readonly bytes: Uint8Array } | Refusal> {
  if (!isPdf(bytes) || bytes.length > maxTextBytes) return { ok: true, bytes };
  const pages = await pagesOf(bytes, name);
  return isRefusal(pages) ? pages : { ok: true, bytes: new TextEncoder().encode(pagesText(pages)) };
}

type Loaded = Awaited<ReturnType<typeof getDocumentProxy>>;
type LoadedPage = Awaited<ReturnType<Loaded['getPage']>>;

async function pagesOf(bytes: Uint8Array, name: string): Promise<PrintedPage[] | Refusal> {
  let pdf: Loaded;
  try {
    // The library takes the bytes it is given for its own. It runs nothing of a file, and fetches nothing.
    const data = new Uint8Array(bytes);
    const quiet = {
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: 0,
    };
    pdf = await getDocumentProxy(data, quiet);
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException';
    return invalid(isEncrypted ? 'pdf-encrypted' : 'pdf-damaged', { name });
  }
  try {
    if (pdf.numPages > maxPages)
      return invalid('pdf-with-too-many-pages', { name, pages: pdf.numPages, most: maxPages });
    const pages: PrintedPage[] = [];
    let count = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const items = await itemsOf(page);
      if (items.length === 0 && (await isPicture(page))) return invalid('pdf-scan', { name, page: number });
      count += items.length;
      if (count > maxItems) return invalid('pdf-with-too-many-items', { name, most: maxItems });
      pages.push({ items });
      page.cleanup();
    }
    if (count === 0) return invalid('file-without-text', { name });
    return unknownShare(pages) > mostUnknown ? invalid('pdf-without-letters', { name }) : withUnknownShown(pages);
  } catch {
    // What a damaged file makes of the library, it says of itself.
    return invalid('pdf-damaged', { name });
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Points from the corner of a page beyond which no page goes: the largest has 14,400 units of at most 75 points. Lines are looked for row by row. */
const widest = 1_100_000;

/** The letters of a page that stand upright, from its top left; what is set at an angle is a stamp. */
async function itemsOf(page: LoadedPage): Promise<PrintedItem[]> {
  const { items } = await page.getTextContent();
  const view = page.getViewport({ scale: 1 }).transform as number[];
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = view;
  return items.flatMap((item): PrintedItem[] => {
    if (!('str' in item) || item.str === '') return [];
    const [ia = 0, ib = 0, , , x = 0, y = 0] = item.transform as number[];
    const along = [a * ia + c * ib, b * ia + d * ib] as const;
    const size = Math.hypot(...along);
    if (size === 0 || Math.abs(along[1]) > 0.05 * size || along[0] < 0) return [];
    const place = { x: a * x + c * y + e, y: b * x + d * y + f };
    if (![place.x, place.y, item.width, size].every((one) => Math.abs(one) <= widest)) return [];
    return [
      {
        text: withLetters(item.str),
        ...place,
        width: item.width,
        size,
        fromRight: item.dir === 'rtl',
      },
    ];
  });
}

/** Arabic letters in the forms that a font draws them in are the letters themselves. */
function withLetters(text: string): string {
  return text.replaceAll(/[\ufb50-\ufdff\ufe70-\ufefc]+/g, (forms) => forms.normalize('NFKC'));
}

/** Whether a page without letters has pictures. */
async function isPicture(page: LoadedPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((one: number) => pictures.includes(one));
}

/** Signs by which nobody knows a letter: none at all, replaced, or of private use. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what fonts without names give
const unknown = /[\u0000-\u0008\u000e-\u001f\ufffd\ue000-\uf8ff]/g;

function unknownShare(pages: readonly PrintedPage[]): number {
  const [all, bad] = pages
    .flatMap(({ items }) => items)
    .reduce(
      ([letters, signs], { text }) => [letters + text.trim().length, signs + (text.match(unknown)?.length ?? 0)],
      [0, 0],
    );
  return bad / Math.max(1, all);
}

/** What nobody knows is shown as such, so that a person sees it, unless it takes no place. */
function withUnknownShown(pages: readonly PrintedPage[]): PrintedPage[] {
  return pages.map(({ items }) => ({
    items: items.map((item) => ({ ...item, text: item.text.replaceAll(unknown, item.width > 0 ? '\ufffd' : '') })),
  }));
}
