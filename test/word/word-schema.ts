import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { partsOf } from './word-view.ts';

const folder = join(import.meta.dirname, '../../../shared/schemas/wordprocessingml');

/** Whether the schemas of transitional WordprocessingML are there: they are no part of the project. */
export const hasWordSchema = existsSync(join(folder, 'wml.xsd'));

/** What is said where they are missing. */
export const noWordSchema = `skipped: ${folder} is missing`;

/** Errors of all parts of a file that the schema of WordprocessingML describes; empty where it is valid. */
export async function wordSchemaErrors(bytes: Uint8Array): Promise<string[]> {
  const schemas = readdirSync(folder)
    .filter((name) => name.endsWith('.xsd'))
    // The schema for compatibility is looked for in a folder beside, as the standard is packed.
    .map((name) => ({
      fileName: name,
      contents: readFileSync(join(folder, name), 'utf8').replace('../mce/mc.xsd', 'mc.xsd'),
    }));
  const main = schemas.find(({ fileName }) => fileName === 'wml.xsd');
  if (!main) throw new Error(noWordSchema);
  const xml = Object.entries(partsOf(bytes))
    .filter(([name]) => /^word\/[a-z]+\d?\.xml$/.test(name))
    .map(([name, contents]) => ({ fileName: name.replace('/', '-'), contents }));
  const { errors } = await validateXML({
    xml,
    schema: [main],
    preload: schemas.filter((one) => one !== main),
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message, loc }) => `${loc?.fileName ?? ''}:${loc?.lineNumber ?? ''} ${message}`);
}
