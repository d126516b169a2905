import type { Paragraph } from '@adref/shared/document';
import { dividedText, openDraft, tableText } from '@adref/shared/negotiation';
import {
  asRolling,
  partyParagraphs,
  printRolling,
  readNotation,
  readParty,
  readRolling,
  withoutSigns,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc } from '../../../property.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const splitSign = '¶\u200d';
const joinSign = '¶\u0338\u200d';
const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

/** Words of what signs are made of, in any order, so that what is left of them could be one again. */
const pieces = fc.array(fc.constantFrom('¶', '\u200d', '\u0338', ' ', 'a', 'report', '中', '，'), { maxLength: 9 });

describe('a pilcrow that somebody has typed', () => {
  it('is no sign, however many joiners are behind it', () => {
    fc.assert(
      fc.property(pieces, (typed) => {
        const words = withoutSigns(typed.join(''));
        expect(words).not.toMatch(/¶\u0338?\u200d/u);
        expect(words.replaceAll('\u200d', '')).toBe(typed.join('').replaceAll('\u200d', ''));
        expect(withoutSigns(words)).toBe(words);
      }),
      { numRuns: 200 },
    );
  });

  it('splits and joins nothing when it is tabled, and every wording reads back from the print', () => {
    fc.assert(
      fc.property(pieces, pieces, fc.boolean(), (one, two, split) => {
        const round = new Round();
        round.write('KEN', 'P1', `one ${one.join('')} two three four five`);
        round.write('KEN', 'P2', `${two.join('')}States should`);
        if (split) round.write('KEN', 'T', `${one.join('')} act`, 'P2');
        round.does('KEN', table('KEN'));
        const tails = round.state.wordings.map((wording) => wording.tails?.length ?? 0);
        const cuts = round.state.wordings.map(({ text }) => (text ?? '').split(splitSign).length - 1);
        expect(cuts).toEqual(tails);
        expect(round.state.wordings.some(({ text }) => text?.includes(joinSign))).toBe(false);
        const rolled = tableText(round.state);
        const read = readNotation(printRolling(rolled));
        expect(readParty(read, 'KEN')).toEqual(partyParagraphs(rolled, 'KEN'));
        const again = asRolling(
          read.map((_, at) => `r${at}`),
          read,
        );
        expect(printRolling(again)).toBe(printRolling(rolled));
      }),
      { numRuns: 60 },
    );
  });

  it('is no sign in a draft, whether a file brought it, a rolling text in writing, or the chair', () => {
    const typed = `one ${splitSign}\u200d two [three – KEN] four`;
    const { paragraphs, wordings } = dividedText(
      [{ ...paragraph('P1', typed), anchors: [{ offset: typed.length, marker: '1', footnote: null }] }],
      (name) => name,
    );
    expect(paragraphs).toMatchObject([{ text: 'one ¶ two four', anchors: [{ offset: 'one ¶ two four'.length }] }]);
    expect(wordings).toMatchObject([{ text: 'one ¶ two three four' }]);
    expect(readRolling(`OP1\tone ${splitSign} two`)).toMatchObject([{ segments: [{ text: 'one ¶ two' }] }]);

    const round = new Round();
    round.write(null, 'P1', `one ${splitSign} two ${joinSign} three`);
    round.does('chair', issue);
    expect(openDraft(round.state).document.paragraphs[0]?.text).toBe('one ¶ two ¶\u0338 three');
  });
});
