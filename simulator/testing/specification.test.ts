/**
 * The specification and the tests name the same rules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const rules = [...readFileSync('simulator/SPEC.md', 'utf8').matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(([, id]) => id);

const cited = new Set(
  ['simulator', 'e2e'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.](test|spec)[.]ts$/.test(path))
      .flatMap((path) => [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/\[([A-Z]+\d+)\]/g)])
      .map(([, id]) => id),
  ),
);

it('has a test for every rule', () => {
  expect(rules.length).toBeGreaterThan(50);
  expect(rules.filter((id) => !cited.has(id))).toEqual([]);
});

it('has no test for a rule that does not exist', () => {
  expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
});
