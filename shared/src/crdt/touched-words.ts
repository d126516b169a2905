import * as Y from 'yjs';
import { isMarker, type TextRoots, textRoots } from './form.ts';

/**
 * Which paragraphs of a live text were written in, so that whoever follows it reads them again and not the whole text. A key costs what lies
 * between it and the marker before its paragraph's:
 *
 *   a letter more or less     that paragraph's words
 *   a split, join, addition, removal, another kind, words where no paragraph begins     everything
 */
export class TouchedWords {
  readonly #roots: TextRoots;
  /** The markers of paragraphs in which words alone changed; null where more did, and at first, when nothing is known yet. */
  #markers: Set<Y.Item> | null = null;

  /** Follows the document from now on; `take` says first that everything has changed. */
  constructor(doc: Y.Doc) {
    this.#roots = textRoots(doc);
    doc.on('afterTransaction', (transaction: Y.Transaction) => this.#note(doc, transaction));
  }

  /** The present words, by paragraph, of those in which words alone changed since this was last asked; null where the whole text is to be read. */
  take(): ReadonlyMap<string, string> | null {
    const markers = this.#markers;
    this.#markers = new Set();
    if (!markers) return null;
    const words = new Map<string, string>();
    for (const marker of markers) {
      const embed = embedOf(marker);
      if (marker.deleted || !isMarker(embed)) return null;
      words.set(embed.paragraph, wordsBehind(marker));
    }
    return words;
  }

  #note({ store }: Y.Doc, transaction: Y.Transaction): void {
    const { words, paragraphs, removed, moved } = this.#roots;
    const about = (type: unknown) => transaction.changed.has(type as Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>);
    if (about(paragraphs) || about(removed) || about(moved)) this.#markers = null;
    if (this.#markers === null || !about(words)) return;
    for (const item of changedItems(store, transaction)) {
      if (item.parent !== words || item.content instanceof Y.ContentDeleted) continue;
      const marker = item.content instanceof Y.ContentString ? this.#markerBefore(item) : null;
      if (!marker) {
        this.#markers = null;
        return;
      }
      this.#markers.add(marker);
    }
  }

  /** The marker of the paragraph that the item lies in; null where its words are not all there is to read of it. */
  #markerBefore(item: Y.Item): Y.Item | null {
    let marker = item.left;
    while (marker && (marker.deleted || !isMarker(embedOf(marker)))) marker = marker.left;
    const embed = marker && embedOf(marker);
    if (!marker || !isMarker(embed) || this.#roots.removed.has(embed.paragraph)) return null;
    // Words before the first marker are the first paragraph's, too.
    let opening = false;
    for (let before = marker.left; before; before = before.left) {
      if (before.deleted) continue;
      if (isMarker(embedOf(before))) return marker;
      if (before.content instanceof Y.ContentString) opening = true;
    }
    return opening ? null : marker;
  }
}

function embedOf({ content }: Y.Item): unknown {
  return content instanceof Y.ContentEmbed ? content.embed : null;
}

function wordsBehind(marker: Y.Item): string {
  let words = '';
  for (let item = marker.right; item; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentString) words += item.content.str;
    else if (isMarker(embedOf(item))) break;
  }
  return words;
}

/** What a transaction put in and took out. Before Yjs lets go of what was taken out. */
function* changedItems(store: Y.Doc['store'], transaction: Y.Transaction): Generator<Y.Item> {
  const between = function* (client: number, from: number, to: number): Generator<Y.Item> {
    const structs = store.clients.get(client);
    if (!structs || from >= to) return;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
      const struct = structs[at];
      if (!struct || struct.id.clock >= to) return;
      if (struct instanceof Y.Item) yield struct;
    }
  };
  for (const [client, end] of transaction.afterState) {
    yield* between(client, transaction.beforeState.get(client) ?? 0, end);
  }
  for (const [client, ranges] of transaction.deleteSet.clients) {
    for (const { clock, len } of ranges) yield* between(client, clock, clock + len);
  }
}
