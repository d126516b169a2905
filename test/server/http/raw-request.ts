import { connect, type Socket } from 'node:net';

/** Opens a connection without any HTTP client in between. What the other side does to it never throws. */
export function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => resolve(socket));
    socket.on('error', reject);
  });
}

/**
 * Sends these bytes as they are and resolves with everything that comes back until the server ends the connection, or for
 * `patience` milliseconds after the last byte.
 */
export async function rawRequest(url: string, bytes: string | Uint8Array, patience = 1_500): Promise<string> {
  const socket = await openSocket(url);
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text;
  });
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.setTimeout(patience, resolve);
  });
  socket.write(bytes);
  await ended;
  socket.destroy();
  return answer;
}

/** The status that an answer begins with; 0 where it is no answer. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
}
