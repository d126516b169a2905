import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietFlags, serverEnvironment, serverFlags } from '../../server/bin/server-launch.mjs';

const root = join(import.meta.dirname, '..', '..');

/** How the process is started, beside what `npm start` does. */
interface Launch {
  /** Of Node. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The real server as its own process, on a free port and a database of its own; it can be killed and started again. */
export class ServerProcess {
  readonly port: number;
  readonly dataDir: string;
  readonly #launch: Launch;
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(port: number, dataDir: string, launch: Launch) {
    this.port = port;
    this.dataDir = dataDir;
    this.#launch = launch;
  }

  static async start(launch: Launch = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await freePort(), mkdtempSync(join(tmpdir(), 'adref-e2e-')), launch);
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** The process; a code that was loaded into it by a flag can be sent messages. */
  get child(): ChildProcess {
    if (!this.#child) throw new Error('The server was never started');
    return this.#child;
  }

  /** Process id while it runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Starts the process on the same port and data, and waits until it answers. Throws with what it printed when it does not within 30 s. */
  async restart(): Promise<void> {
    this.#output = '';
    const { flags = [], environment } = this.#launch;
    const child = spawn(process.execPath, [...quietFlags, ...serverFlags, ...flags, 'server/src/main.ts'], {
      cwd: root,
      env: {
        ...serverEnvironment,
        ...process.env,
        ...environment,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (this.#output += chunk));
    const deadline = Date.now() + 90_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) break;
      const healthy = await fetch(`${this.url}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (healthy) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The server did not answer on ${this.url}:\n${this.#output}`);
  }

  /** Everything the process printed since it was last started. */
  get output(): string {
    return this.#output;
  }

  /** Ends the process with a signal and waits until it is gone; returns its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
    child.kill(signal);
    return gone;
  }

  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/**
 * A port that nobody listens on, below those that systems give to connections of their own (32,768 and more): none of these has it when the server
 * comes, or comes back.
 */
async function freePort(): Promise<number> {
  for (let tried = 0; tried < 50; tried++) {
    const port = 16_000 + Math.floor(Math.random() * 16_000);
    if (await isFree(port)) return port;
  }
  throw new Error('Of 50 ports none is free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
