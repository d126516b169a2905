import { backup, backupUsage } from './backup.ts';
import { compare, compareUsage } from './compare.ts';
import { misused, type Output } from './output.ts';
import { read, readUsage } from './read.ts';
import { repair, repairUsage } from './repair.ts';
import { restore, restoreUsage } from './restore.ts';
import { rolling, rollingUsage } from './rolling.ts';
import { verify, verifyUsage } from './verify.ts';

/** The commands, one a line: what it is called, how, and what it runs. Each returns the exit code. */
const commands: Readonly<
  Record<string, { readonly usage: string; readonly run: (args: string[], out: Output) => Promise<number> }>
> = {
  read: { usage: readUsage, run: read },
  compare: { usage: compareUsage, run: compare },
  rolling: { usage: rollingUsage, run: rolling },
  verify: { usage: verifyUsage, run: verify },
  backup: { usage: backupUsage, run: backup },
  restore: { usage: restoreUsage, run: restore },
  repair: { usage: repairUsage, run: repair },
};

const usage = `Usage: adref COMMAND …\n\n${Object.values(commands)
  .map((command) => `  ${command.usage}`)
  .join('\n')}\n`;

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;

// A reader of the output that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (command && (args.includes('--help') || args.includes('-h'))) {
  process.stdout.write(`Usage: adref ${command.usage}\n`);
} else if (command) {
  process.exitCode = await command.run(args, process.stdout);
} else if (name === '--help' || name === 'help') {
  process.stdout.write(usage);
} else {
  process.stderr.write(name ? `There is no command "${name}".\n${usage}` : usage);
  process.exitCode = misused;
}
