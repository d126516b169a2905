import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labels, type Paragraph } from '@adref/shared/document';
import { readDocument } from '@adref/shared/formats';
import { resolutions } from './resolution.ts';

/**
 * The paragraphs of a resolution (`fr/75_194.xml`) with the ids that answer keys name them by: their labels, the kind of what has none, and of
 * plain ones `p` and the place.
 */
export function namedResolution(file: string): Paragraph[] {
  const read = readDocument(new Uint8Array(readFileSync(join(resolutions, file))), { name: file });
  if (!read.ok) throw new Error(read.key);
  const all = read.reading.documents.flatMap((document) => document.paragraphs);
  const shown = labels(all);
  let plain = 0;
  return all.map((paragraph, at) => {
    const own = paragraph.kind === 'plain' ? `p${++plain}` : shown[at] || paragraph.kind;
    return { ...paragraph, id: paragraph.kind === 'heading' ? `heading${at}` : own };
  });
}
