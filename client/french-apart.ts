import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const mark = '?french';
const spoken = fileURLToPath(new URL('src/locale/spoken.ts', import.meta.url));
const isolated = fileURLToPath(new URL('src/locale/isolated.ts', import.meta.url));
const entry = fileURLToPath(new URL('src/locale/french.ts', import.meta.url));

/**
 * Keeps French out of the first load. As compiled, each message carries its sentences in both languages, and a reader of one would load the other
 * with it. Here each carries English alone and asks `locale/spoken.ts` for another language first; `locale/french.ts` gets the same messages
 * with French alone, in a chunk that is loaded when French is chosen. What goes into a sentence goes through `locale/isolated.ts`. Tests run the
 * messages as compiled: they say the same.
 */
export const frenchApart: Plugin = {
  name: 'french-apart',
  // Before anything rewrites what Paraglide has written.
  enforce: 'pre',
  async resolveId(source, importer) {
    const fromEntry = importer === entry && source.includes('paraglide');
    if (!importer || !(fromEntry || importer.endsWith(mark)) || /(?:runtime|registry)\.js$/.test(source)) return null;
    const resolved = await this.resolve(source, importer.replace(mark, ''), { skipSelf: true });
    return resolved && `${resolved.id}${mark}`;
  },
  load(id) {
    return id.endsWith(mark) ? readFile(id.slice(0, -mark.length), 'utf8') : null;
  },
  transform(code, id) {
    const [, name, french] = /\/paraglide\/messages\/(\w+)\.js(\?french)?$/.exec(id) ?? [];
    if (!name || name === '_index') return null;
    const choice =
      /const locale = [^\n]*\s*if \(locale === "fr"\) return (fr_\w+)\(inputs\)\s*return (en_\w+)\(inputs\)/;
    if (!choice.test(code)) this.error(`${id} does not choose its language as this version of Paraglide writes it.`);
    if (french) return { code: code.replace(choice, 'return $1(inputs)'), map: null };
    const imports = [`import { spoken } from ${JSON.stringify(spoken)};`];
    // Most sentences take nothing.
    const takes = code.includes('i?.');
    if (takes) imports.push(`import { isolated } from ${JSON.stringify(isolated)};`);
    const inputs = takes ? 'isolated(inputs)' : 'inputs';
    const asking = code.replace(choice, `return (spoken.sentences?.${name} ?? $2)(${inputs})`);
    return { code: [...imports, asking].join('\n'), map: null };
  },
};
