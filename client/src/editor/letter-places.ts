import { type CharacterRange, textRoots, type WordStretch } from '@adref/shared/crdt';
import type * as Y from 'yjs';
import { ReachedCharacters } from './noted-copies.ts';

/** Where those of the characters are that are in a text, in order: in one pass, for as many as are asked for. */
export function placesOf(doc: Y.Doc, ranges: readonly CharacterRange[]): WordStretch[] {
  const found: WordStretch[] = [];
  if (ranges.length === 0) return found;
  const asked = new ReachedCharacters();
  for (const range of ranges) asked.add(range);
  let at = 0;
  for (let item = textRoots(doc).words._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const { client, clock } = item.id;
    for (const part of asked.among({ client, clock, len: item.length })) {
      const start = at + part.clock - clock;
      const last = found.at(-1);
      if (last && last.at + last.length === start) last.length += part.len;
      else found.push({ at: start, length: part.len });
    }
    at += item.length;
  }
  return found;
}
