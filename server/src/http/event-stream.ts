import { type Member, seen } from '@adref/shared/negotiation';
import { maxQueuedBytes, type StreamEvent } from '@adref/shared/protocol';
import type { Response } from 'express';
import type { HostedNegotiation } from '../acts/hosted-negotiation.ts';
import type { HostEvent } from '../acts/surroundings.ts';

/** Milliseconds between comments that keep an idle stream open through proxies, which cut it after 30 s or more. */
const heartbeat = 15_000;

/** The streams that are open, so that a stopping server can end them. */
export class EventStreams {
  readonly #open = new Set<Response>();

  /**
   * Sends a negotiation's events as server-sent events: the acts after number `after`, the live wordings as they stand, and
   * then everything as it happens, without the acts that this member may not see. A reader that is too slow is cut off; it asks
   * again with the number of the last act it had, and nothing is lost or repeated.
   */
  open(response: Response, negotiation: HostedNegotiation, member: Member, after: number): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // Headers leave with the first bytes; a reader with nothing to hear yet must know that it is connected.
    response.write(': \n\n');
    const send = (event: StreamEvent) => {
      if (response.writableEnded || response.destroyed) return;
      if (response.writableLength > maxQueuedBytes) response.destroy();
      else response.write(formatted(event));
    };
    // No await between reading what there is and listening to what comes: nothing falls in between.
    for (const act of negotiation.actsAfter(after, member)) send({ event: 'act', data: act });
    const { live, tablingAsTyped } = negotiation.state;
    for (const party of tablingAsTyped) {
      send({ event: 'live', data: { party, wordings: live.filter((wording) => wording.party === party) } });
    }
    const stop = negotiation.listen((event) => {
      const own = forMember(event, member);
      if (own) send(own);
      if (own?.event === 'end') response.end();
    });
    const timer = setInterval(() => response.write(': \n\n'), heartbeat);
    this.#open.add(response);
    response.on('close', () => {
      stop();
      clearInterval(timer);
      this.#open.delete(response);
    });
  }

  /** Ends all streams; their readers come back after the restart. */
  end(): void {
    for (const response of this.#open) response.end(formatted({ event: 'end', data: { reason: 'restart' } }));
  }
}

function forMember(event: HostEvent, member: Member): StreamEvent | null {
  switch (event.event) {
    case 'act': {
      const act = seen(event.data, member);
      return act && { event: 'act', data: act };
    }
    case 'live':
      return event;
    case 'signed-out':
      return event.data.members.includes(member.id) ? { event: 'end', data: { reason: 'signed out' } } : null;
  }
}

/** Only acts have ids: a reader resumes after the last act it had. */
function formatted(event: StreamEvent): string {
  const id = event.event === 'act' ? `id: ${event.data.seq}\n` : '';
  return `event: ${event.event}\n${id}data: ${JSON.stringify(event.data)}\n\n`;
}
