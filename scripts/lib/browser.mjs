/**
 * A Chromium for the browser tests: the one that is there, else Debian's package when we may install it, else
 * Playwright's download.
 */
import { existsSync } from 'node:fs';
import { run, runNode } from './run.mjs';
import { isRoot, systemBrowser } from './system-browser.mjs';

async function installFromDebian() {
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return false;
  console.log('No Chromium here; installing the package of this system …');
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, signOfLife: 'still installing Chromium' };
  const lock = ['-o', 'DPkg::Lock::Timeout=120'];
  await run('apt-get', [...lock, 'update', '-qq'], options);
  await run('apt-get', [...lock, 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return systemBrowser() !== undefined;
}

async function downloadFromPlaywright() {
  console.log('No Chromium here; downloading the one of Playwright …');
  const cli = 'node_modules/@playwright/test/cli.js';
  const options = { signOfLife: 'still downloading Chromium' };
  if ((await runNode(cli, ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'], options)) === 0) return true;
  console.error('No browser could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH.');
  return false;
}

/** @returns {Promise<boolean>} whether there is a browser now */
export async function ensureBrowser() {
  if (systemBrowser() || (await installFromDebian())) {
    console.log(`Browser: ${systemBrowser()}`);
    return true;
  }
  return downloadFromPlaywright();
}
