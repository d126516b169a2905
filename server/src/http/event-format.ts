import type { Act } from '@adref/shared/negotiation';
import type { StreamEvent } from '@adref/shared/protocol';

/** Acts whose bytes are kept: those that were just announced, and those that everybody asks for after a restart. */
const keptActs = 64;
/** Bytes beyond which an act is not kept: 64 drafts of a long text would be more than all else. */
const maxKept = 262_144;

/** Events as bytes on the wire; each is formatted once for all its readers. */
export class EventFormat {
  readonly #events = new WeakMap<StreamEvent['data'], Uint8Array>();
  /** In order of last use. */
  readonly #acts = new Map<Act, Uint8Array>();

  /** An act as its readers may see it. */
  act(act: Act): Uint8Array {
    const bytes = this.#acts.get(act) ?? formatted({ event: 'act', data: act });
    if (bytes.length > maxKept) return bytes;
    this.#acts.delete(act);
    this.#acts.set(act, bytes);
    const [oldest] = this.#acts.keys();
    if (oldest && this.#acts.size > keptActs) this.#acts.delete(oldest);
    return bytes;
  }

  /** Any other event; its bytes are kept for as long as its data is. */
  event(event: Exclude<StreamEvent, { event: 'act' }>): Uint8Array {
    const bytes = this.#events.get(event.data) ?? formatted(event);
    this.#events.set(event.data, bytes);
    return bytes;
  }
}

/** Only acts have ids: a reader resumes after the last act it had. */
function formatted(event: StreamEvent): Uint8Array {
  const id = event.event === 'act' ? `id: ${event.data.seq}\n` : '';
  return Buffer.from(`event: ${event.event}\n${id}data: ${JSON.stringify(event.data)}\n\n`);
}
