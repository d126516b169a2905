#!/usr/bin/env node
/**
 * Runs every script of the root package.json on a machine that has only Node 20, npm and git: installs what the lock file
 * says when it has changed, builds what is out of date, and hands over to the Node that the repository pins.
 * Plain JavaScript without dependencies, because the machine's own Node runs it before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quietFlags as quiet, serverEnvironment, serverFlags } from './server-launch.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const node = join(root, 'node_modules', 'node', 'bin', 'node');
const packages = ['client', 'server', 'shared', 'fixtures', 'test'];
const pnpm = 'pnpm@12.21.0';

const [task = 'start', ...args] = process.argv.slice(2);

/** Each step is one check; the test task counts them together with the tests. */
const checks = [
  [
    'messages',
    tool('client/node_modules/@inlang/paraglide-js/bin/run.js'),
    'compile',
    '--project',
    'client/project.inlang',
    '--outdir',
    'client/src/paraglide',
    '--strategy',
    'baseLocale',
    '--silent',
  ],
  ['types', tool('node_modules/typescript/bin/tsc'), '-b'],
  ['lint', tool('node_modules/@biomejs/biome/bin/biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
  [
    'dependency rules',
    tool('node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'client/src',
    'server/src',
    'shared/src',
    'fixtures/src',
    'test',
  ],
  ['dead code', tool('node_modules/knip/bin/knip.js')],
  [
    'code without a caller',
    tool('node_modules/knip/bin/knip.js'),
    '--production',
    '--config',
    'knip.production.jsonc',
    '--include',
    'files,exports',
  ],
];

const tasks = {
  async start() {
    install();
    build();
    await handOver([...serverFlags, 'server/src/main.ts', ...args], { ...serverEnvironment, ...process.env });
  },
  async dev() {
    install();
    const server = spawn(node, [...quiet, ...serverFlags, '--watch', 'server/src/main.ts', ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...serverEnvironment, ...process.env },
    });
    await handOver(['client/node_modules/vite/bin/vite.js', 'client']);
    server.kill();
  },
  async check() {
    install();
    const { failed } = await check();
    process.exitCode = failed > 0 ? 1 : 0;
  },
  async test() {
    install();
    const outcome = await check(build());
    const tests = vitest(args);
    outcome.passed += tests.passed;
    outcome.failed += tests.failed;
    console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`);
    process.exitCode = outcome.failed > 0 ? 1 : 0;
  },
  e2e() {
    install();
    build();
    process.exitCode = vitest(['--project', 'e2e', ...args]).failed > 0 ? 1 : 0;
  },
  async bench() {
    install();
    build();
    await handOver(['test/bench/main.ts', ...args]);
  },
  async fault() {
    install();
    build();
    await handOver(['test/fault/main.ts', ...args]);
  },
  async adref() {
    install();
    await handOver(['server/src/command-line/main.ts', ...args]);
  },
};

if (!Object.hasOwn(tasks, task)) {
  console.error(`There is no task "${task}". Tasks: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
await tasks[task]();

/** Installs with the exact pnpm and lock file, unless that was done before with the same ones. */
function install() {
  const wanted = digest([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    ...packages.map((name) => `${name}/package.json`),
  ]);
  const stamp = join(root, 'node_modules', '.adref-installed');
  if (existsSync(node) && read(stamp) === wanted) return;
  // Standard output belongs to the task: `pnpm adref … --json` prints one JSON value and nothing else.
  console.error('Installing what Adref needs (once; a minute or less) …');
  const { status } = spawnSync('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=silent'], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !existsSync(node)) {
    console.error(
      'The installation failed; see above. Adref needs npm and a reachable package registry the first time.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

/** Builds the client, unless its sources are those of the last build. Returns whether it did, and so compiled the messages. */
function build() {
  const wanted = digest(['pnpm-lock.yaml', ...sources('client'), ...sources('shared')]);
  const stamp = join(root, 'client', 'dist', '.sources');
  if (read(stamp) === wanted) return false;
  console.error('Building the pages …');
  rmSync(join(root, 'client', 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: join(root, 'client'),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    console.error('The pages could not be built; see above.');
    process.exit(1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/**
 * Runs all checks, each to its end, and counts. Messages that have just been compiled with the pages are not compiled again. What comes after
 * them runs two at a time: the types alone take as long as all the rest.
 */
async function check(compiled = false) {
  const outcome = { passed: 0, failed: 0 };
  const [messages, ...others] = checks;
  if (compiled) {
    console.log('✓ messages (with the pages)');
    outcome.passed++;
  } else {
    await checkOne(messages, outcome);
  }
  const lane = async () => {
    for (let next = others.shift(); next; next = others.shift()) await checkOne(next, outcome);
  };
  await Promise.all([lane(), lane()]);
  return outcome;
}

/** Runs one check; what it says comes in one piece, once it has ended. */
function checkOne([name, command, ...rest], outcome) {
  const started = Date.now();
  const child = spawn(command[0], [...command.slice(1), ...rest], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => (said += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      process.stdout.write(said);
      console.log(`${status === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      outcome[status === 0 ? 'passed' : 'failed']++;
      resolve(undefined);
    });
  });
}

/** Runs the tests and counts them by the runner's own report; a run that breaks off counts as one failure. */
function vitest(rest) {
  const report = join(root, 'test-output', 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(
    node,
    [...quiet, 'node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', ...reporters, ...rest],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: quiet.join(' ') },
    },
  );
  const text = read(report);
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = text ? JSON.parse(text) : {};
  return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

/** Runs a program of ours in the pinned Node and ends as it ends; signals reach it. */
function handOver(rest, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(node, [...quiet, ...rest], { cwd: root, stdio: 'inherit', env });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal ? 1 : 0);
      resolve(undefined);
    });
  });
}

function tool(path) {
  return path.endsWith('biome') ? [node, path] : [node, ...quiet, path];
}

function sources(name) {
  const skipped = ['node_modules', 'dist', 'paraglide', '.lix'];
  const walk = (folder) =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (skipped.includes(entry.name) || entry.name.startsWith('.')) return [];
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    });
  return walk(name).sort();
}

function digest(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
