import { describe, expect, it } from 'vitest';
import { parseReference, usualPair, writeReference } from '../../../client/src/texts/text-reference.ts';

type Known = Parameters<typeof usualPair>[0];
const known = (drafts: number, library: string[]) =>
  ({
    drafts: Array.from({ length: drafts }, (_, number) => ({ number })),
    library: library.map((id) => ({ id })),
  }) as unknown as Known;

describe('a text in an address', () => {
  it('reads back as it was written', () => {
    for (const reference of [{ kind: 'draft', number: 12 } as const, { kind: 'library', id: 'A-76-135' } as const]) {
      expect(parseReference(writeReference(reference))).toEqual(reference);
    }
  });

  it('is nothing where it names no text', () => {
    for (const text of [null, '', 'draft-', 'draft-x', 'library-', 'party-KEN'])
      expect(parseReference(text)).toBeNull();
  });
});

describe('what is compared when nobody has said', () => {
  it('is the last two drafts, the earlier one first', () => {
    expect(usualPair(known(3, ['report']))).toEqual({ a: 'draft-1', b: 'draft-2' });
  });

  it('is the only draft with the library’s first document, or nothing', () => {
    expect(usualPair(known(1, ['report', 'other']))).toEqual({ a: 'draft-0', b: 'library-report' });
    expect(usualPair(known(1, []))).toBeNull();
  });
});
