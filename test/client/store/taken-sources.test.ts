import { describe, expect, it } from 'vitest';
import { TakenSources } from '../../../client/src/store/taken-sources.ts';
import { keptStorage } from './kept-storage.ts';

const from = (paragraph: string, target = 'OP7') => ({ paragraph, document: 'd', target });

describe('from where words of a text were taken', () => {
  it('is there after a reload, for the text that they are in, until it is sent', () => {
    const browser = keptStorage();
    const sources = new TakenSources(browser);
    sources.note('n', 'KEN', from('P1'));
    sources.note('n', 'KEN', from('P2'));
    sources.note('n', 'KEN', from('P1'));
    const reloaded = new TakenSources(browser);
    expect(reloaded.of('n', 'KEN', ['P1', 'P3'])).toEqual([from('P1')]);
    expect([reloaded.of('n', 'JPN', ['P1']), reloaded.of('m', 'KEN', ['P1'])]).toEqual([[], []]);
    reloaded.letGo('n', 'KEN', [from('P1')]);
    // Another window looks again.
    expect([sources.of('n', 'KEN', ['P1']), sources.of('n', 'KEN', ['P2'])]).toEqual([[], [from('P2')]]);
    sources.letGo('n', 'KEN', [from('P2')]);
    expect(Object.keys(browser)).toEqual([]);
  });

  it('is forgotten at signing out, and nothing else', () => {
    const browser = keptStorage();
    browser.setItem('other', 'x');
    const sources = new TakenSources(browser);
    sources.note('n', 'KEN', from('P1'));
    sources.forget();
    expect([Object.keys(browser), sources.of('n', 'KEN', ['P1'])]).toEqual([['other'], []]);
  });

  it('is kept by the page where the browser keeps nothing, as many as are sent at once', () => {
    const sources = new TakenSources(null);
    for (let at = 0; at < 130; at++) sources.note('n', 'KEN', from('P1', `OP${at}`));
    expect(sources.of('n', 'KEN', ['P1'])).toHaveLength(100);
    expect(sources.of('n', 'KEN', ['P1']).at(-1)).toEqual(from('P1', 'OP129'));
  });

  it('is nothing where the browser has something else', () => {
    const browser = keptStorage();
    new TakenSources(browser).note('n', 'KEN', from('P1'));
    const [name = ''] = Object.keys(browser);
    for (const other of ['{', '{"a":1}', '[1,null,{"paragraph":"P1"}]']) {
      browser.setItem(name, other);
      expect(new TakenSources(browser).of('n', 'KEN', ['P1'])).toEqual([]);
    }
  });
});
