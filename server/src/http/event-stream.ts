import type { ServerResponse } from 'node:http';
import type { Member } from '@adref/shared/negotiation';
import type { Tie } from '../accounts/browser-connections.ts';
import { AttendanceBoard } from './attendance-board.ts';
import { EventFormat } from './event-format.ts';
import { type Heard, StreamReader } from './stream-reader.ts';

/** Milliseconds between comments that keep an idle stream open through proxies, which cut it after 30 s or more. */
const heartbeat = 15_000;
/** Milliseconds in which a reader must have taken 64 KB; a telephone at the edge of its network does. */
const patience = 30_000;
/** Streams of one member: its tabs and devices, and connections that are dead and not yet known to be. */
const maxOfMember = 16;

/** The streams that are open, so that a stopping server can end them. */
export class EventStreams {
  readonly #readers = new Map<StreamReader, string>();
  readonly #format = new EventFormat();
  readonly #attendance: AttendanceBoard;
  readonly #patience: number;

  /** `milliseconds` in which a reader must take a piece of the stream before it is dropped; `pause` between two words on who is there. */
  constructor(milliseconds = patience, pause?: number) {
    this.#patience = milliseconds;
    this.#attendance = new AttendanceBoard(pause);
  }

  /**
   * Sends a negotiation's events as server-sent events: the acts after number `after`, the live wordings as they are, and
   * then everything as it happens, without the acts that this member may not see. A reader that takes nothing for too long is
   * dropped; it asks again with the number of the last act it had, and nothing is lost or repeated. Of a member with too many
   * streams the oldest ends. `tie` ends it when the browser signs out.
   */
  open(
    response: ServerResponse,
    { negotiation, member, after, tie }: { negotiation: Heard; member: Member; after: number; tie: Tie },
  ): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // Headers leave with the first bytes; a reader with nothing to hear yet must know that it is connected.
    response.write(': \n\n');
    const key = `${negotiation.id} ${member.id}`;
    const earlier = [...this.#readers].filter(([, other]) => other === key);
    if (earlier.length >= maxOfMember) earlier[0]?.[0].end('restart');

    const reader = new StreamReader(response, { negotiation, member, format: this.#format, patience: this.#patience });
    this.#readers.set(reader, key);
    const stop = negotiation.listen((event) => reader.hear(event));
    const timer = setInterval(() => reader.beat(), heartbeat);
    let leave = () => {};
    const untie = tie(() => reader.end('signed out'));
    response.on('close', () => {
      untie();
      stop();
      clearInterval(timer);
      this.#readers.delete(reader);
      leave();
    });
    // In the same turn as the listening: nothing falls in between.
    if (response.writableEnded) return;
    reader.start(after);
    leave = this.#attendance.enter(negotiation.id, member, reader);
  }

  /** Ends all streams; their readers come back after the restart. */
  end(): void {
    for (const reader of this.#readers.keys()) reader.end('restart');
    this.#attendance.stop();
  }
}
