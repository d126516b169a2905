/* Whether what is written of a rolling text reads back as it is meant. */
import { readAttribution } from './reading/attribution.ts';
import { readMarked } from './reading/marked-text.ts';
import { namesBehind } from './reading/names-behind.ts';
import { optionHead } from './reading/read-bracket.ts';
import { readSegments } from './reading/read-segments.ts';
import type { Bracket } from './rolling-text.ts';

/** Whether a bracket in writing is read as this one. */
export function readsAs(printed: string, { draft, alternatives, retain, reserve, notes }: Bracket): boolean {
  const [read, ...more] = readSegments(readMarked(printed)).segments;
  if (read?.kind !== 'bracket' || more.length > 0) return false;
  const said = (one: Pick<Bracket, 'draft' | 'alternatives' | 'retain' | 'reserve' | 'notes'>) =>
    JSON.stringify([one.draft, one.alternatives, one.retain, one.reserve, one.notes ?? []]);
  return said(read) === said({ draft, alternatives, retain, reserve, ...(notes && { notes }) });
}

/** Whether a bracket around all of a paragraph, which has these words and no brackets among them, is read as nothing but them. */
export function isReadWhole(printed: string, text: string, isAdded: boolean): boolean {
  const [read, ...more] = readSegments(readMarked(printed)).segments;
  if (read?.kind !== 'bracket' || more.length > 0) return false;
  const said = [read.draft, ...read.alternatives.map((one) => one.text)];
  return read.draft === (isAdded ? '' : text) && said.includes(text) && said.every((one) => one === text || one === '');
}

/** Whether a paragraph in writing is read as an option by how it begins: `Option 1: …`. */
export function isOption(printed: string): boolean {
  const { shape } = readMarked(printed.slice(0, longestHead));
  const [head] = shape.matchAll(optionHead);
  return head !== undefined && head.index === shape.length - shape.trimStart().length;
}

/** Characters of a paragraph that are enough to tell. */
const longestHead = 80;

/** Who a stance of a whole paragraph is read as: those who hold it, delete, retain and reserve it. */
export function readAttributionOf(said: string): readonly (readonly string[])[] {
  const { held, notes } = readAttribution(readMarked(said));
  return [[...held.support, ...notes], [...held.delete, ...held.oppose], held.retain, held.reserve];
}

/** What behind a bracket would begin the names of its holders (reading/names-behind.ts). */
export const nameAhead = /^(\s*)([(（]|[—―−‒－–-](?=\s*[\p{Lu}\p{Lo}]))/u;

/** Whether words behind a bracket are read as the names of its holders; a parenthesis that closes in another piece may be. */
export function readsAsNames(text: string): boolean {
  if (!nameAhead.test(text)) return false;
  return /^\s?[(（][^)）]*$/.test(text) || namesBehind(readMarked(`]${text}`), 0, () => false) !== null;
}

/** Whether a bracket is written with one wording only. */
export function isSole({ draft, alternatives, retain }: Bracket): boolean {
  return (
    (draft === '' ? 0 : 1) + alternatives.length + (draft === '' ? retain.length : 0) < 2 ||
    alternatives.every(({ text }) => text === '')
  );
}
