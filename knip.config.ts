/**
 * Dead code: files nobody reaches, exports nobody uses, dependencies nobody imports, and the reverse.
 */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'simulator/cli/*.ts',
    'simulator/worker/worker.ts',
    'scripts/*.mjs',
    'scripts/dependency-rules/typescript-6.mjs',
    'scripts/testing/*.ts',
    'e2e/**/*.spec.ts',
  ],
  project: ['**/*.{ts,tsx,mjs}', '!app/scratch/**'],
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: ['typescript-6'],
};

export default config;
