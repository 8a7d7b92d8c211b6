/**
 * Breaks each dependency rule once, in a scratch copy of the layout, and expects the rule by name. A rule that matches
 * nothing looks exactly like a clean project; these tests tell the two apart.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Files of the scratch project; `export {}` where nothing is given. */
const FILES: Record<string, string> = {
  'package.json': '{"dependencies":{"react":"*","zod":"*"},"devDependencies":{"simjs":"*"}}',
  'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
  'app/page.ts': "import '@/components/stage/stage';\nimport '@/simulator/telemetry/outcome';",
  'components/stage/stage.ts': "import type { Outcome } from '@/simulator/telemetry/outcome';",
  'components/stage/value.ts': "import { schema } from '@/simulator/scenario/schema';",
  'components/stage/recording.ts': "import { outcome } from '@/simulator/telemetry/outcome';",
  'components/stage/inline-type.ts': "import { type Schema } from '@/simulator/scenario/schema';",
  'components/stage/loading.ts': "import { load } from '@/content/load/lesson';",
  'components/stage/worker.ts': "import type { ToWorker } from '@/simulator/worker/protocol';",
  'components/stage/route.ts': "import '@/app/page';",
  'components/stage/tool.ts': "import 'simjs';",
  'components/stage/lost.ts': "import './nowhere';",
  'components/stage/lonely.ts': '',
  'components/stage/tested.ts': "import './stage.test';",
  'components/stage/stage.test.ts': "import './stage';",
  'components/simulation/bridge.ts': "import '@/simulator/worker/protocol';\nimport '@/simulator/telemetry/outcome';",
  'content/model.ts': "import type { ReactNode } from 'react';",
  'content/page.ts': "import type {} from '@/components/stage/stage';",
  'content/load/lesson.ts': "import 'server-only';\nimport 'react';\nimport '@/components/stage/stage';",
  'progress/store.ts': "import '@/components/stage/stage';",
  'simulator/kernel/react.ts': "import { useState } from 'react';",
  'simulator/kernel/react-type.ts': "import type { ReactNode } from 'react';",
  'simulator/kernel/node.ts': "import { readFileSync } from 'node:fs';",
  'simulator/kernel/node-type.ts': "import type { Stats } from 'node:fs';",
  'simulator/kernel/telemetry.ts': "import type { Outcome } from '../telemetry/outcome';",
  'simulator/kernel/typeof.ts': "export type Draw = typeof import('../random/draw');",
  'simulator/kernel/dynamic.ts': "export const later = () => import('react');",
  'simulator/kernel/re-export.ts': "export type { ReactNode } from 'react';",
  'simulator/random/draw.ts': "import type {} from '../statistics/tally';",
  'simulator/statistics/tally.ts': "import '../kernel/cycle-a';",
  'simulator/resources/queue.ts': "import '../kernel/cycle-a';\nimport '../statistics/tally';",
  'simulator/resources/policy.ts': "import '../policies/retry';",
  'simulator/components/checks.ts': "import '../scenario/schema';",
  'simulator/components/form.ts': "import type {} from '../scenario/schema';",
  'simulator/worker/on-demand.ts': "export const checks = () => import('../scenario/schema');",
  'simulator/pricing/price.ts': "import type {} from '../statistics/tally';",
  'simulator/policies/retry.ts': "import type {} from '../experiment/run';",
  'simulator/experiment/run.ts': "import type {} from '../worker/protocol';",
  'simulator/scenario/schema.ts': "import 'zod';",
  'simulator/scenario/view.ts': "import type {} from '../../components/stage/stage';",
  'simulator/kernel/cycle-a.ts': "import type {} from './cycle-b';",
  'simulator/kernel/cycle-b.ts': "import type {} from './cycle-a';",
  'simulator/cli/simulate.ts': "import 'node:fs';\nimport '../scenario/schema';",
  'simulator/telemetry/outcome.ts': '',
  'simulator/worker/protocol.ts': "import type {} from '../telemetry/outcome';",
};

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let scratch = '';
let violations: readonly Violation[] = [];

async function cruise(): Promise<readonly Violation[]> {
  const preload = path.join(project, 'scripts/dependency-rules/typescript-6.mjs');
  const tool = path.join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(project, '.dependency-cruiser.mjs');
  const args = ['--import', preload, tool, '--config', config, '--output-type', 'json', '.'];
  const run = promisify(execFile)(process.execPath, args, { cwd: scratch, maxBuffer: 64_000_000 });
  const { stdout } = await run.catch((failure: { stdout: string }) => failure);
  return JSON.parse(stdout).summary.violations;
}

beforeAll(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'faultline-rules-'));
  for (const [file, imports] of Object.entries(FILES)) {
    const target = path.join(scratch, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, file.endsWith('.ts') ? `${imports}\nexport {};\n` : imports);
  }
  symlinkSync(path.join(project, 'node_modules'), path.join(scratch, 'node_modules'), 'junction');
  violations = await cruise();
}, 60_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const rulesBrokenBy = (file: string) => violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

describe('an import that breaks a rule is named', () => {
  test.each([
    ['app/page.ts', 'routes-do-not-simulate'],
    ['components/stage/value.ts', 'components-read-recordings'],
    ['components/stage/loading.ts', 'only-routes-load'],
    ['components/stage/worker.ts', 'one-bridge-to-the-worker'],
    ['components/stage/route.ts', 'routes-only-in-app'],
    ['components/stage/tool.ts', 'no-tools-in-the-product'],
    ['components/stage/lost.ts', 'nothing-unresolved'],
    ['components/stage/lonely.ts', 'no-orphans'],
    ['components/stage/tested.ts', 'no-tests-in-the-product'],
    ['content/model.ts', 'content-is-data'],
    ['content/page.ts', 'content-is-data'],
    ['progress/store.ts', 'progress-knows-no-page'],
    ['simulator/kernel/react.ts', 'simulator-knows-no-host'],
    ['simulator/kernel/react.ts', 'simulator-knows-no-view'],
    ['simulator/kernel/react-type.ts', 'simulator-knows-no-host'],
    ['simulator/kernel/react-type.ts', 'simulator-kernel'],
    ['simulator/kernel/node.ts', 'simulator-knows-no-host'],
    ['simulator/kernel/node-type.ts', 'simulator-knows-no-host'],
    ['simulator/kernel/telemetry.ts', 'simulator-kernel'],
    ['simulator/kernel/typeof.ts', 'simulator-kernel'],
    ['simulator/kernel/dynamic.ts', 'simulator-knows-no-host'],
    ['simulator/kernel/re-export.ts', 'simulator-knows-no-host'],
    ['simulator/random/draw.ts', 'simulator-random'],
    ['simulator/statistics/tally.ts', 'simulator-statistics'],
    ['simulator/resources/policy.ts', 'simulator-resources'],
    ['simulator/components/checks.ts', 'simulator-runs-without-its-checks'],
    ['simulator/pricing/price.ts', 'simulator-pricing'],
    ['simulator/policies/retry.ts', 'simulator-model-below-experiments'],
    ['simulator/experiment/run.ts', 'simulator-model-below-its-hosts'],
    ['simulator/scenario/view.ts', 'simulator-knows-no-view'],
    ['simulator/kernel/cycle-a.ts', 'no-cycles'],
  ])('%s breaks %s', (file, rule) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });
});

test.each([
  'components/stage/stage.ts',
  'components/stage/inline-type.ts',
  'components/stage/recording.ts',
  'components/stage/stage.test.ts',
  'content/load/lesson.ts',
  'components/simulation/bridge.ts',
  'simulator/resources/queue.ts',
  'simulator/components/form.ts',
  'simulator/worker/on-demand.ts',
  'simulator/scenario/schema.ts',
  'simulator/cli/simulate.ts',
  'simulator/worker/protocol.ts',
])('%s breaks no rule', (file) => {
  expect(rulesBrokenBy(file)).toEqual([]);
});
