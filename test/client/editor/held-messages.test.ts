import { messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as awareness from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { HeldMessages } from '../../../client/src/editor/held-messages.ts';
import { TypingRhythm } from '../../../client/src/store/typing-rhythm.ts';

/** The step in which colleagues' words come in while one types, and more, in ms. */
const longerThanStep = 400;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A page with a text, and a colleague whose messages reach it. */
function page() {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider('ws://nowhere', 'room', doc, { connect: false, disableBc: true });
  // Without a window a key is painted in the next turn.
  const rhythm = new TypingRhythm((then) => setTimeout(then));
  const messages = new HeldMessages(provider, rhythm);
  const colleague = new Y.Doc();
  const carets = new awareness.Awareness(colleague);
  const log: string[] = [];
  const words = () => doc.getText('words').toString();
  doc.on('afterTransaction', ({ origin, local }) =>
    log.push(`${origin === provider && !local ? '' : 'own '}${words()}`),
  );
  provider.awareness.on('change', () =>
    log.push(`caret ${JSON.stringify(provider.awareness.getStates().get(colleague.clientID))} in ${words()}`),
  );
  const receive = (type: number, write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    write(encoder);
    const decoder = decoding.createDecoder(encoding.toUint8Array(encoder));
    provider.messageHandlers[type]?.(encoding.createEncoder(), decoder, provider, true, type);
  };
  colleague.on('update', (update: Uint8Array) =>
    receive(messageType.sync, (encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, update);
    }),
  );
  return {
    messages,
    /** The own user presses a key, and its frame is painted. */
    types: () => {
      rhythm.typed();
      vi.advanceTimersByTime(1);
    },
    log,
    words,
    writes: (text: string) => colleague.getText('words').insert(colleague.getText('words').length, text),
    isAt: (offset: number) => {
      carets.setLocalState({ offset });
      const state = awareness.encodeAwarenessUpdate(carets, [colleague.clientID]);
      receive(messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, state));
    },
    disconnects: () => provider.emit('status', [{ status: 'disconnected' }]),
    end: () => {
      messages.stop();
      carets.destroy();
      provider.destroy();
    },
  };
}

describe('what colleagues write', () => {
  it('comes in at once while nothing is typed here', () => {
    const { writes, log, end } = page();
    for (const letter of 'abc') writes(letter);
    expect(log).toEqual(['a', 'ab', 'abc']);
    end();
  });

  it('comes in as one change of the document in each step while one types, with the carets in it and their words there', () => {
    const { writes, isAt, types, log, end } = page();
    types();
    [...'abcdefghij'].forEach((letter, at) => {
      writes(letter);
      isAt(at + 1);
    });
    expect(log).toEqual(['a']);
    vi.advanceTimersByTime(longerThanStep);
    expect(log.filter((entry) => !entry.startsWith('caret'))).toEqual(['a', 'abcdefghij']);
    expect(log.at(-2)).toBe('caret {"offset":10} in abcdefghij');
    expect(log.at(-1)).toBe('abcdefghij');
    end();
  });

  it('waits for the end of a composition, however long that takes, and then comes in whole', () => {
    const { writes, types, messages, words, log, end } = page();
    types();
    writes('a');
    messages.hold();
    writes('b');
    vi.advanceTimersByTime(longerThanStep);
    writes('c');
    vi.advanceTimersByTime(5_000);
    expect(words()).toBe('a');
    messages.release();
    expect(log).toEqual(['a', 'abc']);
    end();
  });

  it('is not lost when the connection is, but carets are', () => {
    const { writes, isAt, types, disconnects, log, end } = page();
    types();
    writes('a');
    writes('b');
    isAt(2);
    disconnects();
    vi.advanceTimersByTime(longerThanStep);
    expect(log).toEqual(['a', 'ab']);
    end();
  });

  it('is read no more once the text is closed', () => {
    const { writes, types, words, end } = page();
    types();
    writes('a');
    writes('b');
    end();
    vi.advanceTimersByTime(longerThanStep);
    expect(words()).toBe('a');
  });
});
