import { readFile } from 'node:fs/promises';
import {
  type Act,
  BrokenChain,
  checkSeenRecord,
  endsAsSaid,
  foldAll,
  type RecordFile,
  recordFormat,
} from '@adref/shared/negotiation';
import { recordFileSchema } from '@adref/shared/protocol';
import { sha256 } from '../acts/chain.ts';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import { isMisuse, type Misuse, misuse, readCall, tellMisuse } from './call.ts';
import { done, failed, type Output } from './output.ts';

/** What checking a record on file came to; `act` is the first one that does not fit. */
type RecordVerdict =
  | { readonly whole: true; readonly acts: number; readonly head: string; readonly seen: 'public' | 'desk' }
  | { readonly whole: false; readonly act: number | null; readonly problem: OperatorMessage };

/**
 * `verify-record FILE`: whether the chain of an exported record is whole, and where not. Knows nothing but the file. `--head` is a hash that
 * somebody noted of the last act: a record that was made up from the start ends otherwise. Returns 0 where it is whole, 1 where not.
 */
export async function verifyRecord(
  args: readonly string[],
  out: Output,
  errors: Output = process.stderr,
): Promise<number> {
  const call = parse(args);
  if (!call.ok) return tellMisuse('verify-record', call, errors);
  const verdict = await judged(call);
  out.write(call.json ? `${JSON.stringify(asData(verdict), null, 2)}\n` : `${sentence(call.file, verdict)}\n`);
  return verdict.whole ? done : failed;
}

async function judged({ file, head }: { file: string; head: string | undefined }): Promise<RecordVerdict> {
  const broken = (problem: OperatorMessage, act: number | null = null): RecordVerdict => ({
    whole: false,
    act,
    problem,
  });
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return broken(message('record-not-readable'));
  }
  const read = recordFileSchema.safeParse(parsed(text));
  if (!read.success) return broken(message('record-other-format', { format: recordFormat }));
  const record = read.data as unknown as RecordFile;
  try {
    checkSeenRecord(record, sha256);
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    const { key, params } = error.fault;
    return broken({ key: `chain-${key}`, params }, error.seq);
  }
  if (!endsAsSaid(record)) return broken(message('record-cut-off', { acts: record.acts, there: record.record.length }));
  if (head !== undefined && record.head !== head) return broken(message('record-other-head', { head: record.head }));
  if (!folds(record.record)) return broken(message('no-negotiation'));
  return { whole: true, acts: record.acts, head: record.head, seen: record.seen };
}

function folds(acts: readonly Act[]): boolean {
  try {
    foldAll(null, acts);
    return true;
  } catch {
    // A message of the engine may quote what it could not read.
    return false;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sentence(file: string, verdict: RecordVerdict): string {
  if (verdict.whole) {
    const { acts, head, seen } = verdict;
    return operatorSentence(message(seen === 'desk' ? 'record-whole-desk' : 'record-whole', { file, acts, head }));
  }
  const problem = operatorSentence(verdict.problem);
  return operatorSentence(
    verdict.act === null
      ? message('record-not-whole', { file, problem })
      : message('record-breaks', { file, act: verdict.act, problem }),
  );
}

function asData(verdict: RecordVerdict): object {
  return verdict.whole
    ? verdict
    : { whole: false, act: verdict.act, problem: operatorSentence(verdict.problem), ...verdict.problem };
}

type Call = { ok: true; file: string; json: boolean; head: string | undefined } | Misuse;

function parse(args: readonly string[]): Call {
  const call = readCall({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, head: { type: 'string' } },
  });
  if (isMisuse(call)) return call;
  const [file, extra] = call.positionals;
  if (!file) return misuse(message('say-file'));
  if (extra) return misuse(message('say-one-file', { extra }));
  return { ok: true, file, json: call.values.json ?? false, head: call.values.head };
}
