/**
 * Which port to serve on: the one asked for or nothing, else the first free one from 3000.
 */
import { createServer } from 'node:net';

const FIRST = 3000;
const TRIES = 20;

/** @param {string} host @param {number} port @returns {Promise<string | null>} why the port cannot be used, or null */
export function whyNot(host, port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/** @param {string} reason @param {string} host @param {number} port */
function inWords(reason, host, port) {
  if (reason === 'EADDRINUSE') {
    return `Port ${port} is in use by another program. Stop it, choose another (PORT=${port + 1} npm start), or leave PORT out to take the next free one.`;
  }
  if (reason === 'EACCES') return `Port ${port} may not be used without special rights. Choose one from 1024 to 65535.`;
  return `HOST=${host} is not an address of this machine (${reason}). Use HOST=0.0.0.0 for every network it is in, or leave HOST out.`;
}

/**
 * @param {string} host
 * @param {string | undefined} asked the value of PORT
 * @returns {Promise<{ port: number } | { problem: string }>}
 */
export async function choosePort(host, asked) {
  if (asked) {
    const port = Number(asked);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      return { problem: `PORT must be a whole number from 1 to 65535; it is '${asked}'.` };
    }
    const reason = await whyNot(host, port);
    return reason ? { problem: inWords(reason, host, port) } : { port };
  }
  for (let port = FIRST; port < FIRST + TRIES; port += 1) {
    const reason = await whyNot(host, port);
    if (reason === null) return { port };
    if (reason !== 'EADDRINUSE') return { problem: inWords(reason, host, port) };
  }
  return { problem: `Every port from ${FIRST} to ${FIRST + TRIES - 1} is in use. Choose one: PORT=8080 npm start` };
}
