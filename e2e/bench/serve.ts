/**
 * Bundles the page of the benchmark as a production build, styles and worker included, and serves it from memory.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import tailwind from '@tailwindcss/postcss';
import { build } from 'esbuild';
import postcss from 'postcss';

const project = fileURLToPath(new URL('../../', import.meta.url));
/** The session asks for its worker by where that stands beside its own file; so the bundle keeps the folders. */
const entryPoints = [
  { in: 'e2e/bench/page/counters.ts', out: 'components/simulation/counters' },
  { in: 'e2e/bench/page/page.tsx', out: 'components/simulation/page' },
  { in: 'simulator/worker/worker.ts', out: 'simulator/worker/worker' },
];
const html = `<!doctype html><html lang="en" class="theme-light"><head><meta charset="utf-8"><title>bench</title>
<link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/components/simulation/page.css"></head>
<body><main id="root"></main>
<script type="module" src="/components/simulation/counters.js"></script>
<script type="module" src="/components/simulation/page.js"></script></body></html>`;
const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', html: 'text/html' };

export interface Served {
  readonly url: string;
  close(): void;
}

export async function servePage(): Promise<Served> {
  const files = await bundle();
  files.set('/', html);
  files.set('/site.css', await siteStyles());
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace('/worker.ts', '/worker.js');
    const text = files.get(path);
    response.statusCode = text === undefined ? 404 : 200;
    response.setHeader('content-type', `${types[path.split('.').at(1) ?? 'html']}; charset=utf-8`);
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints,
    absWorkingDir: project,
    outdir: '.',
    chunkNames: 'components/simulation/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    write: false,
    jsx: 'automatic',
    alias: { '@': project },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return new Map(outputFiles.map(({ path, text }) => [`/${path.slice(project.length)}`, text]));
}

async function siteStyles(): Promise<string> {
  const from = `${project}app/globals.css`;
  const { css } = await postcss([tailwind({ base: project })]).process(readFileSync(from, 'utf8'), { from });
  return css;
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server of the benchmark has no port.');
  return address.port;
}
