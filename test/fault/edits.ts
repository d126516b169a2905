import { editText, readLiveText, seedText, type TextEdit, textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { dice } from '../server/sync/dice.ts';
import { rounds, type Trial } from './trial.ts';

/** The server's edits of three copies of a text at once, delivered late and out of order: the copies must come to read the same. */
export async function faultEdits(): Promise<Trial[]> {
  return [await rounds('copies edited at once read the same', 10_000, editedAtOnce)];
}

function editedAtOnce(seed: number): void {
  const roll = dice(seed);
  const words = () => ['shall', '🕊', 'العربية', '中文', 'a', 'a', ' '].filter(() => roll(2) === 0).join('');
  const paragraph = (id: number) => ({ id: `p${id}`, kind: 'operative', level: 0, text: words() }) as const;
  const first = new Y.Doc();
  first.clientID = 1;
  seedText(first, [0, 1, 2, 3].map(paragraph));
  const copies = [0, 1, 2].map((index) => {
    const doc = new Y.Doc();
    textRoots(doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    doc.clientID = 100 + roll(900) * 3 + index;
    return doc;
  });
  const letters: { to: Y.Doc; update: Uint8Array }[] = [];
  for (const from of copies) {
    from.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'post') for (const to of copies) if (to !== from) letters.push({ to, update });
    });
  }
  const deliver = () => {
    const [letter] = letters.splice(roll(letters.length), 1);
    if (letter) Y.applyUpdate(letter.to, letter.update, 'post');
  };
  for (let step = 0; step < 24; step++) {
    if (roll(2) === 0) deliver();
    else editText(copies[roll(3)] ?? first, [edit(roll, paragraph, words)], 'server');
  }
  while (letters.length > 0) deliver();
  const readings = new Set(copies.map((doc) => JSON.stringify(readLiveText(doc).paragraphs)));
  if (readings.size > 1) throw new Error(`The copies differ: ${[...readings].join(' | ')}`);
}

function edit(
  roll: (sides: number) => number,
  paragraph: (id: number) => { id: string; kind: 'operative'; level: 0; text: string },
  words: () => string,
): TextEdit {
  const id = roll(7);
  if (roll(3) === 0) return { kind: 'remove', id: `p${id}` };
  if (roll(2) === 0) return { kind: 'set', id: `p${id}`, text: words() };
  return { kind: 'add', after: roll(4) === 0 ? null : `p${roll(7)}`, paragraph: paragraph(id) };
}
