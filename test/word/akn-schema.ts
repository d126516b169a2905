import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const folder = join(import.meta.dirname, '../../../shared/schemas/akn');

/** Whether the schema of Akoma Ntoso is there: it is no part of the project. */
export const hasAknSchema = existsSync(join(folder, 'akomantoso30.xsd'));

/** What is said where it is missing. */
export const noAknSchema = `skipped: ${folder} is missing`;

/** Errors of Akoma Ntoso files by the schema of OASIS, by name of the file; empty where all are valid. */
export async function aknSchemaErrors(files: Readonly<Record<string, string>>): Promise<string[]> {
  const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') });
  const { errors } = await validateXML({
    xml: Object.entries(files).map(([fileName, contents]) => ({ fileName, contents })),
    schema: [schema('akomantoso30.xsd')],
    preload: [schema('xml.xsd')],
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors.map(({ message, loc }) => `${loc?.fileName ?? ''}:${loc?.lineNumber ?? ''} ${message}`);
}
