import { type ParseArgsConfig, parseArgs } from 'node:util';
import { message, type OperatorMessage, operatorSentence } from '../messages/message.ts';
import { misused, type Output } from './output.ts';

/** What `pnpm adref` can be asked for. */
export const commandNames = [
  'read',
  'compare',
  'rolling',
  'export',
  'trace',
  'library',
  'derivation',
  'report',
  'record',
  'verify',
  'verify-record',
  'export-negotiation',
  'import-negotiation',
  'backup',
  'restore',
  'repair',
] as const;

/** The name of a command. */
export type CommandName = (typeof commandNames)[number];

/** A command that was called wrongly, and why. */
export interface Misuse {
  readonly ok: false;
  readonly why: OperatorMessage;
}

/** A call refused for this reason. */
export function misuse(why: OperatorMessage): Misuse {
  return { ok: false, why };
}

/** An id that begins with a hyphen, as some do that an earlier Adref made. */
const hyphenId = /^-[A-Za-z0-9_][\w-]{14}$/;

/** The options and words of a call, or why it cannot be read. */
export function readCall<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> | Misuse {
  try {
    return parseArgs(withIdsBehind(config));
  } catch (error) {
    return misuse(whyUnreadable(error));
  }
}

/** The call with ids behind two hyphens, where nothing is an option. */
function withIdsBehind<T extends ParseArgsConfig>(config: T): T {
  const words = config.args ?? [];
  const ids = words.filter((word) => hyphenId.test(word));
  if (ids.length === 0 || words.includes('--')) return config;
  return { ...config, args: [...words.filter((word) => !hyphenId.test(word)), '--', ...ids] };
}

/** Tells a call that was refused from one that was read. */
export function isMisuse(call: object | string): call is Misuse {
  return typeof call === 'object' && 'ok' in call && call.ok === false;
}

/** The one file that a command is called with, or why it is none. */
export function onlyFile([file, extra]: readonly string[]): string | Misuse {
  if (!file) return misuse(message('say-file'));
  return extra ? misuse(message('say-one-file', { extra })) : file;
}

/** Says why a command was called wrongly, and how it is called. Returns the exit code. */
export function tellMisuse(command: CommandName, { why }: Misuse, errors: Output): number {
  const problem = operatorSentence(message('call-failed', { command, problem: operatorSentence(why) }));
  errors.write(`${problem}\n${usageOf(command)}\n`);
  return misused;
}

/** How a command is called: `Usage: adref read …`. */
export function usageOf(command: CommandName): string {
  return operatorSentence(message('usage', { usage: operatorSentence(message(`usage-${command}`)) }));
}

/** Node's complaint about a call, by its code: its own words name the option between quotes, and are English. */
function whyUnreadable(error: unknown): OperatorMessage {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  // What is named may hold such a quote itself.
  const [, named = ''] = /'(.+?)'(?:[ .]|$)/.exec(error.message) ?? [];
  // `-d, --data <value>` where there is a value to name.
  const option = named.replace(/ <.*/, '');
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return message('option-unknown', { option });
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return message('too-many-words', { extra: named });
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return message(
        error.message.endsWith('does not take an argument') ? 'option-with-value' : 'option-without-value',
        {
          option,
        },
      );
    default:
      throw error;
  }
}
