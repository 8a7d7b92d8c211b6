/**
 * Somebody else's page: another origin, with a frame in it.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Host {
  readonly server: Server;
  readonly address: string;
}

/** A page that frames an address; `above` is what stands over the frame. */
export async function host(framed: string, above = ''): Promise<Host> {
  const html = `<!doctype html><title>Elsewhere</title><link rel="icon" href="data:,">${above}
    <iframe src="${framed}" title="A run" width="1000" height="700"></iframe>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
