/**
 * Serves the built site until it is told to stop.
 */
import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { classroomAddresses, localAddress, probeAddress } from './addresses.mjs';
import { ended, project } from './run.mjs';

const POLL_MS = 100;

/** @param {string} url */
async function answers(url) {
  try {
    await fetch(url, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} host @param {number} port */
function announce(host, port) {
  console.log(`\n  Faultline is running at ${localAddress(host, port)}`);
  const addresses = classroomAddresses(host, port);
  if (addresses.length > 0) console.log(`  For a class room:       ${addresses.join('\n                          ')}`);
  else console.log('  Only this machine can open it; for a class room: HOST=0.0.0.0 npm start');
  console.log('  Stop with Ctrl-C.\n');
}

/** @param {string} host @param {number} port @returns {Promise<number>} the exit code of the server */
export async function serve(host, port) {
  const preload = fileURLToPath(new URL('scripts/lib/die-with-parent.cjs', project));
  const next = fileURLToPath(new URL('node_modules/next/dist/bin/next', project));
  const server = spawn(process.execPath, ['--require', preload, next, 'start', '-H', host, '-p', String(port)], {
    cwd: project,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    // Next's own banner would name an address that is not the one to open.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const end = ended(server, 0);
  while (server.exitCode === null && !(await answers(probeAddress(host, port)))) await wait(POLL_MS);
  if (server.exitCode === null) announce(host, port);
  return end;
}
