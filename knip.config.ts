/**
 * Dead code: files nobody reaches, values nobody uses, packages nobody imports, and the reverse. Exported types are
 * left alone: a type that names what a function takes is part of that function.
 */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: [
    'content/lessons/*/index.ts',
    'content/new-lesson/template/index.ts',
    'simulator/index.ts',
    'simulator/cli/*.ts',
    'simulator/worker/worker.ts',
    'simulator/testing/run-all.ts',
    // Bundled by e2e/bench/serve.ts.
    'e2e/bench/page/page.tsx',
    'scripts/*.mjs',
    'scripts/lib/die-with-parent.cjs',
  ],
  project: ['**/*.{ts,tsx,mjs,css}'],
  exclude: ['types'],
  ignoreExportsUsedInFile: true,
  ignoreDependencies: [
    // Read as files by next/font/local, see app/fonts.ts.
    '@fontsource-variable/inter',
    '@fontsource-variable/jetbrains-mono',
    // Read as a file and unwrapped, see simulator/cli/bench/simjs-queue.ts.
    'simjs',
    // Imported by its path, see simulator/exporters/otlp/testing/official-reader.ts.
    '@opentelemetry/otlp-transformer',
  ],
};

export default config;
