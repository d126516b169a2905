import { describe, expect, it } from 'vitest';
import { cleanWords, plainParagraphs } from '../../../client/src/editor/pasted.ts';

describe('pasted plain text', () => {
  it('makes a paragraph of each line', () => {
    expect(plainParagraphs('Calls upon States;\r\nDecides to meet;\n')).toEqual([
      'Calls upon States;',
      'Decides to meet;',
    ]);
  });

  it('parts at blank lines where there are any, and joins the lines between', () => {
    expect(plainParagraphs('Calls upon\nStates;\n\n  \nDecides\nto meet;')).toEqual([
      'Calls upon States;',
      'Decides to meet;',
    ]);
  });
});

describe('pasted words', () => {
  it('lose what a draft cannot hold', () => {
    expect(cleanWords('co\u00adoperation\u200b \u0007 of  all\t States\ufeff ')).toBe('cooperation of all States');
  });

  it('keep no-break spaces where typography asks for them, and no others', () => {
    expect(cleanWords('mesures\u00a0; «\u00a0mot\u00a0» 31\u00a0octobre the\u00a0State')).toBe(
      'mesures\u00a0; «\u00a0mot\u00a0» 31\u00a0octobre the State',
    );
  });

  it('keep the joiners of Arabic and the marks of direction', () => {
    expect(cleanWords('می\u200cخواهد \u200fنص')).toBe('می\u200cخواهد \u200fنص');
  });

  it('lose the label of a list', () => {
    expect(cleanWords('3.\tCalls upon States;')).toBe('Calls upon States;');
    expect(cleanWords('(a)\tTo meet;')).toBe('To meet;');
    expect(cleanWords('2.5 million')).toBe('2.5 million');
  });
});
