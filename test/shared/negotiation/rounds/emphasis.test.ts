import type { Paragraph } from '@adref/shared/document';
import { type Command, openDraft } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const text = 'Calls upon States to read Our Common Agenda';
const title = { kind: 'italic', from: text.indexOf('Our'), to: text.length } as const;
const opening = { kind: 'italic', from: 0, to: 'Calls upon'.length } as const;
const paragraphs: Paragraph[] = [
  { id: 'P1', kind: 'operative', level: 0, text, emphasis: [opening, title] },
  { id: 'P2', kind: 'operative', level: 0, text: 'Decides to meet' },
];
const take = (words: string): Command => ({
  kind: 'take',
  draft: 0,
  target: { paragraph: 'P1', from: null, to: null },
  text: words,
  source: { kind: 'party', holders: ['KEN'] },
});

/** What is set apart in the paragraphs of the open draft. */
const apart = (round: Round) =>
  openDraft(round.state).document.paragraphs.map(({ text: words, emphasis = [] }) =>
    emphasis.map(({ from, to }) => words.slice(from, to)),
  );

describe('words that the first draft sets apart', () => {
  it('are set apart in the next one, on the words that stayed and those in their place', () => {
    const round = new Round(paragraphs);
    const words = 'Urges States to study Our Common Agenda';
    round.write('KEN', 'P1', words);
    round.does('KEN', table('KEN'));
    round.does('chair', take(words));
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(apart(round)).toEqual([['Urges', 'Our Common Agenda'], []]);
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(apart(round)).toEqual([['Urges', 'Our Common Agenda'], []]);
  });

  it('are no difference: a text that says the same has nothing to table', () => {
    const round = new Round(paragraphs);
    round.write('KEN', 'P1', text);
    expect(() => round.does('KEN', table('KEN'))).toThrow();
  });
});
