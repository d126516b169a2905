import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paragraph, ParagraphKind } from '@adref/shared/document';

/** Resolutions of the General Assembly beside the repository; where they are missing the tests are skipped. */
export const resolutions = join(import.meta.dirname, '../../../../shared/un-resolutions');
export const resolutionsThere = existsSync(resolutions);
if (!resolutionsThere) console.warn(`Skipped: the resolutions ${resolutions} are not here.`);

/** The paragraphs of a resolution in Akoma Ntoso, without notes; just enough of the format for these tests. */
export function resolution(path: string): Paragraph[] {
  const xml = readFileSync(join(resolutions, path), 'utf8').replace(/<authorialNote[\s\S]*?<\/authorialNote>/g, '');
  const inside = (name: string) => new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(xml)?.[1] ?? '';
  const found: { kind: ParagraphKind; xml: string }[] = [];
  for (const [, name, content = ''] of inside('preamble').matchAll(/<(container|formula)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    found.push({ kind: name === 'formula' ? 'enacting' : 'preambular', xml: content });
  }
  for (const [, name, content = ''] of inside('mainBody').matchAll(/<(heading|p)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    found.push({ kind: name === 'p' ? 'operative' : 'heading', xml: content });
  }
  return found
    .map(({ kind, xml: content }, at) => ({ id: `${path}#${at}`, kind, level: 0, text: plain(content) }))
    .filter(({ text }) => text);
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
