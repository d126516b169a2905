import { describe, expect, it } from 'vitest';
import { libraryAddress, readLibraryAddress } from '../../../client/src/texts/library-address.ts';

describe('the address of a document or a paragraph of the library', () => {
  it('reads back as it was written', () => {
    for (const paragraph of ['A76-135.13', 'p:4_b', 'OP1.3']) {
      const address = libraryAddress('A-76.135', paragraph);
      expect(readLibraryAddress(address)).toEqual({ document: 'A-76.135', paragraph });
    }
    expect(readLibraryAddress(libraryAddress('A-76-135'))).toEqual({ document: 'A-76-135', paragraph: null });
    expect(readLibraryAddress('/library')).toEqual({ document: null, paragraph: null });
  });

  it('is taken as it is written where a sign in it is cut off', () => {
    expect(readLibraryAddress('/library/A-76%2')).toEqual({ document: 'A-76%2', paragraph: null });
  });

  it('never looks like a file', () => {
    expect(libraryAddress('report.txt', 'OP1.3')).not.toContain('.');
  });
});
