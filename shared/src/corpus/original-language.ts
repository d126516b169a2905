import type { Language } from '@adref/shared/document';
import type { Zone } from '@adref/shared/formats';

/** What languages are called where documents say in which of them they were written: in French and Spanish ones in these, in all others in English. */
const names: readonly (readonly [RegExp, Language])[] = [
  [/^(?:arabic|arabe|árabe)$/i, 'ar'],
  [/^(?:chinese|chinois|chino)$/i, 'zh'],
  [/^(?:english|anglais|inglés)$/i, 'en'],
  [/^(?:french|français|francés)$/i, 'fr'],
  [/^(?:russian|russe|ruso)$/i, 'ru'],
  [/^(?:spanish|espagnol|español)$/i, 'es'],
];

/**
 * The language that the documents of a file were written in, as its front matter says it (`Original : anglais`); null where it does not, or names
 * several.
 */
export function originalLanguage(zones: readonly Zone[]): Language | null {
  for (const { kind, blocks } of zones) {
    if (kind !== 'front matter') continue;
    for (const { text } of blocks) {
      const said = /(?:^|\s)original\s*:\s*(\p{L}+)\s*$/imu.exec(text.normalize('NFC'))?.[1];
      const found = said && names.find(([name]) => name.test(said));
      if (found) return found[1];
    }
  }
  return null;
}
