import type { TabledWording } from '@adref/shared/negotiation';
import { rollParagraph } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { takenInBracket } from '../../../client/src/agreed/taken-in-bracket.ts';

/** A wording in which the words between < and > were taken. */
function tabled(party: string, marked: string): TabledWording & { readonly text: string } {
  const from = marked.indexOf('<');
  const to = marked.indexOf('>') - 1;
  const text = marked.replace(/[<>]/g, '');
  const source = {
    document: 'd',
    paragraph: 'OP7',
    label: 'OP7',
    symbol: 'A/RES/1',
    title: 'T',
    language: 'en',
  } as const;
  const agreed =
    from < 0 ? {} : { agreed: [{ ...source, adopted: 'consensus', vote: null, date: '', from, to } as const] };
  return { party, paragraph: 'P1', text, draft: 0, version: 1, tabled: '', by: '', hash: '', ...agreed };
}

function shown(...wordings: ReturnType<typeof tabled>[]) {
  const rolling = { segments: rollParagraph('one two three four five', wordings) };
  return rolling.segments.flatMap((segment) =>
    segment.kind === 'bracket'
      ? [takenInBracket(rolling, segment, wordings).map(({ from, to }) => wordings[0]?.text?.slice(from, to))]
      : [],
  );
}

describe('the source of words in a bracket', () => {
  it('is that of the words that the party has in it, and not in another', () => {
    expect(shown(tabled('KEN', 'one <TWO AND MORE> three four FIVE'))).toEqual([['TWO AND MORE'], []]);
    expect(shown(tabled('KEN', 'one TWO three four <FIVE AND>'), tabled('JPN', 'one zwei three four five'))).toEqual([
      [],
      ['FIVE AND'],
    ]);
  });

  it('is that of words which go beyond it', () => {
    expect(shown(tabled('KEN', '<one TWO three> four FIVE'))).toEqual([['one TWO three'], []]);
  });

  it('is none where nothing was taken', () => {
    expect(shown(tabled('KEN', 'one TWO three four five'))).toEqual([[]]);
  });
});
