import { messageType } from '@adref/shared/protocol';

/** Types of y-protocols sync messages that carry an update: the answer to the opening question, and what was typed since. */
const carriesUpdate: readonly number[] = [1, 2];

/** A socket that counts the messages with an update that it sends, as the server does, so that its "durable up to" can be read. */
export class CountingSocket extends WebSocket {
  sentUpdates = 0;

  override send(data: Parameters<WebSocket['send']>[0]): void {
    // Type and kind are below 128: one byte each.
    if (data instanceof Uint8Array && data[0] === messageType.sync && carriesUpdate.includes(data[1] ?? 0)) {
      this.sentUpdates++;
    }
    super.send(data);
  }
}
