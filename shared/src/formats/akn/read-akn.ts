import { type Footnote, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { invalid } from '../../refusal/index.ts';
import { doubt } from '../doubt/doubt.ts';
import type {
  Adoption,
  DocumentReader,
  FilePosition,
  Flag,
  Reading,
  ReadOptions,
  ReadResult,
  Source,
  Sponsors,
  Vote,
  WordsMark,
  Zone,
  ZoneBlock,
} from '../reading.ts';
import { symbolFromName } from '../symbol.ts';
import { paragraphIds, prefixes } from '../text/structure/paragraph-id.ts';
import { languageOf } from '../text/vocabulary/language.ts';
import { allOf, childrenOf, firstElement, type XmlElement, type XmlNode, xmlTree } from '../xml-tree.ts';
import { readAdoption, readVote, readWorkflowSponsors } from './adoption.ts';
import { withBeginnings } from './begin-again.ts';
import { aknBlocksOf } from './block.ts';
import { type AknEntry, readBody } from './body.ts';
import { isKnown } from './element.ts';
import { type AknInline, inlineOf, noteOf } from './inline.ts';
import { codedLanguage } from './language-code.ts';
import { aknPositions, hasPositions } from './position.ts';
import { toldKind } from './told-kind.ts';
import { aknChanges, hasChanges, referredNames, resolved } from './tracked.ts';

/** One text of a file: the statement itself, with the cover page that it may share with others of a collection. */
interface AknText {
  readonly element: XmlElement;
  readonly cover: XmlElement | null;
  readonly symbol: string;
}

/**
 * Opens an Akoma Ntoso file as the United Nations publishes them (AKN4UN): one statement, or a collection of several under one number
 * (`A`, `B`). The text is in paragraphs and footnotes; cover page and conclusions are zones. Changes that it tells of (tracked.ts) are made, or
 * not, or those of one who holds them, as is asked.
 */
export function openAkn(text: string, options: Omit<ReadOptions, 'changes'>): DocumentReader {
  const tree = xmlTree(text, options.name || 'the text');
  if (!tree.ok) return () => tree;
  if (!hasChanges(tree.root) && !hasPositions(tree.root)) {
    const read = readTree(tree, options);
    return () => read;
  }
  const { changes, movedFrom } = aknChanges(tree.root, options.name ?? '');
  const positions = placedPositions(tree.root, aknPositions(tree.root, options.name ?? '', referredNames(tree.root)));
  return (asked) => {
    const read = readTree({ ...tree, root: resolved(tree.root, asked) }, options);
    if (!read.ok) return read;
    const beside = { ...(movedFrom.size > 0 && { movedFrom }), ...(positions.length > 0 && { positions }) };
    return { ok: true, reading: { ...read.reading, changes, ...beside } };
  };
}

/** Positions with the path of the paragraph that their words are in, in the text that they are about; a block may be a part of one. */
function placedPositions(root: XmlElement, positions: readonly FilePosition[]): FilePosition[] {
  const texts = new Map<string | undefined, Map<string, string>>();
  return positions.map((position) => {
    const { of, source } = position;
    if (!('path' in source)) return position;
    const known = texts.get(of);
    const paths = known ?? new Map<string, string>();
    if (!known) {
      texts.set(of, paths);
      resolved(root, of === undefined ? 'rejected' : { author: of }, (block, paragraph) => paths.set(block, paragraph));
    }
    return { ...position, source: { ...source, path: paths.get(source.path) ?? source.path } };
  });
}

function readTree(
  tree: { readonly root: XmlElement; readonly flags: readonly Flag[] },
  options: Omit<ReadOptions, 'changes'>,
): ReadResult {
  const name = options.name || 'the text';
  const found = statements(tree.root, options);
  if (tree.root.name !== 'akomaNtoso' || found.length === 0) return invalid('xml-without-statement', { name });
  const language =
    options.language ??
    codedLanguage(firstElement(tree.root, 'FRBRlanguage')?.attributes.language ?? '') ??
    languageOf(inlineOf([found[0]?.element ?? tree.root]).text);
  const part = options.name ?? '';
  const short = prefixes(found.map(({ symbol }) => symbol));
  const documents: TextDocument[] = [];
  const sources = new Map<string, Source>();
  const marks = new Map<string, readonly WordsMark[]>();
  const flags: Flag[] = [...tree.flags, ...unread(tree.root, part)];
  const zones: Zone[] = [];
  const votes: Vote[] = [];
  const sponsors: Sponsors[] = [];
  const adoptions: Adoption[] = [];
  const zone = (kind: Zone['kind'], document: string, element: XmlElement | null) => {
    const made = element && zoneOf(kind, document, element, part);
    if (made) zones.push(made);
  };

  const collection = firstElement(tree.root, 'documentCollection');
  zone('front matter', found[0]?.symbol ?? '', collection && firstElement(collection, 'coverPage'));
  const commonPreface = collection && firstElement(collection, 'preface');
  zone('front matter', found[0]?.symbol ?? '', commonPreface);
  for (const [at, { element, cover, symbol }] of found.entries()) {
    zone('front matter', symbol, childrenOf(element, 'coverPage')[0] ?? null);
    const preface = childrenOf(element, 'preface')[0] ?? null;
    const worded = (title: XmlElement) => inlineOf([title]).text !== '' || toldKind(title.attributes.class) !== null;
    const titles = allOf(preface, 'docTitle').filter(worded);
    const heads = (titles.length > 0 ? titles : allOf(commonPreface, 'docTitle')).map((title): AknEntry => {
      const { class: style, title: number } = title.attributes;
      const told = toldKind(style);
      const inline = inlineOf([title]);
      return {
        ...(told ? inline : withNotesOf(preface, withoutDash(inline))),
        ...(told ?? { kind: 'title', level: 0 }),
        ...(told && number && { number }),
        expected: null,
        path: title.attributes.eId || 'preface',
      };
    });
    const entries = withBeginnings([
      ...heads,
      ...readBody(
        childrenOf(element).filter(({ name }) => name === 'preamble' || name === 'mainBody'),
        'text',
      ),
      ...readBody(childrenOf(element, 'attachments'), 'annex'),
    ]);
    const document = documentOf(entries, uncalledNotes(element), short[at] ?? '');
    const title = titleInMetadata(element) ?? heads[0]?.text ?? '';
    documents.push({ symbol, title, kind: kindOf(element), language, ...document });
    zone('front matter', symbol, preface && withoutTitles(preface));
    zone('conclusions', symbol, childrenOf(element, 'conclusions')[0] ?? null);
    const adoption = readAdoption(element, cover, symbol);
    // A text of a collection has no voting of its own: they were adopted together.
    const whole = collection && adoption.manner === 'unknown' ? readAdoption(collection, cover, symbol) : adoption;
    adoptions.push({ ...whole, date: adoption.date || whole.date, body: adoption.body || whole.body });
    const vote = readVote(element, symbol) ?? (collection && readVote(collection, symbol));
    if (vote) votes.push(vote);
    const sponsor = readWorkflowSponsors(whole);
    if (sponsor) sponsors.push(sponsor);
  }

  /** Gives the entries of a document their ids, and notes where each is and what is odd about it. */
  function documentOf(
    entries: readonly AknEntry[],
    uncalled: readonly XmlElement[],
    prefix: string,
  ): Pick<TextDocument, 'paragraphs' | 'footnotes'> {
    const names = labels(entries.map((entry, at) => ({ ...entry, id: `${at}` })));
    const ids = paragraphIds(prefix, entries, names);
    const footnotes: Footnote[] = [];
    const called = new Map<string, string>();
    const noted = (marker: string, note: string) => {
      const footnote = { id: `${prefix ? `${prefix}.` : ''}note${footnotes.length + 1}`, marker, text: note };
      footnotes.push(footnote);
      return footnote.id;
    };
    const paragraphs = entries.map(({ kind, level, numbering, number, expected, path, ...inline }, at): Paragraph => {
      const id = ids[at] ?? '';
      const source: Source = { part, path };
      sources.set(id, source);
      if (inline.marks.length > 0) marks.set(id, inline.marks);
      if (expected !== null && expected !== names[at]) {
        const counted = names[at];
        const odd = counted
          ? doubt('number-printed', { printed: expected, counted })
          : doubt('number-printed-uncounted', { printed: expected });
        flags.push({ kind: 'number', paragraph: id, source, ...odd });
      }
      const anchors = inline.notes.map(({ offset, marker, text: note, name }) => {
        if (name.startsWith('#')) return { offset, marker, footnote: called.get(name.slice(1)) ?? null };
        const footnote = noted(marker, note);
        sources.set(footnote, source);
        if (name !== '') called.set(name, footnote);
        return { offset, marker, footnote };
      });
      return {
        id,
        kind,
        level,
        ...(numbering && { numbering }),
        ...(number && { number }),
        text: inline.text,
        ...(anchors.length > 0 && { anchors }),
      };
    });
    for (const note of uncalled.map(noteOf)) sources.set(noted(note.marker, note.text), { part, path: 'notes' });
    return { paragraphs, footnotes };
  }
  const reading: Reading = {
    documents,
    sponsors,
    votes,
    experts: [],
    zones,
    repairs: [],
    flags,
    sources,
    adoptions,
    marks,
  };
  if (documents.every(({ paragraphs }) => paragraphs.length === 0)) return invalid('file-without-text', { name });
  return { ok: true, reading };
}

/** The statements of a file with their symbols: what a cover page says, with the letter of a text of a collection behind it. */
function statements(root: XmlElement, options: ReadOptions): AknText[] {
  const named = options.symbol ?? symbolFromName((options.name ?? '').replace(/\.xml$/i, '')).symbol;
  const collection = firstElement(root, 'documentCollection');
  const shared = collection && firstElement(collection, 'coverPage');
  const found = allOf(root, 'statement');
  return found.map((element) => {
    const cover = childrenOf(element, 'coverPage')[0] ?? shared;
    const printed = symbolOn(cover) || symbolInAddress(element) || named;
    if (!collection) return { element, cover, symbol: printed };
    const letter = inlineOf(allOf(childrenOf(element, 'preface')[0] ?? null, 'docNumber')).text;
    const common = printed.replace(/\s+[A-Z](?:-[A-Z])?$/, '');
    return { element, cover, symbol: letter ? `${common} ${letter}` : printed };
  });
}

function symbolOn(cover: XmlElement | null): string {
  const number = allOf(cover, 'docNumber').find(({ attributes }) => attributes.refersTo === '#symbol');
  return number ? inlineOf([number]).text : '';
}

/** `/akn/un/statement/deliberation/unga/2020-12-31/75-240/` → A/RES/75/240, for a file without a cover page. */
function symbolInAddress(statement: XmlElement): string {
  const uri = firstElement(firstElement(statement, 'FRBRWork'), 'FRBRuri')?.attributes.value ?? '';
  const number = /\/unga\/[\d-]+\/(\d+|[SE]+-\d+)-(\d+)\/?$/.exec(uri);
  return number ? `A/RES/${number[1]}/${number[2]}` : '';
}

function kindOf({ attributes }: XmlElement): TextDocument['kind'] {
  const name = attributes.name ?? '';
  if (name === 'report') return 'report';
  if (/resolution/i.test(name)) return /draft/i.test(name) ? 'draft resolution' : 'resolution';
  return 'text';
}

function zoneOf(kind: Zone['kind'], document: string, element: XmlElement, part: string): Zone | null {
  const blocks = aknBlocksOf([element]).map(
    ({ text, number, path }): ZoneBlock => ({
      source: { part, path },
      text: [number, text].filter((one) => one !== '').join(' '),
    }),
  );
  const worded = blocks.filter(({ text }) => text !== '');
  return worded.length > 0 ? { kind, document, source: { part, path: element.name }, blocks: worded } : null;
}

/** The title that the metadata of a statement give it, where it prints another or none; null where they give none. */
function titleInMetadata(statement: XmlElement): string | null {
  const work = firstElement(childrenOf(statement, 'meta')[0] ?? null, 'FRBRWork');
  return childrenOf(work, 'FRBRalias').find(({ attributes }) => attributes.name === 'title')?.attributes.value ?? null;
}

/** The footnotes in the metadata of a statement, which nothing in its words calls. */
function uncalledNotes(statement: XmlElement): XmlElement[] {
  return childrenOf(childrenOf(statement, 'meta')[0] ?? null, 'notes').flatMap((notes) => childrenOf(notes, 'note'));
}

/** A title with all footnotes of its preface: one that is called at the number or the letter is a footnote of the title too. */
function withNotesOf(preface: XmlElement | null, title: AknInline): AknInline {
  const called = preface ? inlineOf([preface]).notes : [];
  const end = title.text.length;
  const known = (marker: string) => title.notes.find((note) => note.marker === marker);
  return { ...title, notes: called.map((note) => known(note.marker) ?? { ...note, offset: end }) };
}

/** A preface without the titles in it, which are paragraphs. */
function withoutTitles(element: XmlElement): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child): XmlNode[] => {
      if (typeof child === 'string') return [child];
      return child.name === 'docTitle' ? [] : [withoutTitles(child)];
    }),
  };
}

/** Arabic files leave the dash between number and title with the title. */
function withoutDash(inline: AknInline): AknInline {
  const text = inline.text.replace(/^[-–]\s+/, '');
  return text.length === inline.text.length
    ? inline
    : { text, marks: [], notes: inline.notes.map((note) => ({ ...note, offset: 0 })) };
}

/** Parts of a file that say something about the words, where a picture is the emblem. */
const besideWords: ReadonlySet<string> = new Set(['meta', 'coverPage', 'conclusions']);

/** What of a file is not read: each picture, and once each element that nobody knows, whose words are read. */
function unread(root: XmlElement, part: string): Flag[] {
  const flags: Flag[] = [];
  const named = new Set<string>();
  const walk = (element: XmlElement, above: string): void => {
    const path = element.attributes.eId || above || element.name;
    for (const child of childrenOf(element)) {
      if (besideWords.has(child.name)) continue;
      if (child.name === 'img') flags.push({ kind: 'content', source: { part, path }, ...doubt('unread-picture') });
      else if (!isKnown(child.name) && !named.has(child.name)) {
        named.add(child.name);
        flags.push({ kind: 'content', source: { part, path }, ...doubt('unread-unknown', { element: child.name }) });
      }
      walk(child, path);
    }
  };
  walk(root, '');
  return flags;
}
