import { editText, readLiveText, seedText, type TextEdit, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { Fragment, Slice } from 'prosemirror-model';
import * as Y from 'yjs';
import { addParagraph, deleteParagraph, splitAtCaret } from '../../client/src/editor/paragraph-commands.ts';
import { newParagraphId, paragraphAttributes } from '../../client/src/editor/text-schema.ts';
import { type Dice, dice } from '../server/sync/dice.ts';
import { Truth } from './truth.ts';
import { copyOf, type Writer, writer } from './writer.ts';

/** What writers do. */
const everything = [
  ...['type', 'type', 'type', 'burst', 'range', 'split', 'split', 'join', 'join', 'across', 'add', 'remove', 'move'],
  ...['undo', 'undo', 'redo', 'server', 'kind'],
] as const;
type EditKind = (typeof everything)[number] | 'paste' | 'restore' | 'swap';

const moved = ['type', 'type', 'type', 'burst', 'range', 'swap', 'swap', 'kind'] as const;

/** What a round is made of. */
export const mixes = {
  all: everything,
  hard: [...everything, 'paste', 'paste', 'restore', 'restore', 'swap', 'swap'],
  structure: ['type', 'split', 'join', 'undo', 'redo', 'split', 'join', 'undo'],
  /** Nothing that moves words from one paragraph to another, but paragraphs to other places: by one writer, or two at once. */
  moved,
  /** The same, taken back and done again. */
  movedBack: [...moved, 'undo', 'redo'],
  /** Nothing that moves words from one paragraph to another. */
  whole: ['type', 'type', 'range', 'add', 'remove', 'undo', 'redo', 'server', 'kind'],
} as const satisfies Record<string, readonly EditKind[]>;
export type Mix = keyof typeof mixes;

/** Where the words come from: every character once, so that a lost or doubled one shows; or prose, in which they repeat. */
export type Vocabulary = 'unique' | 'prose';
const prose = ['the ', 'the ', 'shall ', 'States ', 'that ', 'the', 'e', ' ', 'a', 'act'];

/**
 * Two to four writers and the server work on one text at once; what they send arrives late and in any order. Throws with everything that
 * is wrong in the end, when all have everything. The same seed plays the same round.
 */
export function textRound(seed: number, mix: Mix, vocabulary: Vocabulary): void {
  const round = new Round(seed, mix, vocabulary);
  try {
    round.play();
    round.judge();
  } finally {
    round.end();
  }
}

class Round {
  readonly #roll: Dice;
  readonly #mix: Mix;
  readonly #vocabulary: Vocabulary;
  readonly #truth = new Truth();
  readonly #server: Y.Doc;
  readonly #writers: Writer[];
  readonly #post: { to: Y.Doc; update: Uint8Array }[] = [];
  readonly #faults: string[] = [];
  /** Of each character that is unique: the paragraph it was written in. */
  readonly #born = new Map<string, string>();
  readonly #written: string[] = [];
  readonly #moved = new Set<string>();
  #next = 0x4e00;
  readonly #isMoved: boolean;

  constructor(seed: number, mix: Mix, vocabulary: Vocabulary) {
    this.#roll = dice(seed);
    this.#mix = mix;
    this.#isMoved = mix === 'moved' || mix === 'movedBack';
    this.#vocabulary = vocabulary;
    const roll = this.#roll;
    const first = new Y.Doc();
    first.clientID = 1;
    const paragraphs = Array.from({ length: 3 + roll(3) }, (_, at): LiveParagraph => {
      const id = `p${at}`;
      return { id, kind: at === 0 ? 'title' : 'operative', level: 0, text: this.#words(id, 3) + this.#words(id, 3) };
    });
    seedText(first, paragraphs);
    const start = Y.encodeStateAsUpdate(first);
    const ids = Array.from({ length: 3 + roll(3) }, (_, at) => 100 + at * 7 + roll(5));
    if (roll(2) === 0) ids.reverse();
    const docs = ids.map((id) => copyOf(start, id));
    for (const doc of docs) {
      this.#truth.watch(doc);
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== 'post') for (const to of docs) if (to !== doc) this.#post.push({ to, update });
      });
    }
    this.#truth.watch(first);
    this.#server = docs.at(-1) ?? first;
    this.#writers = docs.slice(0, -1).map((doc) => writer(doc));
  }

  play(): void {
    const roll = this.#roll;
    for (let steps = 14 + roll(24); steps > 0; steps--) {
      if (roll(3) === 0) {
        for (let letters = 1 + roll(4); letters > 0; letters--) this.#deliver(roll(4) === 0);
        continue;
      }
      const kinds: readonly EditKind[] = mixes[this.#mix];
      const kind = kinds[roll(kinds.length)] ?? 'type';
      const moves = this.#isMoved && kind === 'swap';
      const who = this.#writers[moves ? 0 : roll(this.#writers.length)];
      // What is still left from the last move would be moved with the paragraph before.
      if (moves) {
        this.#deliverAll();
        // Another moves one too, and knows nothing of it.
        const other = this.#writers.at(-1);
        if (other && other !== who && roll(2) === 0) this.#do(other, kind);
      }
      if (kind === 'server') this.#truth.during(this.#server, 'server', () => this.#edit());
      else if (who) this.#do(who, kind);
      if (roll(12) === 0) this.#deliverAll();
    }
    this.#deliverAll();
  }

  judge(): void {
    const docs = [this.#server, ...this.#writers.map(({ doc }) => doc)];
    const raw = (doc: Y.Doc) => {
      const { words, paragraphs, removed, moved } = textRoots(doc);
      const sorted = <T>(map: Y.Map<T>) => [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
      return JSON.stringify([words.toDelta(), sorted(paragraphs), sorted(removed), sorted(moved)]);
    };
    if (new Set(docs.map(raw)).size > 1) this.#faults.push('the copies differ');
    const read = readLiveText(this.#server);
    const reloaded = readLiveText(copyOf(Y.encodeStateAsUpdate(this.#server), 5));
    if (JSON.stringify(reloaded) !== JSON.stringify(read)) this.#faults.push('a reload differs');
    if (read.faults > 0) this.#faults.push(`${read.faults} void`);
    for (const { binding, shown, doc } of this.#writers) {
      if (JSON.stringify(shown()) !== JSON.stringify(readLiveText(doc).paragraphs))
        this.#faults.push('an editor differs');
      if (binding.mended > 0) this.#faults.push(`an editor was set right ${binding.mended} times`);
    }
    if (new Set(read.paragraphs.map(({ id }) => id)).size < read.paragraphs.length) this.#faults.push('an id twice');
    this.#truth.judge(this.#server);
    if (this.#vocabulary === 'unique') this.#judgeOrder(read.paragraphs);
    const all = [...this.#faults, ...this.#truth.faults];
    if (all.length > 0) throw new Error(all.join('; '));
  }

  end(): void {
    for (const one of this.#writers) one.leave();
  }

  #judgeOrder(paragraphs: readonly LiveParagraph[]): void {
    const text = paragraphs.map((one) => one.text).join('');
    for (const word of this.#written) {
      const isBrought = (char: string) => this.#mix === 'hard' && this.#truth.brought.has(char);
      const stays = [...word].filter((char) => !this.#moved.has(char) && !isBrought(char));
      const places = stays.map((char) => text.indexOf(char));
      const there = places.filter((at) => at >= 0);
      if (there.some((at, index) => at < (there[index - 1] ?? -1))) this.#faults.push(`${word} is out of order`);
    }
    if (this.#mix !== 'whole' && !this.#isMoved) return;
    if (new Set(text).size < text.length) this.#faults.push(`a character twice in ${text}`);
    for (const { id, text: words } of paragraphs) {
      for (const char of words) if (this.#born.get(char) !== id) this.#faults.push(`${char} is in another paragraph`);
    }
  }

  #words(paragraph: string, length: number): string {
    if (this.#vocabulary === 'prose') return prose[this.#roll(prose.length)] ?? '';
    let word = '';
    for (let at = 0; at < length; at++) word += String.fromCharCode(this.#next++);
    for (const char of word) this.#born.set(char, paragraph);
    this.#written.push(word);
    return word;
  }

  #deliver(first: boolean, to: Y.Doc | null = null): void {
    const waiting = this.#post.filter((letter) => to === null || letter.to === to);
    const drawn = waiting[first ? 0 : this.#roll(waiting.length)];
    // As a server sends it on, nothing overtakes another thing on its way to the same writer.
    const letter = this.#isMoved ? waiting.find((one) => one.to === drawn?.to) : drawn;
    if (!letter) return;
    this.#post.splice(this.#post.indexOf(letter), 1);
    Y.applyUpdate(letter.to, letter.update, 'post');
  }

  #deliverAll(): void {
    while (this.#post.length > 0) this.#deliver(this.#roll(2) === 0);
  }

  #do(who: Writer, kind: EditKind): void {
    const roll = this.#roll;
    const { undo, doc } = who;
    if (roll(4) > 0) undo.stopCapturing();
    if (kind === 'undo' || kind === 'redo') this.#truth.undoing(doc, undo, kind);
    else this.#truth.during(doc, 'typing', () => this.#type(who, kind));
    if (JSON.stringify(who.shown()) !== JSON.stringify(readLiveText(doc).paragraphs)) {
      this.#faults.push(`after ${kind} an editor differs`);
    }
  }

  #type(who: Writer, kind: EditKind): void {
    const roll = this.#roll;
    const { view } = who;
    const { doc, schema } = view.state;
    const at = roll(doc.childCount);
    const node = doc.child(at);
    const pos = startOf(doc, at);
    const id = String(node.attrs.id);
    const size = node.content.size;
    const place = pos + 1 + (roll(3) > 0 ? roll(size + 1) : size);
    const paragraph = (own: string, words: string) =>
      schema.node('paragraph', paragraphAttributes({ id: own, kind: 'operative', level: 0 }), [schema.text(words)]);
    switch (kind) {
      case 'type':
        who.select(place);
        view.dispatch(view.state.tr.insertText(this.#words(id, 2 + roll(2))));
        return;
      case 'burst':
        who.select(place);
        for (const char of this.#words(id, 4)) {
          view.dispatch(view.state.tr.insertText(char));
          if (roll(3) === 0) this.#deliver(true, who.doc);
        }
        return;
      case 'range':
        if (size > 0) {
          const from = pos + 1 + roll(size);
          view.dispatch(view.state.tr.delete(from, Math.min(pos + 1 + size, from + 1 + roll(5))));
        }
        return;
      case 'across': {
        const last = Math.min(doc.childCount - 1, at + 1 + roll(2));
        if (last === at) return;
        who.select(
          pos + 1 + (roll(4) > 0 ? roll(size + 1) : 0),
          startOf(doc, last) + 1 + roll(doc.child(last).content.size + 1),
        );
        view.dispatch(view.state.tr.deleteSelection());
        return;
      }
      case 'split':
        who.select(place);
        splitAtCaret(view.state, view.dispatch);
        return;
      case 'join':
        if (at > 0) view.dispatch(view.state.tr.join(pos));
        return;
      case 'add': {
        addParagraph(id, false)(view.state, view.dispatch);
        const added = String(view.state.selection.$from.parent.attrs.id);
        view.dispatch(view.state.tr.insertText(this.#words(added, 3)));
        return;
      }
      case 'remove':
        deleteParagraph(id)(view.state, view.dispatch);
        return;
      case 'kind':
        view.dispatch(
          view.state.tr.setNodeMarkup(pos, null, paragraphAttributes({ id, kind: 'subparagraph', level: 1 + roll(3) })),
        );
        return;
      case 'move': {
        if (size < 2) return;
        const from = roll(size - 1);
        const words = node.textContent.slice(from, from + 1 + roll(3));
        for (const char of words) this.#moved.add(char);
        view.dispatch(view.state.tr.delete(pos + 1 + from, pos + 1 + from + words.length));
        const to = roll(view.state.doc.childCount);
        who.select(startOf(view.state.doc, to) + 1 + roll(view.state.doc.child(to).content.size + 1));
        view.dispatch(view.state.tr.insertText(words));
        return;
      }
      case 'paste': {
        who.select(place, Math.min(pos + 1 + size, place + roll(3)));
        const pasted = [0, 1].map(() => {
          const own = newParagraphId();
          return paragraph(own, this.#words(own, 2));
        });
        view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(pasted), 1, 1)));
        return;
      }
      case 'restore': {
        const shown = new Set(who.shown().map((one) => one.id));
        const gone = ['p0', 'p1', 'p2'].find((own) => !shown.has(own));
        if (gone)
          view.dispatch(
            view.state.tr.insert(roll(2) > 0 ? pos : pos + node.nodeSize, paragraph(gone, this.#words(gone, 2))),
          );
        return;
      }
      case 'swap': {
        if (at + 1 >= doc.childCount) return;
        for (const char of node.textContent) this.#moved.add(char);
        const tr = view.state.tr.delete(pos, pos + node.nodeSize);
        const behind = pos + doc.child(at + 1).nodeSize;
        tr.insert(behind, node);
        view.dispatch(roll(2) > 0 ? tr.setNodeAttribute(behind, 'moved', node.attrs.moved ? null : true) : tr);
      }
    }
  }

  #edit(): void {
    const roll = this.#roll;
    const { paragraphs } = readLiveText(this.#server);
    const one = paragraphs[roll(paragraphs.length)];
    if (!one) return;
    const kind = roll(4);
    let edit: TextEdit = { kind: 'remove', id: one.id };
    if (kind < 2) {
      const from = roll(one.text.length + 1);
      const to = Math.min(one.text.length, from + roll(4));
      edit = { kind: 'set', id: one.id, text: one.text.slice(0, from) + this.#words(one.id, 2) + one.text.slice(to) };
    } else if (kind === 2) {
      const id = `s${roll(1_000_000)}`;
      edit = { kind: 'add', after: one.id, paragraph: { id, kind: 'operative', level: 0, text: this.#words(id, 3) } };
    } else if (paragraphs.length === 1) return;
    editText(this.#server, [edit], 'server');
  }
}

function startOf(doc: { child(index: number): { nodeSize: number } }, index: number): number {
  let pos = 0;
  for (let at = 0; at < index; at++) pos += doc.child(at).nodeSize;
  return pos;
}
