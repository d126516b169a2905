import { describe, expect, it } from 'vitest';
import { type SaveFacts, saveState } from '../../../client/src/editor/save-state.ts';

const facts = (some: Partial<SaveFacts>): SaveFacts => ({
  connected: true,
  received: true,
  sent: 1,
  durable: 1,
  unsaved: false,
  kept: true,
  ...some,
});

describe('what the page says of its words', () => {
  it('is saved when everything sent is durable', () => {
    expect(saveState(facts({ sent: 4, durable: 4, unsaved: true }))).toBe('saved');
  });

  it('is saving while a message is not durable yet', () => {
    expect(saveState(facts({ sent: 4, durable: 3, unsaved: true }))).toBe('saving');
  });

  it('is saving until a new connection has exchanged everything', () => {
    expect(saveState(facts({ received: false, sent: 0, durable: 0, unsaved: true }))).toBe('saving');
    expect(saveState(facts({ received: true, sent: 0, durable: 0, unsaved: true }))).toBe('saving');
  });

  it('tells offline words that are kept from those that are not', () => {
    expect(saveState(facts({ connected: false }))).toBe('offline-saved');
    expect(saveState(facts({ connected: false, unsaved: true }))).toBe('offline-kept');
    expect(saveState(facts({ connected: false, unsaved: true, kept: false }))).toBe('offline-unkept');
  });
});
