import { describe, expect, it } from 'vitest';
import { UnsentTexts } from '../../../client/src/store/unsent-texts.ts';
import { keptStorage } from './kept-storage.ts';

describe('what is typed and not sent', () => {
  it('is there after a reload, until it is sent', () => {
    const window = keptStorage();
    const texts = new UnsentTexts(window);
    expect(texts.read('comment OP2')).toBe('');
    texts.write('comment OP2', 'Could we live with');
    const reloaded = new UnsentTexts(window);
    expect(reloaded.read('comment OP2')).toBe('Could we live with');
    expect(reloaded.read('comment OP3')).toBe('');
    reloaded.write('comment OP2', '');
    expect(new UnsentTexts(window).read('comment OP2')).toBe('');
    expect(Object.keys(window)).toEqual([]);
  });

  it('is there too of words that were said already, also where they are emptied; said again it is let go', () => {
    const window = keptStorage();
    const said = 'With the words of 2021';
    const texts = new UnsentTexts(window);
    expect(texts.readEdit('reaction 1', said)).toBe(said);
    texts.writeEdit('reaction 1', said, `${said}, or none`);
    expect(new UnsentTexts(window).readEdit('reaction 1', said)).toBe(`${said}, or none`);
    texts.writeEdit('reaction 1', said, '');
    expect(new UnsentTexts(window).readEdit('reaction 1', said)).toBe('');
    texts.writeEdit('reaction 1', said, said);
    expect(new UnsentTexts(window).readEdit('reaction 1', 'Another answer')).toBe('Another answer');
    expect(Object.keys(window)).toEqual([]);
  });

  it('is let go once it is sent, and not what somebody wrote on while it was', () => {
    const texts = new UnsentTexts(keptStorage());
    texts.write('answer 1', 'Agreed, and more');
    texts.sent('answer 1', 'Agreed');
    expect(texts.read('answer 1')).toBe('Agreed, and more');
    texts.sent('answer 1', 'Agreed, and more');
    expect(texts.read('answer 1')).toBe('');
    texts.writeEdit('reaction 1', '', 'With the words of 2021');
    texts.writeEdit('reaction 1', '', 'With the words of 2021 alone');
    texts.sentEdit('reaction 1', 'With the words of 2021');
    expect(texts.readEdit('reaction 1', 'With the words of 2021')).toBe('With the words of 2021 alone');
    texts.sentEdit('reaction 1', 'With the words of 2021 alone');
    expect(texts.readEdit('reaction 1', 'With the words of 2021 alone')).toBe('With the words of 2021 alone');
    expect(texts.readEdit('reaction 1', 'Another answer')).toBe('Another answer');
  });

  it('is gone at signing out, and nothing else is', () => {
    const window = keptStorage();
    window.setItem('adref seat n1', 'm1');
    const texts = new UnsentTexts(window);
    texts.write('n1 m1 comment OP2', 'Between ourselves');
    texts.write('n2 m9 answer c1', 'Yes');
    let told = 0;
    texts.subscribe(() => told++);
    texts.forget();
    expect([texts.read('n1 m1 comment OP2'), texts.read('n2 m9 answer c1'), told]).toEqual(['', '', 1]);
    expect(Object.keys(window)).toEqual(['adref seat n1']);
  });

  it('stays as long as the page where the browser keeps nothing', () => {
    const forbidden = keptStorage();
    forbidden.setItem = () => {
      throw new DOMException('forbidden');
    };
    for (const kept of [null, forbidden]) {
      const texts = new UnsentTexts(kept);
      texts.write('comment OP2', 'Could we');
      expect(texts.read('comment OP2')).toBe('Could we');
    }
  });
});
