/**
 * The `test` of every browser test. It fails when the page wrote an error to its console, threw, had a request fail
 * or asked another host for anything, whatever else the test looked at.
 */
import { type BrowserContext, test as base, expect } from '@playwright/test';

/** Requests that a page gives up itself when the reader goes on (a prefetch, say) are no failures. */
const GIVEN_UP = 'net::ERR_ABORTED';

function watch(context: BrowserContext, host: string): readonly string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) faults.push(`request to another host: ${url}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== GIVEN_UP) faults.push(`${reason}: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) faults.push(`status ${response.status()}: ${response.url()}`);
  });
  return faults;
}

interface Faults {
  /** Faults that the test brings about itself: a text that each of them contains. */
  readonly expectedFaults: readonly string[];
  readonly noFaults: undefined;
}

export const test = base.extend<Faults>({
  expectedFaults: [[], { option: true }],
  noFaults: [
    async ({ context, baseURL, expectedFaults }, use) => {
      const faults = watch(context, new URL(baseURL ?? '').host);
      await use(undefined);
      // What a page asked for last may still fail.
      await Promise.all(context.pages().map((page) => page.waitForLoadState('networkidle')));
      const unexpected = faults.filter((fault) => !expectedFaults.some((expected) => fault.includes(expected)));
      expect(unexpected, 'the page has no error, no failed request and asks no other host').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
