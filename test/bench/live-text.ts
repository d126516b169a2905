import { nestedRoot, seedText, textRoots } from '@adref/shared/crdt';
import type { LiveParagraph } from '@adref/shared/document';
import { ySyncPlugin, yUndoPlugin } from '@tiptap/y-tiptap';
import { EditorState, type Plugin } from 'prosemirror-state';
import * as Y from 'yjs';
import { textSchema } from '../../client/src/editor/text-schema.ts';
import { BareView } from '../fault/bare-view.ts';
import { writer } from '../fault/writer.ts';
import { nestedParagraph } from '../shared/crdt/nested-paragraph.ts';
import { type Row, summary } from './row.ts';

const paragraphs = 100;
const wordsEach = 80;
const keys = 1_000;
const warm = 300;

/** Somebody with an editor on a copy of a text, in either form. */
interface Typist {
  readonly doc: Y.Doc;
  /** Types one letter in a paragraph. */
  press(paragraph: number, offset: number): void;
  leave(): void;
}

/** The two ways to bind an editor to a text. */
interface Binding {
  readonly name: string;
  seed(doc: Y.Doc, text: readonly LiveParagraph[]): void;
  prepare(doc: Y.Doc): void;
  open(doc: Y.Doc): Promise<Typist>;
}

/** The text of today with its binding, and y-tiptap's over one element for each paragraph, which it replaced, side by side. */
export async function benchLiveText(): Promise<Row[]> {
  const text = madeUp();
  const figures = new Map(bindings.map(({ name }) => [name, { own: [] as number[], remote: [] as number[] }]));
  const sizes = new Map<string, { seeded: number; edited: number; join: number[]; key: number }>();
  // In turns, so that what else the machine does falls on both.
  for (const binding of [...bindings, ...bindings.toReversed()]) {
    const { own, remote, ...size } = await typeAway(binding, text);
    figures.get(binding.name)?.own.push(...own);
    figures.get(binding.name)?.remote.push(...remote);
    sizes.set(binding.name, size);
  }
  const row = (name: string, unit: string, values: readonly number[]): Row => ({ ...summary(values), name, unit });
  const own = (name: string) => figures.get(name)?.own ?? [];
  const remote = (name: string) => figures.get(name)?.remote ?? [];
  const [flat, nested] = bindings.map(({ name }) => name) as [string, string];
  const beside = (values: readonly number[], old: readonly number[]) => ({
    goal: Math.ceil(summary(old).p95),
    ...summary(values),
  });
  return [
    { ...row(`own keystroke: ${flat}`, 'µs', own(flat)), ...beside(own(flat), own(nested)) },
    row(`own keystroke: ${nested}`, 'µs', own(nested)),
    { ...row(`colleague’s keystroke: ${flat}`, 'µs', remote(flat)), ...beside(remote(flat), remote(nested)) },
    row(`colleague’s keystroke: ${nested}`, 'µs', remote(nested)),
    ...[flat, nested].flatMap((name) => {
      const { seeded, edited, join, key } = sizes.get(name) ?? { seeded: 0, edited: 0, join: [0], key: 0 };
      const bytes = (what: string, value: number): Row => ({
        name: `${what}: ${name}`,
        unit: 'B',
        median: value,
        min: value,
        max: value,
      });
      return [
        bytes('a seeded text', seeded),
        bytes('after 2,000 edits of two people', edited),
        bytes('one keystroke on the wire', key),
        row(`reading such a text when joining: ${name}`, 'ms', join),
      ];
    }),
  ];
}

async function typeAway(binding: Binding, text: readonly LiveParagraph[]) {
  const first = new Y.Doc();
  first.clientID = 1;
  binding.prepare(first);
  binding.seed(first, text);
  const seed = Y.encodeStateAsUpdate(first);
  const [writing, reading] = [await seat(binding, seed, 11), await seat(binding, seed, 22)];
  const own: number[] = [];
  const remote: number[] = [];
  let update: Uint8Array = new Uint8Array();
  writing.doc.on('update', (bytes: Uint8Array) => {
    update = bytes;
  });
  let key = 0;
  for (let at = 0; at < keys + warm; at++) {
    // A word of eight letters in one paragraph, then the next.
    const [paragraph, offset] = [(at >> 3) % paragraphs, 20 + (at & 7)];
    const started = performance.now();
    writing.press(paragraph, offset);
    const written = performance.now();
    Y.applyUpdate(reading.doc, update, 'post');
    const shown = performance.now();
    if (at < warm) continue;
    own.push((written - started) * 1_000);
    remote.push((shown - written) * 1_000);
    key = update.length;
  }
  reading.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'post') Y.applyUpdate(writing.doc, bytes, 'post');
  });
  writing.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
    if (origin !== 'post') Y.applyUpdate(reading.doc, bytes, 'post');
  });
  for (let at = 0; at < 2_000; at++) (at % 2 === 0 ? writing : reading).press((at * 7) % paragraphs, (at * 13) % 200);
  const edited = Y.encodeStateAsUpdate(writing.doc);
  const join = Array.from({ length: 20 }, () => {
    const started = performance.now();
    const doc = new Y.Doc();
    binding.prepare(doc);
    Y.applyUpdate(doc, edited);
    return performance.now() - started;
  });
  writing.leave();
  reading.leave();
  return { own, remote, seeded: seed.length, edited: edited.length, join, key };
}

async function seat(binding: Binding, seed: Uint8Array, clientId: number): Promise<Typist> {
  const doc = new Y.Doc();
  binding.prepare(doc);
  Y.applyUpdate(doc, seed, 'post');
  doc.clientID = clientId;
  return binding.open(doc);
}

const bindings: readonly Binding[] = [
  {
    name: 'one row of characters',
    seed: seedText,
    prepare: textRoots,
    async open(doc) {
      const one = writer(doc);
      return { doc, press: (paragraph, offset) => press(one.view, paragraph, offset), leave: () => one.leave() };
    },
  },
  {
    name: 'an element each, y-tiptap',
    seed: (doc, text) =>
      nestedRoot(doc).insert(
        0,
        text.map(({ id, kind, level, text: words }) => nestedParagraph({ id, kind, level: String(level) }, words)),
      ),
    prepare: nestedRoot,
    async open(doc) {
      const undo = new Y.UndoManager(nestedRoot(doc));
      const plugins = [ySyncPlugin(nestedRoot(doc)), yUndoPlugin({ undoManager: undo })] as unknown as Plugin[];
      const view = new BareView(EditorState.create({ schema: textSchema, plugins }));
      view.start();
      // It shows the text a moment later.
      await new Promise((resolve) => setTimeout(resolve, 20));
      return {
        doc,
        press: (paragraph, offset) => press(view, paragraph, offset),
        leave() {
          view.destroy();
          undo.destroy();
        },
      };
    },
  },
];

function press(view: Pick<BareView, 'state' | 'dispatch'>, paragraph: number, offset: number): void {
  let pos = 1;
  for (let at = 0; at < paragraph; at++) pos += view.state.doc.child(at).nodeSize;
  view.dispatch(view.state.tr.insertText('x', pos + offset));
}

function madeUp(): LiveParagraph[] {
  const words = ['the', 'Working', 'Group', 'decides', 'to', 'convene', 'its', 'session', 'of', 'Member'];
  return Array.from({ length: paragraphs }, (_, number) => ({
    id: `p${number}`,
    kind: 'operative',
    level: 0,
    text: Array.from({ length: wordsEach }, (_word, at) => words[(at * 7 + number * 3) % words.length]).join(' '),
  }));
}
