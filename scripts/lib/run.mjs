/**
 * Runs one command as a visible step: its output as it comes, a sign of life while it is silent, and no child left
 * behind when this process is stopped.
 */
import { spawn } from 'node:child_process';

export const project = new URL('../..', import.meta.url);

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** What a shell reports for a command that was interrupted. */
const INTERRUPTED = 130;
let stopping = false;

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (children.size === 0) process.exit(INTERRUPTED);
  stopping = true;
  for (const child of children) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
}

/** @param {import('node:child_process').ChildProcess} child */
function takeAlong(child) {
  if (process.listenerCount('SIGTERM', stop) === 0) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
    process.on('exit', () => {
      for (const left of children) left.kill();
    });
  }
  children.add(child);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [whenStopped] the exit code of this process when it is told to stop while the child runs
 * @returns {Promise<number>} the exit code of the child
 */
export function ended(child, whenStopped = INTERRUPTED) {
  takeAlong(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      children.delete(child);
      if (stopping) process.exit(whenStopped);
      resolve(code ?? 1);
    });
  });
}

/** @param {number} ms */
export function inSeconds(ms) {
  const seconds = ms / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, signOfLife?: string }} [options] `signOfLife`: what to say every ten seconds
 */
export async function run(command, args, { env = {}, signOfLife } = {}) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: project,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32' && !command.endsWith('.exe'),
  });
  const pulse = setInterval(() => {
    if (signOfLife) console.log(`  ${signOfLife} (${inSeconds(performance.now() - started)})`);
  }, 10_000);
  return ended(child).finally(() => clearInterval(pulse));
}

/** @param {string} script path from the project, or from node_modules @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}

/** Runs the npm that started this process, or the one on the path. @param {readonly string[]} args @param {Parameters<typeof run>[2]} [options] */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('.js') ? runNode(npm, args, options) : run('npm', args, options);
}

/**
 * Stops this process when npm, which started it, is gone: a signal to npm ends the shell between the two and no more.
 */
export function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
