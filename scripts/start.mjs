/**
 * npm start: installs what is missing, builds when sources changed, serves, and says where. Needs Node and npm only.
 *
 *   PORT   the port to serve on; without it the first free one from 3000
 *   HOST   the address to listen on; 0.0.0.0 opens the site to the network. Default: this machine only
 */
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { choosePort } from './lib/port.mjs';
import { stopWithNpm } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

requireNode('20.9', 'Faultline');
stopWithNpm();

const host = process.env.HOST || '127.0.0.1';

/** @returns {Promise<number>} */
async function freePort() {
  const choice = await choosePort(host, process.env.PORT);
  if ('port' in choice) return choice.port;
  console.error(choice.problem);
  process.exit(1);
}

// Asked first, so that a busy port is known before a long build, and again in case the build took its time.
await freePort();
await ensureInstalled();
if (!(await ensureBuilt())) {
  console.error('The build failed; the lines above say why.');
  process.exit(1);
}
process.exitCode = await serve(host, await freePort());
