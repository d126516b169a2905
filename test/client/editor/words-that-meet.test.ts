import type { LiveParagraph } from '@adref/shared/document';
import {
  printRolling,
  readRolling,
  recordedSegment,
  rollingRecord,
  rollingText,
  type Wording,
} from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { fc, inputs } from '../../property.ts';
import { draftOf, model, page } from './bracketed.ts';

describe('words that meet without a space', () => {
  const draft = '各国应合作。';

  it('are in brackets of their own on the page as in print, with the caret behind what opens the one it would type in', () => {
    expect(page(draft, draft, { EU: '各国须合作。', JPN: '各国应协作。' })).toBe(
      '各国[应 / 须 – EU][合作 / 协作 – JPN]。',
    );
    expect(page(draft, '各国须合作。', { JPN: '各国应协作。' })).toBe('各国[~应~ 须][合作 / 协作 – JPN]。');
    expect(page(draft, '各国应协作。', { EU: '各国须合作。' })).toBe('各国[应 / 须 – EU][~合作~ 协作]。');
    expect(page(draft, '各国须协作。', { EU: '各国须合作。', KEN: '各国须协作。' })).toBe(
      '各国[~应~ 须 – EU, KEN][~合作~ 协作 – KEN]。',
    );
  });

  it('are struck with what joins them to those before', () => {
    expect(page('发达国家和发展中国家合作', '发达国家合作')).toBe('发达国家[~和发展中国家~]合作');
    expect(
      page('促进和平、安全与发展。', '促进和平、安全与发展。', { EU: '促进和平与发展。', JPN: '促进和平、安全。' }),
    ).toBe('促进和平[、安全 / delete – EU][与发展 / delete – JPN]。');
  });

  it('are so in Arabic, where a word is joined to the one before by a letter', () => {
    const shown = page('يقرر التعاون والتنسيق.', 'يقرر التعاون والتنسيق.', {
      EU: 'يقرر التشاور والتنسيق.',
      JPN: 'يقرر التعاون.',
    });
    expect(shown).toBe('يقرر [التعاون / التشاور – EU] [والتنسيق / delete – JPN].');
  });

  it('have the same brackets on the page, in print and in the record, whatever two parties and the own one change', () => {
    const chinese = fc.array(fc.constantFrom(...'各国 应 应当 加强 合作 和平 与 安全 、 ， 2030 年'.split(' ')), {
      maxLength: 9,
    });
    const text = chinese.map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, text, text, (base, own, eu, jpn) => {
        const drafted = draftOf(base);
        const wordings = Object.entries({ EU: eu, JPN: jpn, KEN: own }).map(
          ([party, words]): Wording => ({ party, paragraph: 'OP1', text: words }),
        );
        const rolling = rollingText(drafted, wordings, []);
        const [first] = model(drafted, [{ ...drafted[0], text: own } as LiveParagraph], wordings).paragraphs;
        if (!first || first.emptied !== null) return;
        const onPage = first.spans.map(({ segment, hunks, start, end }) => {
          const words = own.slice(start, end);
          if (segment.kind === 'text') return { text: words };
          let [before, at] = ['', start];
          for (const hunk of hunks) {
            before += own.slice(at, hunk.start) + hunk.struck;
            at = hunk.end;
          }
          const mine = segment.alternatives.find(({ holders }) => holders.includes('KEN'));
          expect(words).toBe(mine?.text ?? segment.draft);
          return { ...recordedSegment(segment), draft: before + own.slice(at, end) };
        });
        expect(onPage).toEqual(rollingRecord(rolling)[0]?.segments);
        expect(readRolling(printRolling(rolling))[0]?.segments).toEqual(rolling[0]?.segments);
      }),
      { numRuns: inputs(300) },
    );
  });
});
