/**
 * The ready twin runs with their scenarios, read while the page is built.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Text } from '../model';
import { twins } from '../twins';

interface LoadedTwin {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  /** The upper run and the lower one. */
  readonly scenarios: readonly [unknown, unknown];
}

async function scenario(name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(process.cwd(), 'content/twins', `${name}.json`), 'utf8'));
}

export const loadTwins = (): Promise<readonly LoadedTwin[]> =>
  Promise.all(
    twins.map(async ({ variants: [a, b], ...twin }) => ({
      ...twin,
      scenarios: [await scenario(a), await scenario(b)] as const,
    })),
  );
