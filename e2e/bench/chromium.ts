/**
 * Chromium without a GPU, and what its developer tools say of a page: time spent, memory kept.
 */
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { browserFlags, systemBrowser } from '../../scripts/lib/system-browser.mjs';

const viewport = { width: 1280, height: 800 };

export interface Opened {
  readonly page: Page;
  readonly tools: CDPSession;
  close(): Promise<void>;
}

export async function startChromium(): Promise<Browser> {
  const executablePath = systemBrowser();
  return chromium.launch({ ...(executablePath && { executablePath }), args: browserFlags });
}

/** A page of its own, in a process of its own. */
export async function openPage(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await page.goto(url, { waitUntil: 'networkidle' });
  const tools = await context.newCDPSession(page);
  await tools.send('Performance.enable');
  const close = async () => {
    await context.close();
    if (errors.length > 0) throw new Error(`The page of the benchmark failed: ${errors.join('\n')}`);
  };
  return { page, tools, close };
}

/** Time of the main thread so far, in ms. */
export interface Spent {
  readonly script: number;
  readonly all: number;
}

export async function spent({ tools }: Opened): Promise<Spent> {
  const { metrics } = await tools.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return { script: ms('ScriptDuration'), all: ms('TaskDuration') };
}

/** Processor time of all processes of the browser so far but its own, in ms: of its pages, their workers, and painting. */
export async function processorMs(browser: Browser): Promise<number> {
  const tools = await browser.newBrowserCDPSession();
  const { processInfo } = await tools.send('SystemInfo.getProcessInfo');
  await tools.detach();
  return processInfo.filter(({ type }) => type !== 'browser').reduce((sum, { cpuTime }) => sum + 1_000 * cpuTime, 0);
}

const mebibyte = 2 ** 20;

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

const inMebibytes = ({ usedSize, backingStorageSize = 0 }: HeapUsage) => (usedSize + backingStorageSize) / mebibyte;

/** What a garbage collection leaves in the page and in its worker, typed arrays included, in MiB. */
export async function memory(opened: Opened): Promise<{ readonly page: number; readonly worker: number }> {
  const { tools } = opened;
  await tools.send('HeapProfiler.collectGarbage');
  const page = inMebibytes(await tools.send('Runtime.getHeapUsage'));
  return { page, worker: await workerMemory(opened) };
}

async function workerMemory({ page, tools }: Opened): Promise<number> {
  if (page.workers().length !== 1) throw new Error(`The page has ${page.workers().length} workers.`);
  const attached = new Promise<string>((resolve) => {
    tools.once('Target.attachedToTarget', ({ sessionId }) => resolve(sessionId));
  });
  await tools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const sessionId = await attached;
  await ask(tools, sessionId, 1, 'HeapProfiler.collectGarbage');
  const usage = (await ask(tools, sessionId, 2, 'Runtime.getHeapUsage')) as HeapUsage;
  await tools.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false });
  return inMebibytes(usage);
}

/** Asks the developer tools of a worker, which are reached through those of its page. */
async function ask(tools: CDPSession, sessionId: string, id: number, method: string): Promise<unknown> {
  const answer = new Promise<unknown>((resolve) => {
    const listen = (event: { sessionId: string; message: string }) => {
      const message: { id?: number; result?: unknown } = JSON.parse(event.message);
      if (event.sessionId !== sessionId || message.id !== id) return;
      tools.off('Target.receivedMessageFromTarget', listen);
      resolve(message.result);
    };
    tools.on('Target.receivedMessageFromTarget', listen);
  });
  await tools.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  return answer;
}
