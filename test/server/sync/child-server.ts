import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Rooms in a process of their own, to be killed, stopped and led astray. */
export interface ChildServer {
  readonly process: ChildProcess;
  readonly port: number;
  readonly url: string;
  /** Client ids leased to the members that it was started with. */
  readonly leases: Readonly<Record<string, number>>;
  /** Sets its clock by so many milliseconds before or behind the time of day. */
  setClock(skew: number): void;
  /** Ends it without any notice, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts a server on a folder and resolves when it answers. Members are leased a client id in their party's room. */
export async function startChild(folder: string, members: readonly string[]): Promise<ChildServer> {
  const script = fileURLToPath(new URL('./crash-server.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, members.join(',')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [line] = await new Promise<string[]>((resolve, reject) => {
    if (!child.stdout) throw new Error('The server has no output');
    createInterface({ input: child.stdout }).once('line', (first) => resolve([first]));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  const { port, leases } = JSON.parse(line ?? '') as { port: number; leases: Record<string, number> };
  return {
    process: child,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    leases,
    setClock: (skew) => void child.send({ skew }),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const dead = once(child, 'exit');
      child.kill('SIGKILL');
      await dead;
    },
  };
}
