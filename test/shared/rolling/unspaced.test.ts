import {
  apartWhereUnspaced,
  draftText,
  partyText,
  printParagraph,
  printRolling,
  type RollingParagraph,
  readRolling,
  rollingText,
  rollParagraph,
} from '@adref/shared/rolling';
import { describe, expect, it, test } from 'vitest';
import { fc } from '../../property.ts';
import { edited } from '../differences/sample-text.ts';
import { operatives } from './notation.ts';
import { readable } from './readable.ts';

const paragraph = (draft: string, wordings: readonly string[]): RollingParagraph => {
  const held = wordings.map((text, at) => ({ party: parties[at] ?? '', text }));
  const segments = rollParagraph(draft, held);
  return apartWhereUnspaced({
    id: 'p',
    kind: 'plain',
    level: 0,
    label: '',
    segments,
    deletedBy: [],
    retain: [],
    reserve: [],
  });
};
const parties = ['KEN', 'JPN', 'CUB'];

describe('words that meet without a space', () => {
  it.each([
    ['各国应合作。', ['各国须合作。', '各国应协作。'], '各国[应 / 须 – KEN][合作 / 协作 – JPN]。'],
    [
      '各国应加强合作，促进和平与安全。',
      ['各国须加强合作，促进和平与安全。', '各国应深化合作，促进和平与安全。'],
      '各国[应 / 须 – KEN][加强 / 深化 – JPN]合作，促进和平与安全。',
    ],
    ['促进和平与安全。', ['促进和平。', '促进和睦与安全。'], '促进[和平 / 和睦 – JPN][与安全 / 删除 – KEN]。'],
    ['促进和平、安全与发展。', ['促进和平与发展。'], '促进和平[、安全 / 删除 – KEN]与发展。'],
  ])('are in brackets of their own where each is changed for itself: %s', (draft, wordings, expected) => {
    expect(printParagraph(paragraph(draft, wordings), { language: 'zh' })).toBe(expected);
  });

  it.each([
    ['that one party changes together', '促进和平与安全。', ['促进和平。', '促进和睦与安全。', '促进稳定。']],
    ['between which another inserts', '各国应合作。', ['各国须合作。', '各国应充分合作。', '各国应协作。']],
  ])('are in one bracket %s', (_, draft, wordings) => {
    expect(paragraph(draft, wordings).segments.filter(({ kind }) => kind === 'bracket')).toHaveLength(1);
  });

  it('are apart as they are where a space divides them, in Arabic too', () => {
    const arabic = paragraph('يقرر التعاون والتنسيق.', ['يقرر التشاور والتنسيق.', 'يقرر التعاون والتكامل.']);
    expect(printParagraph(arabic, { language: 'ar' })).toBe(
      'يقرر [التعاون / التشاور – KEN] [والتنسيق / والتكامل – JPN].',
    );
  });
});

test('nothing is lost: divided, every text reads back, and what is printed is read as it was', () => {
  fc.assert(
    fc.property(edited(3), ({ draft, wordings }) => {
      const held = wordings.map((text, at) => ({ party: parties[at] ?? '', paragraph: 'p1', text }));
      const rolling = rollingText(operatives(draft), held, []).map(apartWhereUnspaced);
      expect(readRolling(printRolling(rolling, { language: 'zh' }))).toEqual(rolling.map(readable));
      const segments = paragraph(draft, wordings).segments;
      expect(draftText(segments)).toBe(draft);
      for (const { party, text } of held) expect(partyText(segments, party)).toBe(text);
    }),
    { numRuns: 200 },
  );
});
