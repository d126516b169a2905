import type { DraftOrigins } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { NoteSignsShown } from '../../../client/src/components/shown-words.ts';
import { component, drawnIn } from '../drawn.ts';

const WordsVerdict = await component('origins/WordsVerdict.tsx', 'WordsVerdict');

it('names a paragraph that went, words and all, as the draft before did', () => {
  const gone = (paragraph: string, text: string) => ({ paragraph, from: 0, to: text.length, text, decided: false });
  const origins: Partial<DraftOrigins> = {
    before: 'A/L.1',
    text: [{ id: 'first', label: 'OP1', text: 'Calls upon all States to act;' }],
    numbers: [
      { id: 'first', before: 'OP2', after: 'OP1' },
      { id: 'last', before: 'OP3', after: null },
      { id: 'title', before: '', after: null },
    ],
    check: { added: [], removed: [gone('first', 'urgently'), gone('last', 'Decides to meet.'), gone('title', 'Seas')] },
  };
  const drawn = drawnIn(NoteSignsShown, new Map(), WordsVerdict, { origins });
  const said = [...drawn.matchAll(/<b>(.*?)<\/b> <del[^>]*>(.*?)<\/del>/g)].map(
    ([, place, words]) => `${place}: ${words}`,
  );
  expect(said).toEqual(['OP1: urgently', '(OP3): Decides to meet.', 'Text: Seas']);
});
