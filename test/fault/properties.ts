import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rounds, type Trial } from './trial.ts';

const test = join(import.meta.dirname, '..');

/** Every property of the fast tests, 50 times over, each time with inputs that `npm test` does not try. A failing input becomes an example in its test. */
export async function faultProperties(): Promise<Trial[]> {
  const files = readdirSync(test, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.test.ts') && readFileSync(join(test, file), 'utf8').includes("property.ts'"),
  );
  if (files.length === 0) throw new Error('No test takes fast-check from test/property.ts: there is nothing to try.');
  const seed = Date.now() % 1_000_000_000;
  return [await rounds(`the properties in ${files.length} files hold`, 50, (now) => told(files, now), seed)];
}

/** Says at once what a round has found: fifty take hours, and whoever ends them earlier has that much. */
function told(files: readonly string[], seed: number): void {
  try {
    tried(files, seed);
  } catch (error) {
    console.log(`    seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  }
}

function tried(files: readonly string[], seed: number): void {
  const vitest = join(test, '..', 'node_modules', 'vitest', 'vitest.mjs');
  const flags = ['run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--color=false'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, vitest, ...flags, ...files], {
    cwd: join(test, '..'),
    encoding: 'utf8',
    env: { ...process.env, PROPERTY_SEED: String(seed), NO_COLOR: '1' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const said = `${stdout}\n${stderr}`.split('\n').filter((line) => /FAIL|seed:|Counterexample/.test(line));
  throw new Error([...new Set(said.map((line) => line.trim()))].slice(0, 12).join(' | ') || `ended with ${status}`);
}
