/**
 * Counts the JavaScript that a page loads, compressed as it comes: that of its workers too, which Playwright reports to
 * the context, and tells from data by what the server calls it.
 */
import type { BrowserContext, Request } from '@playwright/test';

interface Counted {
  /** Of all scripts, or of those whose path is wanted. */
  kilobytes(wanted?: (path: string) => boolean): Promise<number>;
  /** Of everything that was asked for, and of the scripts among it. */
  names(): readonly string[];
  paths(): Promise<readonly string[]>;
}

/** From the start on; each script counts once, whoever asks for it. */
export function countScripts(context: BrowserContext): Counted {
  const sizes = new Map<string, Promise<number>>();
  const bytesOf = async (request: Request) => {
    const response = await request.response();
    const type = response?.headers()['content-type'] ?? '';
    return type.includes('javascript') ? Math.max(0, (await request.sizes()).responseBodySize) : 0;
  };
  context.on('requestfinished', (request) => {
    const url = new URL(request.url()).pathname;
    if (sizes.has(url)) return;
    const size = bytesOf(request);
    // What ends after the page was closed is counted by nobody; whoever counts it still hears of an error.
    size.catch(() => undefined);
    sizes.set(url, size);
  });
  return {
    kilobytes: async (wanted = () => true) => {
      const counted = [...sizes].filter(([path]) => wanted(path)).map(([, size]) => size);
      return (await Promise.all(counted)).reduce((sum, size) => sum + size, 0) / 1_000;
    },
    names: () => [...sizes.keys()],
    paths: async () => {
      const known = await Promise.all([...sizes].map(async ([path, size]) => ({ path, size: await size })));
      return known.filter(({ size }) => size > 0).map(({ path }) => path);
    },
  };
}
