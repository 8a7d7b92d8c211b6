/**
 * Browser tests: the production build, served by the same script as `npm start`, seen as a desktop and as a phone.
 */
import { defineConfig, devices } from '@playwright/test';
import { choosePart, leftOut } from './scripts/lib/browser-parts.mjs';
import { browserFlags, systemBrowser } from './scripts/lib/system-browser.mjs';

const port = Number(process.env.E2E_PORT ?? 3217);
const baseURL = `http://127.0.0.1:${port}`;
const executablePath = systemBrowser();
/** Set by `npm test`; without it everything runs. */
const part = process.env.E2E_PART ? choosePart(process.env.E2E_PART, Date.now()) : null;

export default defineConfig({
  testDir: 'e2e',
  testIgnore: leftOut(part).map((name) => `**/${name}.spec.ts`),
  outputDir: 'test-results/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL,
    trace: 'on-first-retry',
    launchOptions: { ...(executablePath && { executablePath }), args: browserFlags },
  },
  projects: [
    { name: 'desktop', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
    // What does not depend on the screen runs once, on the desktop.
    { name: 'phone', use: { ...devices['Pixel 7'] }, grepInvert: /@desktop/ },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    env: { PORT: String(port), HOST: '127.0.0.1' },
    url: `${baseURL}/en`,
    reuseExistingServer: !process.env.CI,
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
});
