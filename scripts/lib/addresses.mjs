/**
 * The addresses under which a running site can be reached.
 */
import { networkInterfaces } from 'node:os';

const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]']);
const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost']);

/** @param {string} host @param {number} port */
export function localAddress(host, port) {
  return EVERYWHERE.has(host) || THIS_MACHINE.has(host) ? `http://localhost:${port}` : `http://${host}:${port}`;
}

/** What to probe to learn whether the server answers. @param {string} host @param {number} port */
export function probeAddress(host, port) {
  if (host === '::' || host === '::1') return `http://[::1]:${port}`;
  return EVERYWHERE.has(host) ? `http://127.0.0.1:${port}` : `http://${host}:${port}`;
}

/**
 * The addresses for the other people in the room; none while the site listens to this machine only.
 * @param {string} host @param {number} port
 * @param {ReturnType<typeof networkInterfaces>} [interfaces]
 */
export function classroomAddresses(host, port, interfaces = networkInterfaces()) {
  if (THIS_MACHINE.has(host)) return [];
  if (!EVERYWHERE.has(host)) return [`http://${host}:${port}`];
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);
}
