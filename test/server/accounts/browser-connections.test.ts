import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserConnections } from '../../../server/src/accounts/browser-connections.ts';

let now: Date;
let connections: BrowserConnections;
let ended: string[];
beforeEach(() => {
  now = new Date('2026-02-01T09:00:00.000Z');
  connections = new BrowserConnections(() => now);
  ended = [];
});

const opens = (browser: string, what: string) => connections.of(browser)(() => ended.push(what));

describe('what a browser has open', () => {
  it('ends when the browser signs out, once, and nothing of another', () => {
    opens('laptop', 'stream');
    opens('laptop', 'socket');
    opens('telephone', 'other');
    connections.signOut('laptop');
    connections.signOut('laptop');
    expect(ended).toEqual(['stream', 'socket']);
  });

  it('is forgotten when it has ended by itself', () => {
    const untie = opens('laptop', 'stream');
    opens('laptop', 'socket');
    untie();
    connections.signOut('laptop');
    untie();
    expect(ended).toEqual(['socket']);
  });

  it('ends at once where the browser signed out while it was being opened', () => {
    const tie = connections.of('laptop');
    connections.signOut('laptop');
    const untie = tie(() => ended.push('late'));
    expect(ended).toEqual(['late']);
    untie();
    now = new Date(now.getTime() + 61_000);
    connections.signOut('telephone');
    opens('laptop', 'much later');
    expect(ended).toEqual(['late']);
  });
});
