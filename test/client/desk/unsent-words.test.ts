import { describe, expect, it } from 'vitest';
import { readUnsent, type UnsentWords } from '../../../client/src/desk/unsent-words.ts';

const written: UnsentWords = { draft: 1, item: 'op1 4-9', label: 'OP1', field: 'bracket', words: 'should' };

describe('unsent words of the desk', () => {
  it('are read as they were kept', () => {
    expect(readUnsent(JSON.stringify([written]))).toEqual([written]);
  });

  it('are left out where they have another form', () => {
    const others = [null, 'should', { ...written, field: 'title' }, { ...written, words: null }, { words: 'should' }];
    expect(readUnsent(JSON.stringify([...others, written]))).toEqual([written]);
  });

  it('are none where nothing can be read', () => {
    for (const stored of ['', '{', 'null', '{"draft":1}']) expect(readUnsent(stored)).toEqual([]);
  });
});
