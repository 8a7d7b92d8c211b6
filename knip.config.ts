/**
 * Dead code: files nobody reaches, values nobody uses, packages nobody imports, and the reverse. Exported types are
 * left alone: a type that names what a function takes is part of that function.
 */
import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['simulator/cli/*.ts', 'simulator/worker/worker.ts', 'scripts/*.mjs', 'scripts/lib/die-with-parent.mjs'],
  project: ['**/*.{ts,tsx,mjs,css}', '!app/scratch/**'],
  exclude: ['types'],
  // The first is handed to dependency-cruiser under another name (scripts/dependency-rules); the second is part of Next.
  ignoreDependencies: ['typescript-6', 'server-only'],
};

export default config;
