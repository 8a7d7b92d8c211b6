/**
 * Counts the JavaScript that a page loads, compressed as it comes: that of its workers too, which Playwright reports to
 * the context, and tells from data by what the server calls it.
 */
import type { BrowserContext, Request } from '@playwright/test';

/** From the start on; each script counts once, whoever asks for it. */
export function countScripts(context: BrowserContext): { kilobytes(): Promise<number>; names(): readonly string[] } {
  const sizes = new Map<string, Promise<number>>();
  const bytesOf = async (request: Request) => {
    const response = await request.response();
    const type = response?.headers()['content-type'] ?? '';
    return type.includes('javascript') ? Math.max(0, (await request.sizes()).responseBodySize) : 0;
  };
  context.on('requestfinished', (request) => {
    const url = new URL(request.url()).pathname;
    if (!sizes.has(url)) sizes.set(url, bytesOf(request));
  });
  return {
    kilobytes: async () => (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0) / 1_000,
    names: () => [...sizes.keys()],
  };
}
