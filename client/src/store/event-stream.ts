import type { Act, LiveChange, PrivateMatters } from '@adref/shared/negotiation';
import type { Attendance, StreamEvent } from '@adref/shared/protocol';
import { openResponse } from '../request/request.ts';

/** Milliseconds without a byte after which the connection is taken for dead: the server says something every 15 s. */
const silence = 45_000;

/** Who listens to what. */
interface Subscription {
  readonly negotiation: string;
  readonly member: string;
  /** Number of the last act that is known. */
  readonly after: number;
  /** Its hash; empty where it has none. */
  readonly head: string;
  readonly signal: AbortSignal;
  /** The server has begun to answer. */
  readonly onOpen: () => void;
  readonly onEvent: (event: StreamEvent) => void;
}

/**
 * Hears the events of a negotiation until the server ends them; resolves then. Throws ApiError where there is no stream, with
 * the server's reason, which an EventSource does not tell, and any error where the connection is lost.
 */
export async function hearEvents({
  negotiation,
  member,
  after,
  head,
  signal,
  onOpen,
  onEvent,
}: Subscription): Promise<void> {
  const dead = new AbortController();
  const response = await openResponse(`/negotiations/${negotiation}/events?after=${after}${head && `&head=${head}`}`, {
    member,
    accept: 'text/event-stream',
    signal: AbortSignal.any([signal, dead.signal]),
  });
  onOpen();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => dead.abort(), silence);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const blocks = `${rest}${value}`.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventIn(block);
      if (event) onEvent(event);
    }
  }
}

/** `event: act\nid: 7\ndata: {…}`; null for a comment, and for an event that this page does not know. */
function eventIn(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return null;
  switch (fields.get('event')) {
    case 'act':
      return { event: 'act', data: JSON.parse(data) as Act };
    case 'live':
      return { event: 'live', data: JSON.parse(data) as LiveChange };
    case 'private':
      return { event: 'private', data: JSON.parse(data) as PrivateMatters };
    case 'attendance':
      return { event: 'attendance', data: JSON.parse(data) as Attendance };
    case 'end':
      return { event: 'end', data: JSON.parse(data) as Extract<StreamEvent, { event: 'end' }>['data'] };
    default:
      return null;
  }
}
