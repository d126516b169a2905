import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redline } from '@adref/shared/differences';
import { diffWords, diffWordsWithSpace, type Change as JsdiffChange } from 'diff';
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import { type Node, Schema } from 'prosemirror-model';
import { StepMap } from 'prosemirror-transform';
import type { RedlineMark } from '../shared/differences/reading-cost.ts';

/** The engine that shared uses, found where shared finds it. */
const dmp = createRequire(import.meta.resolve('@adref/shared/differences'))('diff-match-patch') as {
  diff_match_patch: new () => {
    Diff_Timeout: number;
    diff_main(a: string, b: string, lines: boolean): [number, string][];
    diff_cleanupSemantic(diffs: [number, string][]): void;
  };
};

/** What makes a redline of two texts; `runs` a pair when timed. */
export interface Peer {
  readonly name: string;
  readonly runs: number;
  readonly redline: (before: string, after: string) => RedlineMark[];
}

/** Adref, and what others would use. */
export const peers: readonly Peer[] = [
  { name: 'Adref', runs: 7, redline },
  { name: 'jsdiff 9, diffWords', runs: 5, redline: (a, b) => fromJsdiff(diffWords(a, b)) },
  { name: 'jsdiff 9, diffWordsWithSpace', runs: 5, redline: (a, b) => fromJsdiff(diffWordsWithSpace(a, b)) },
  { name: 'diff-match-patch, characters, semantic', runs: 5, redline: byCharacters },
  { name: 'diff-match-patch, words, semantic', runs: 5, redline: byWords },
  { name: 'prosemirror-changeset 2.4', runs: 5, redline: changeset },
  { name: 'git diff --word-diff', runs: 1, redline: git },
];

function fromJsdiff(changes: readonly JsdiffChange[]): RedlineMark[] {
  return changes.map(({ value, added, removed }) => ({
    op: added ? 'insert' : removed ? 'delete' : 'equal',
    text: value,
  }));
}

const opOf = (sign: number): RedlineMark['op'] => (sign === 0 ? 'equal' : sign < 0 ? 'delete' : 'insert');

function byCharacters(a: string, b: string): RedlineMark[] {
  const engine = new dmp.diff_match_patch();
  engine.Diff_Timeout = 0;
  const diffs = engine.diff_main(a, b, false);
  engine.diff_cleanupSemantic(diffs);
  return diffs.map(([sign, text]) => ({ op: opOf(sign), text }));
}

/** Words encoded as characters and cleaned up before they are decoded, which is the best that it can do. */
function byWords(a: string, b: string): RedlineMark[] {
  const words: string[] = [];
  const codes = new Map<string, string>();
  const encode = (text: string) =>
    (text.match(/[\p{L}\p{N}\p{M}]+|\s+|./gsu) ?? [])
      .map((word) => {
        const code = codes.get(word) ?? String.fromCharCode(words.length + 1);
        if (!codes.has(word)) words.push(word);
        codes.set(word, code);
        return code;
      })
      .join('');
  const engine = new dmp.diff_match_patch();
  engine.Diff_Timeout = 0;
  const diffs = engine.diff_main(encode(a), encode(b), false);
  engine.diff_cleanupSemantic(diffs);
  return diffs.map(([sign, text]) => ({
    op: opOf(sign),
    text: [...text].map((code) => words[code.charCodeAt(0) - 1] ?? '').join(''),
  }));
}

const schema = new Schema({ nodes: { doc: { content: 'text*' }, text: {} } });
const documentOf = (text: string): Node => schema.node('doc', null, text ? [schema.text(text)] : []);

function changeset(a: string, b: string): RedlineMark[] {
  const [before, after] = [documentOf(a), documentOf(b)];
  const set = ChangeSet.create(before).addSteps(after, [new StepMap([0, a.length, b.length])], null);
  const marks: RedlineMark[] = [];
  const push = (op: RedlineMark['op'], text: string) => {
    if (text) marks.push({ op, text });
  };
  let at = 0;
  for (const { fromA, toA, fromB, toB } of simplifyChanges(set.changes, after)) {
    push('equal', a.slice(at, fromA));
    push('delete', a.slice(fromA, toA));
    push('insert', b.slice(fromB, toB));
    at = toA;
  }
  push('equal', a.slice(at));
  return marks;
}

/** Spaces only in the later text's form: that is how git has them. */
function git(a: string, b: string): RedlineMark[] {
  const folder = mkdtempSync(join(tmpdir(), 'word-diff-'));
  try {
    writeFileSync(join(folder, 'a'), `${a}\n`);
    writeFileSync(join(folder, 'b'), `${b}\n`);
    const lines = gitOutput(folder).split('\n');
    const body = lines.slice(lines.findIndex((line) => line.startsWith('@@')) + 1);
    return body.flatMap((line): RedlineMark[] => {
      const op = line[0] === '-' ? 'delete' : line[0] === '+' ? 'insert' : line[0] === ' ' ? 'equal' : null;
      return op ? [{ op, text: line.slice(1) }] : [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** It ends with 1 where there is a difference, which is no failure. */
function gitOutput(folder: string): string {
  const args = ['diff', '--no-index', '--no-color', '--word-diff=porcelain', 'a', 'b'];
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { status, stdout } = error as { status?: number; stdout?: string };
    if (status !== 1 || stdout === undefined) throw error;
    return stdout;
  }
}
