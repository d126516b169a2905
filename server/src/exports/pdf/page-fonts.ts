import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Language } from '@adref/shared/document';
import { decompress } from 'wawoff2';

const require = createRequire(import.meta.url);

/** A font of the pages, by its family. `latin`: quotation marks and dots are left to the fonts of Chinese. */
export interface PageFont {
  readonly family: string;
  readonly latin: boolean;
}

/** Whose words need which of the fonts. */
type Script = 'latin' | 'arabic' | 'han';

interface Family {
  readonly family: string;
  /** Signs that are a reason to load it. */
  readonly signs: RegExp;
  readonly files: readonly string[];
}

/**
 * The letters of the United Nations' documents, or such as look and measure alike: Tinos has the widths of Times New Roman. All of them
 * under the Open Font License.
 */
const families: Readonly<Record<Script, Family>> = {
  latin: {
    family: 'Tinos',
    signs: /(?:)/,
    files: [
      require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
      require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
      require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
      require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
    ],
  },
  arabic: {
    // Each of its letters is one shape, so that words can be copied out again; others draw the dots apart.
    family: 'Amiri',
    signs: /\p{Script=Arabic}/u,
    files: [
      require.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
      require.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
    ],
  },
  han: {
    family: 'Noto Serif SC',
    signs: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
    files: [
      require.resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2'),
      require.resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2'),
    ],
  },
};

/** The fonts in the order in which a sign is looked for in them. */
export function pageFonts(language: Language): PageFont[] {
  const { latin, arabic, han } = families;
  const whole = ({ family }: Family): PageFont => ({ family, latin: false });
  if (language === 'zh') return [{ family: latin.family, latin: true }, whole(han), whole(latin), whole(arabic)];
  if (language === 'ar') return [whole(arabic), whole(latin), whole(han)];
  return [whole(latin), whole(arabic), whole(han)];
}

const loaded = new Map<string, Promise<Buffer>>();

/** The files of the fonts that some words need. Kept in memory once they were read. */
export async function fontFiles(words: string): Promise<Buffer[]> {
  const needed = Object.values(families).filter(({ signs }) => signs.test(words));
  return Promise.all(needed.flatMap(({ files }) => files).map(fontFile));
}

function fontFile(name: string): Promise<Buffer> {
  const known = loaded.get(name) ?? readFont(name);
  loaded.set(name, known);
  return known;
}

/** A font as the typesetter takes it, which knows no compressed ones. */
async function readFont(name: string): Promise<Buffer> {
  const bytes = await readFile(name);
  return name.endsWith('.woff2') ? Buffer.from(await decompress(bytes)) : bytes;
}
