import { readFile } from 'node:fs/promises';
import type { Paragraph } from '@adref/shared/document';
import type { Wording } from '@adref/shared/rolling';

const source = new URL('../../fixtures/documents/A-73-505.fr.txt', import.meta.url);

/** Paragraphs of a real French resolution, of 200 to 1,200 characters each. */
export async function realTexts(): Promise<string[]> {
  return (await readFile(source, 'utf8'))
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block.length > 200 && block.length < 1200);
}

/** A draft of real paragraphs, repeated until there are enough; each has its number among its words, so that no two are the same. */
export function draftOf(texts: readonly string[], paragraphs: number): Paragraph[] {
  return Array.from({ length: paragraphs }, (_, at) => ({
    id: `p${at}`,
    kind: 'operative',
    level: 0,
    text: `Paragraphe ${at + 1} : ${texts[at % texts.length]}`,
  }));
}

/** What each of the parties `P0`, `P1`, … words otherwise: so many paragraphs, three words in each, spread over the whole draft. */
export function tableOf(
  draft: readonly Paragraph[],
  parties: number,
  changedByParty: number,
  random: () => number,
): Wording[] {
  const wordings: Wording[] = [];
  for (let party = 0; party < parties; party++) {
    for (let nth = 0; nth < changedByParty; nth++) {
      const paragraph = draft[(party * 7 + nth * 11) % draft.length] as Paragraph;
      wordings.push({ party: `P${party}`, paragraph: paragraph.id, text: edited(paragraph.text, 3, random) });
    }
  }
  return wordings;
}

/** `count` words replaced, inserted or deleted at places that `random` chooses. */
export function edited(text: string, count: number, random: () => number): string {
  const words = text.split(' ');
  for (let i = 0; i < count; i++) {
    const at = Math.floor(random() * words.length);
    const word = words[Math.floor(random() * words.length)] ?? '';
    const kind = Math.floor(random() * 3);
    words.splice(at, kind === 1 ? 0 : 1, ...(kind === 2 ? [] : [word]));
  }
  return words.join(' ');
}

/** Numbers from 0 to 1, the same for the same seed on every machine (Lehmer's generator). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
