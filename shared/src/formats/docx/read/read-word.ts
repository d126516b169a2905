import { type Language, languages } from '../../../document/index.ts';
import { invalid } from '../../../refusal/index.ts';
import { type Doubt, doubt } from '../../doubt/doubt.ts';
import type { DocumentReader, Flag, Reading, ReadOptions, ReadResult, Zone } from '../../reading.ts';
import { symbolFromName, symbolPattern } from '../../symbol.ts';
import { languageOf } from '../../text/vocabulary/language.ts';
import { childrenOf } from '../../xml-tree.ts';
import { styleNamed } from '../part/style-part.ts';
import { withoutRules } from './end-rule.ts';
import { fileChanges, fileComments } from './file-changes.ts';
import { readForeign } from './foreign-source.ts';
import { type Lists, readLists } from './list-numbers.ts';
import { movedLines } from './moved-lines.ts';
import { calledNotes, noteLines } from './notes.ts';
import { ownDocument } from './own-document.ts';
import { ownEntries } from './own-entries.ts';
import { type ShownLine, shownLines } from './shown-line.ts';
import { type StyleSheet, styleSheet } from './style-sheet.ts';
import type { Accepts, WordLine } from './word-line.ts';
import { type UnreadContent, type WordLines, wordLines } from './word-lines.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';

/**
 * Opens a Word file, whoever wrote it, to be read as often as one likes. The text is what is read once changes are made: all of them, unless
 * `changes` says none, or those of one author. The changes themselves are told with their authors and dates, and so are comments; what has no
 * words is named.
 */
export function openWord(bytes: Uint8Array, options: Omit<ReadOptions, 'changes'>): DocumentReader {
  const name = options.name || 'the text';
  const opened = openWordPackage(bytes, name);
  if (!opened.ok) return () => opened;
  const { parts } = opened;
  const body = childrenOf(parts.document, 'body')[0];
  if (!body) return () => invalid('word-without-document', { name });
  const styles = styleSheet(parts.styles);
  const lists = readLists(parts.numbering);
  const file = {
    parts,
    styles,
    lists,
    body: wordLines(body, styles, lists),
    notes: noteLines(parts, styles, lists),
    name,
  };
  const plain = new Map<'accepted' | 'rejected', ReadResult>();
  return (changes = 'accepted') => {
    if (typeof changes === 'object') return readOpened(file, { ...options, changes });
    const read = plain.get(changes) ?? readOpened(file, { ...options, changes });
    plain.set(changes, read);
    return read;
  };
}

/** A file that is open: its parts, and the lines of its text with all changes. */
interface OpenFile {
  readonly parts: WordPackage;
  readonly styles: StyleSheet;
  readonly lists: Lists;
  readonly body: WordLines;
  /** Those of its notes, by the keys of their calls. */
  readonly notes: ReadonlyMap<string, readonly WordLine[]>;
  readonly name: string;
}

function readOpened({ parts, styles, lists, body, notes: told, name }: OpenFile, options: ReadOptions): ReadResult {
  const { lines: all, unread } = body;
  const accepts = acceptsOf(options.changes);
  const styleOf = ({ style }: ShownLine) => styleNamed(styles.nameOf(style));
  const lines = withoutRules(shownLines(all, lists, accepts), (line) => styleOf(line) === 'end');
  if (lines.length === 0) return invalid('file-without-text', { name });
  const notes = calledNotes(lines, told, parts, lists, accepts);
  const headers = parts.headers.map((header) => shownLines(wordLines(header, styles, lists).lines, lists, accepts));
  const symbol = options.symbol ?? (symbolFromName(name.replace(/\.docx$/i, '')).symbol || symbolAbove(headers));
  const isOwn = lines.some((line) => styleOf(line) !== null);
  const about = { symbol, language: options.language ?? languageIn(lines, parts, name), part: parts.path };

  let reading: Reading;
  if (isOwn) {
    const { document, ...rest } = ownDocument(lines, ownEntries(lines, lists, styleOf), notes, about);
    reading = { documents: [document], sponsors: [], votes: [], experts: [], zones: [], repairs: [], ...rest };
  } else reading = readForeign(lines, notes, styles, about);
  const changes = fileChanges(all, parts.path, told);
  const movedFrom = movedLines(all);
  const comments = fileComments(parts, body.comments);
  return {
    ok: true,
    reading: {
      ...reading,
      zones: [...reading.zones, ...furniture(headers, reading.documents[0]?.symbol ?? '', parts)],
      flags: [
        ...parts.flags,
        ...unread.map(({ what, words, path }) => notRead(what, words, parts.path, path)),
        ...reading.flags,
      ],
      ...(changes.length > 0 && { changes }),
      ...(movedFrom.size > 0 && { movedFrom }),
      ...(comments.length > 0 && { comments }),
    },
  };
}

function acceptsOf(changes: ReadOptions['changes']): Accepts {
  if (changes === undefined || changes === 'accepted') return () => true;
  if (changes === 'rejected') return () => false;
  // One change may be that of several, who hold the same words.
  return ({ author }) => author === changes.author || author.split('; ').includes(changes.author);
}

/** The symbol that is printed above the pages; empty where none is. */
function symbolAbove(headers: readonly (readonly ShownLine[])[]): string {
  const pattern = new RegExp(`(?:^|\\s)(${symbolPattern})(?=\\s|$)`);
  for (const { text } of headers.flat()) {
    const found = pattern.exec(text)?.[1];
    if (found && /\d/.test(found)) return found;
  }
  return '';
}

/** By its file name, by its script, by what it says of itself where that is ours, else by its words. */
function languageIn(lines: readonly ShownLine[], parts: WordPackage, name: string): Language {
  const named = symbolFromName(name.replace(/\.docx$/i, '')).language;
  const said = languages.find((one) => one === parts.language);
  return named ?? said ?? languageOf(lines.map(({ text }) => text).join('\n'));
}

function furniture(headers: readonly (readonly ShownLine[])[], document: string, { path }: WordPackage): Zone[] {
  const seen = new Set<string>();
  const blocks = headers.flat().flatMap(({ text, path: place }) => {
    if (seen.has(text)) return [];
    seen.add(text);
    return [{ source: { part: path, path: place }, text }];
  });
  return blocks.length === 0
    ? []
    : [{ kind: 'page furniture', document, source: { part: path, path: '/hdr' }, blocks }];
}

function notRead(what: UnreadContent, words: string, part: string, path: string): Flag {
  return { kind: 'content', source: { part, path }, ...unread(what, words) };
}

function unread(what: UnreadContent, words: string): Doubt {
  switch (what) {
    case 'picture':
      return doubt('unread-picture');
    case 'object':
      return doubt('unread-object');
    case 'other format':
      return doubt('unread-other-format');
    case 'unknown':
      return doubt('unread-unknown', { element: words });
    case 'placeholder':
      return doubt('unread-placeholder', { words });
    case 'hidden':
      return words === '' ? doubt('unread-hidden') : doubt('unread-hidden-words', { words });
    case 'struck':
      return doubt('unread-struck', { words });
    case 'symbol':
      return words === '' ? doubt('unread-symbol') : doubt('unread-symbol-words', { words });
  }
}
