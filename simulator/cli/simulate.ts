/**
 * `npm run --silent simulate -- [COMMAND] ...`: finds the command; without one, a scenario is run once.
 */
import { commands } from './commands';
import { main } from './main';

const list = Object.entries(commands).map(([name, { purpose }]) => `  ${name.padEnd(22)}${purpose}`);

const help = `Simulates server architectures: who calls whom, how long it takes, what happens when something breaks. A scenario is a JSON
file; the same scenario, seed and interventions give the same numbers on every machine.

Usage: npm run --silent simulate -- [COMMAND] FILE... [OPTIONS]

${list.join('\n')}

  COMMAND --help        what a command does, its options with their defaults, and examples
  --json                every command: the whole result as JSON on stdout; without it, tables

A file that is called like a command is given with its folder: ./sweep

Examples:
  npm run --silent simulate -- shop.json
  npm run --silent simulate -- replicate shop.json --replications 20
  npm run --silent simulate -- sweep shop.json --knob 'components.client.workload.ratePerSecond=50,100,150'
  npm run --silent simulate -- compare shop.json --set 'connections.A->B.retryPolicy.numRetries=3'
  npm run --silent simulate -- grade submission.json challenge.json

Exit codes:
  0    done; grade: passed
  1    grade: not passed, or the submission changes what it may not; any command: the simulator itself failed
  2    the command line or a file is wrong: stderr names the place, what was expected and what was found; run, replicate,
       compare: a run went beyond the limits of work
  124  --time-limit ran out, 130  interrupted (Ctrl-C): what was finished is printed and marked as not complete`;

await main(async ([name = '', ...args]) => {
  if (name === '--help') process.stdout.write(`${help}\n`);
  else if (Object.hasOwn(commands, name)) await commands[name]?.run(args);
  else await commands.run?.run([name, ...args].filter((arg, index) => index > 0 || arg !== ''));
});
