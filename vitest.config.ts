/**
 * Unit tests: beside the source, in Node, without a DOM. A stray console call fails the test that made it.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  resolve: { alias: { '@': here('.'), 'server-only': here('scripts/testing/server-only.ts') } },
  test: {
    environment: 'node',
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '.next*/**', 'e2e/**'],
    setupFiles: ['scripts/testing/fail-on-console.ts', 'scripts/testing/repeatable-properties.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
