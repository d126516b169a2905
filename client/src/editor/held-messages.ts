import { messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import { transact } from 'yjs';
import { type TypingRhythm, typingRhythm } from '../store/typing-rhythm.ts';

/** A composition that has not ended by then is taken to have been given up without a word, in ms. */
const longestHold = 15_000;

/** First byte of the sync message that asks what one has; its answer changes nothing here. */
const question = 0;

/** What comes in from others: what they write, and where their carets are. */
const held = [messageType.sync, messageType.awareness] as const;

/** A message that is not read yet, without its type. */
interface Held {
  readonly type: number;
  readonly bytes: Uint8Array;
}

/**
 * Holds back what colleagues do. While the own user composes a character, all of it: any change of the document under an input method breaks
 * the composition and doubles its letters. While the own user types, it comes in steps, each of them one change of the document, and between
 * two keys. Nothing is lost or comes in another order; carets come after the words that they are in.
 */
export class HeldMessages {
  readonly #provider: WebsocketProvider;
  readonly #readers = new Map<number, WebsocketProvider['messageHandlers'][number]>();
  #waiting: Held[] = [];
  #composing: ReturnType<typeof setTimeout> | undefined;
  readonly #rhythm: TypingRhythm;
  readonly #take = () => this.#read();

  constructor(provider: WebsocketProvider, rhythm = typingRhythm) {
    this.#provider = provider;
    this.#rhythm = rhythm;
    // Who has carets is then forgotten, and said anew after the next connection.
    provider.on('status', ({ status }) => {
      if (status === 'disconnected') this.#waiting = this.#waiting.filter(({ type }) => type === messageType.sync);
    });
    for (const type of held) {
      const read = provider.messageHandlers[type];
      if (!read) throw new Error(`The provider reads no messages of type ${type}`);
      this.#readers.set(type, read);
      provider.messageHandlers[type] = (encoder, decoder, from, emitSynced) => {
        if (type === messageType.sync && decoding.peekUint8(decoder) === question) {
          read(encoder, decoder, from, emitSynced, type);
          return;
        }
        this.#waiting.push({ type, bytes: decoding.readTailAsUint8Array(decoder).slice() });
        if (this.#composing === undefined) rhythm.inStep(this.#take);
      };
    }
  }

  hold(): void {
    clearTimeout(this.#composing);
    this.#composing = setTimeout(() => this.release(), longestHold);
  }

  release(): void {
    clearTimeout(this.#composing);
    this.#composing = undefined;
    this.#take();
  }

  /** Nothing more is read: the text is closed. */
  stop(): void {
    clearTimeout(this.#composing);
    this.#rhythm.forget(this.#take);
    this.#waiting = [];
  }

  #read(): void {
    if (this.#composing !== undefined) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    const [words, others] = [messageType.sync, messageType.awareness].map((type) =>
      waiting.filter((message) => message.type === type),
    );
    // Carets as well, so that the page is drawn once for both: they are looked up when the words are there.
    const read = () => [...(words ?? []), ...(others ?? [])].forEach(this.#readOne);
    if (waiting.length > 1 && words?.length) transact(this.#provider.doc, read, this.#provider, false);
    else read();
  }

  #readOne = ({ type, bytes }: Held): void => {
    this.#readers.get(type)?.(encoding.createEncoder(), decoding.createDecoder(bytes), this.#provider, true, type);
  };
}
