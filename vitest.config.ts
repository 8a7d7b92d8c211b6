/**
 * Unit tests: beside the source, in Node, without a DOM. A stray console call fails the test that made it.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    environment: 'node',
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '.next*/**', 'e2e/**', 'app/scratch/**'],
    setupFiles: ['scripts/testing/fail-on-console.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
