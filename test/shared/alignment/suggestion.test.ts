import { matchParagraphs, suggestLinks } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { answerKey, answerKeyThere } from './answer-key.ts';
import { americanDraft, expertReport, russianDraft } from './base-document.ts';

const suggested = (a: readonly Paragraph[], b: readonly Paragraph[]) => {
  const links = matchParagraphs(a, b, { ids: 'unrelated' });
  return { links, names: suggestLinks(a, b, links).map((one) => `${one.a} → ${one.b.replace(/^.*\./, '')}`) };
};

describe('what may come from what', () => {
  test('is offered apart from the links, the surest first, and never between paragraphs that are linked', () => {
    const { links, names } = suggested(russianDraft(), expertReport());
    // The first three have as much in common as links have, yet OP1.5 and OP1.2 have answers that explain them.
    expect(names.slice(0, 3)).toEqual(['L27.OP1.5 → P41', 'L27.OP1.5 → P37', 'L27.OP1.2 → d']);
    expect(names).toContain('L27.OP1.8 → P46');
    const linked = links.flatMap((link) =>
      link.a.flatMap((x) => link.b.map((y) => `${x} → ${y.replace(/^.*\./, '')}`)),
    );
    expect(names.filter((name) => linked.includes(name))).toEqual([]);
  });

  test('is nothing where all paragraphs have an answer', () => {
    expect(suggested(russianDraft(), russianDraft()).names).toEqual([]);
  });

  test.skipIf(!answerKeyThere)('walks into no trap of the answer key', () => {
    const { traps } = answerKey();
    const a = russianDraft();
    const b = americanDraft();
    const links = matchParagraphs(a, b, { ids: 'unrelated' });
    expect(suggestLinks(a, b, links).filter((one) => traps.has(`${one.a} → ${one.b}`))).toEqual([]);
  });
});
