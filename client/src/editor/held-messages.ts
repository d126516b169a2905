import { messageType } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';

/** A composition that has not ended by then is taken to have been given up without a word, in ms. */
const longestHold = 15_000;

/** First byte of the sync message that asks what one has; its answer changes nothing here. */
const question = 0;

/**
 * Holds back what colleagues type while the own user composes a character: any change of the document under an input method breaks the
 * composition and doubles its letters. Nothing is lost: it all comes in, in order, when the composition ends.
 */
export class HeldMessages {
  readonly #provider: WebsocketProvider;
  readonly #read: WebsocketProvider['messageHandlers'][number];
  #waiting: Uint8Array[] | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(provider: WebsocketProvider) {
    this.#provider = provider;
    const read = provider.messageHandlers[messageType.sync];
    if (!read) throw new Error('The provider reads no sync messages');
    this.#read = read;
    provider.messageHandlers[messageType.sync] = (encoder, decoder, from, emitSynced, type) => {
      if (this.#waiting && decoding.peekUint8(decoder) !== question) {
        this.#waiting.push(decoding.readTailAsUint8Array(decoder).slice());
      } else read(encoder, decoder, from, emitSynced, type);
    };
  }

  hold(): void {
    this.#waiting ??= [];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.release(), longestHold);
  }

  release(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const bytes of waiting) {
      const answer = encoding.createEncoder();
      this.#read(answer, decoding.createDecoder(bytes), this.#provider, true, messageType.sync);
    }
  }
}
