/**
 * Runs a command: usage errors go to stderr with exit code 2, everything else that fails with exit code 1.
 */
import { WorkLimitError } from '../components/world';
import { UsageError } from './arguments';

export async function main(command: (args: readonly string[]) => void | Promise<void>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
  });
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    const expected = error instanceof UsageError || error instanceof WorkLimitError;
    process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = expected ? 2 : 1;
  }
}
