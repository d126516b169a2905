import type { WebSocket } from 'ws';

/**
 * Sockets that were sent a goodbye and are still there. ws waits half a minute for the other side's, also for that of a stranger who never had a
 * right here: of those who do not go, only so many are waited for.
 */
export class LeavingSockets {
  /** In the order in which they were sent it. */
  readonly #leaving = new Set<WebSocket>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Waits for a socket to go; the one that has been waited for longest is ended where there are too many. */
  seeOff(socket: WebSocket): void {
    if (socket.readyState === socket.CLOSED) return;
    this.#leaving.add(socket);
    socket.once('close', () => this.#leaving.delete(socket));
    const [first] = this.#leaving;
    if (this.#leaving.size > this.#most) {
      this.#leaving.delete(first ?? socket);
      first?.terminate();
    }
  }

  /** Ends all that are still there. */
  end(): void {
    for (const socket of [...this.#leaving]) socket.terminate();
  }
}
