import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Row, summary } from './row.ts';

/** From `npm start` to the first answer: on a fresh copy with nothing installed, then again. Needs git and npm, like a newcomer. */
export async function benchStart(): Promise<Row[]> {
  const root = join(import.meta.dirname, '..', '..');
  const folder = mkdtempSync(join(tmpdir(), 'adref-start-'));
  try {
    await run('git', ['clone', '--quiet', root, folder], root);
    const bare = await startOnce(folder);
    const again = [await startOnce(folder), await startOnce(folder), await startOnce(folder)];
    const seconds = (figures: number[]) => summary(figures.map((ms) => ms / 1_000));
    const { median, min, max } = seconds([bare]);
    return [
      { name: 'npm start on a bare machine', unit: 's', median, min, max, goal: 90 },
      { ...seconds(again), name: 'npm start again', unit: 's', goal: 5 },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = 4_790;
  const started = performance.now();
  // Its own process group, so that npm, the launcher and the server end together.
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  try {
    while (performance.now() - started < 180_000) {
      const healthy = await fetch(`http://127.0.0.1:${port}/api/health`).then(
        (answer) => answer.ok,
        () => false,
      );
      if (healthy) return performance.now() - started;
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('npm start did not answer within three minutes');
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    if (child.pid && child.exitCode === null) {
      process.kill(-child.pid, 'SIGTERM');
      await gone;
    }
  }
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    spawn(command, args, { cwd, stdio: 'inherit' }).on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}
