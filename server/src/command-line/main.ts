import { message, operatorSentence } from '../messages/message.ts';
import { backup } from './backup.ts';
import { type CommandName, commandNames, usageOf } from './call.ts';
import { compare } from './compare.ts';
import { derivation } from './derivation.ts';
import { exportFile } from './export.ts';
import { exportNegotiation } from './export-negotiation.ts';
import { importNegotiation } from './import-negotiation.ts';
import { library } from './library.ts';
import { misused, type Output } from './output.ts';
import { read } from './read.ts';
import { record } from './record.ts';
import { repair } from './repair.ts';
import { report } from './report.ts';
import { restore } from './restore.ts';
import { rolling } from './rolling.ts';
import { trace } from './trace.ts';
import { verify } from './verify.ts';
import { verifyRecord } from './verify-record.ts';

/** What each command runs. Each returns the exit code. */
const commands: Readonly<Record<CommandName, (args: string[], out: Output) => Promise<number>>> = {
  read,
  compare,
  rolling,
  export: exportFile,
  trace,
  library,
  derivation,
  report,
  record,
  verify,
  'verify-record': verifyRecord,
  'export-negotiation': exportNegotiation,
  'import-negotiation': importNegotiation,
  backup,
  restore,
  repair,
};

const usage = `${operatorSentence(message('usage-commands'))}\n\n${commandNames
  .map((command) => `  ${operatorSentence(message(`usage-${command}`))}`)
  .join('\n')}\n`;

const [name = '', ...args] = process.argv.slice(2);
const command = commandNames.find((one) => one === name);

// A reader of the output that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (command && (args.includes('--help') || args.includes('-h'))) {
  process.stdout.write(`${usageOf(command)}\n`);
} else if (command) {
  process.exitCode = await commands[command](args, process.stdout);
} else if (name === '--help' || name === 'help') {
  process.stdout.write(usage);
} else {
  process.stderr.write(name ? `${operatorSentence(message('command-unknown', { command: name }))}\n${usage}` : usage);
  process.exitCode = misused;
}
