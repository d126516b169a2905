import type { Duplex } from 'node:stream';
import { closeCode, maxFrameBytes } from '@adref/shared/protocol';
import type { Reason } from '@adref/shared/refusal';
import type { RawData, WebSocket } from 'ws';
import { reportOf } from '../error-report.ts';
import { message, type OperatorMessage } from '../messages/message.ts';
import { type Incoming, readFrame } from './frame.ts';
import type { RoomLog } from './room-log.ts';
import type { SyncLimits } from './sync-limits.ts';
import { TokenBucket } from './token-bucket.ts';

/** The server failed, not the client; the provider comes back after a while. */
const internalError = 1011;
/** Bytes of a close reason that the protocol has room for. */
const maxReasonBytes = 123;

/** Handles one message; the next one waits until the promise, if any, has resolved. */
export type MessageHandler = (message: Incoming) => Promise<void> | undefined;

/**
 * One socket: frames in, in order and within limits; frames out, unless the reader is too slow; an end with a code and a reason.
 * What arrives before `start` waits. `wire` is the stream under the socket, where it is known.
 */
export class Connection {
  readonly member: string;
  readonly #socket: WebSocket;
  readonly #wire: Duplex | null;
  readonly #limits: SyncLimits;
  readonly #log: RoomLog;
  readonly #now: () => number;
  readonly #frames: TokenBucket;
  readonly #bytes: TokenBucket;
  readonly #onEnd: (() => void)[];
  #inbox: Uint8Array[] = [];
  #waitingBytes = 0;
  #handle: MessageHandler | null = null;
  #busy = false;
  #ended = false;
  #answered = true;
  #gathering = false;
  #longest = 0;

  constructor(
    socket: WebSocket,
    member: string,
    around: { wire: Duplex | null; limits: SyncLimits; log: RoomLog; now: () => number; onEnd: () => void },
  ) {
    this.member = member;
    this.#socket = socket;
    this.#wire = around.wire;
    this.#limits = around.limits;
    this.#log = around.log;
    this.#now = around.now;
    this.#onEnd = [around.onEnd];
    this.#frames = new TokenBucket(around.limits.frames, around.now());
    this.#bytes = new TokenBucket(around.limits.bytes, around.now());
    socket.binaryType = 'nodebuffer';
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    socket.on('pong', () => {
      this.#answered = true;
    });
    // ws ends the socket itself after an error; without a listener the process would.
    socket.on('error', (error) => this.#log.warn({ member, error: error.message }, 'A socket failed'));
    socket.on('close', () => this.#end());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Begins to handle messages, those that have waited first. */
  start(handle: MessageHandler): void {
    this.#handle = handle;
    void this.#drain();
  }

  /** Sends a frame, or cuts a reader that has left too much unread: it reads everything again when it comes back. */
  send(frame: Uint8Array): void {
    if (this.#ended || this.#socket.readyState !== this.#socket.OPEN) return;
    const queued = this.#socket.bufferedAmount;
    // The longest frame is the whole text, which may be long by itself: nobody is cut off for still reading that.
    if (queued > this.#limits.maxQueuedBytes + this.#longest) {
      this.#log.warn({ member: this.member, queued }, 'A slow reader was cut off');
      this.cut();
      return;
    }
    this.#longest = Math.max(this.#longest, frame.length);
    this.#gather();
    this.#socket.send(frame, { binary: true }, ignoreFailure);
  }

  /** Ends with a code and a reason, as data; nothing that arrives afterwards is handled. */
  close(code: number, { key, params }: OperatorMessage | Reason): void {
    if (this.#ended) return;
    this.#end();
    // A paused socket would not read the other side's goodbye.
    this.#socket.resume();
    const reason = JSON.stringify({ key, params });
    this.#socket.close(
      code,
      Buffer.byteLength(reason) <= maxReasonBytes ? reason : JSON.stringify({ key, params: {} }),
    );
  }

  /** Ends with `restart`; resolves when the other side has said goodbye too, or after so many milliseconds. */
  bye(patience: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#socket.readyState === this.#socket.CLOSED) {
        resolve();
        return;
      }
      const timer = setTimeout(() => this.#socket.terminate(), patience);
      this.#socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      this.close(closeCode.restart, message('restarting'));
    });
  }

  /** Calls back once when the connection ends, however it does. */
  onEnd(listener: () => void): void {
    this.#onEnd.push(listener);
  }

  /** Ends at once, without a goodbye. */
  cut(): void {
    this.#end();
    this.#socket.terminate();
  }

  /** Pings; cuts a peer that has not answered the last ping. */
  checkAlive(): void {
    if (this.#ended) return;
    if (!this.#answered) {
      this.cut();
      return;
    }
    this.#answered = false;
    this.#socket.ping();
  }

  /** Frames sent in one turn leave in one write: what one flush made durable for twenty typists costs a reader one, not twenty. */
  #gather(): void {
    const wire = this.#wire;
    if (!wire || this.#gathering) return;
    this.#gathering = true;
    wire.cork();
    process.nextTick(() => {
      this.#gathering = false;
      wire.uncork();
    });
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#inbox = [];
    for (const listener of this.#onEnd) listener();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#ended) return;
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.close(closeCode.malformed, message('frame-of-text'));
      return;
    }
    if (data.length > maxFrameBytes) {
      this.close(closeCode.malformed, message('frame-too-long', { bytes: data.length }));
      return;
    }
    const now = this.#now();
    if (!this.#frames.take(1, now) || !this.#bytes.take(data.length, now)) {
      this.close(closeCode.flood, message('too-many-messages'));
      return;
    }
    this.#inbox.push(data);
    this.#waitingBytes += data.length;
    if (this.#waitingBytes > this.#limits.maxWaitingBytes) this.#socket.pause();
    void this.#drain();
  }

  async #drain(): Promise<void> {
    const handle = this.#handle;
    if (this.#busy || !handle) return;
    this.#busy = true;
    try {
      for (let frame = this.#inbox.shift(); frame; frame = this.#inbox.shift()) {
        const incoming = readOrNull(frame);
        if (!incoming) {
          this.close(closeCode.malformed, message('no-message'));
          break;
        }
        // Nothing is awaited where nothing has to be: most keystrokes are handled in the turn in which they arrive.
        const handled = handle(incoming);
        if (handled) await handled;
        this.#waitingBytes -= frame.length;
        if (this.#socket.isPaused && this.#waitingBytes < this.#limits.maxWaitingBytes / 2) this.#socket.resume();
      }
    } catch (error) {
      this.#log.error({ member: this.member, error: reportOf(error) }, 'A message could not be handled');
      this.close(internalError, message('server-failed'));
    } finally {
      this.#busy = false;
    }
  }
}

function readOrNull(frame: Uint8Array): Incoming | null {
  try {
    return readFrame(frame);
  } catch {
    return null;
  }
}

/** A frame that cannot be sent any more: the socket's own close event says so. */
function ignoreFailure(): void {}
