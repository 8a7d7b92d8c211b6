/**
 * Every template on every page: nothing lies on anything, nothing is left without words.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import '@/simulator/packs/all';
import { LiveRun } from '@/simulator/experiment/live-run';
import { readScenario, type Scenario } from '@/simulator/scenario';
import { faultsAt } from '../faults';
import { stageGeometry } from '../geometry';
import { layersOf } from '../layers';
import { overlap } from '../place-notes';
import { readComponent, summaryOf } from '../reading';

const folder = new URL('../../../content/templates/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

function template(name: string): Scenario {
  const read = readScenario(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
  if (!read.ok) throw new Error(name);
  return read.value;
}

describe.each(names)('%s on the stage', (name) => {
  const run = new LiveRun(template(name));
  const { topology } = run;
  const { series, happenings } = run.advance(3_000);

  it.each([1_312, 736, 343])('lies apart at %i px', (width) => {
    const { nodes, height } = stageGeometry(topology, { width, annotated: true });
    for (const [i, { box, inside }] of nodes.entries()) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const other of nodes.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
      const drawn = [...inside.rows.flatMap(({ cells }) => cells), ...(inside.face ? [inside.face] : [])];
      for (const part of drawn) {
        expect(part.x).toBeGreaterThan(0);
        expect(part.x + part.width).toBeLessThan(inside.width);
        expect(part.y + part.height).toBeLessThan(inside.dividerY ?? 0);
      }
    }
  });

  it.each(['en', 'ko'] as const)('says what it shows (%s), and has a place for each line', (locale) => {
    const row = series.at(-1) ?? null;
    const moment = { topology, row, faults: faultsAt(happenings, 3_000) };
    const { nodes } = stageGeometry(topology, { width: 1_312, annotated: true });
    for (const component of topology.components.keys()) {
      const { about, ...reading } = { about: '', ...readComponent(moment, component, locale) };
      const said = JSON.stringify([reading, summaryOf(moment, component, locale), about]);
      expect(said).not.toMatch(/undefined|NaN|null null|\[object/);
      expect(nodes[component]?.inside.linesY).toHaveLength(reading.lines.length);
    }
  });
});

it('keeps the way of requests from left to right on a desktop', () => {
  for (const name of names) {
    const { topology } = new LiveRun(template(name));
    expect([name, stageGeometry(topology, { width: 1_312, annotated: true }).mode]).not.toContain('vertical');
  }
});

it('stands a dead-letter queue behind the queue that it serves', () => {
  const { topology } = new LiveRun(template('serverless-shop.json'));
  const layerOf = (id: string) =>
    layersOf(topology).findIndex((layer) => layer.some((one) => topology.components[one]?.id === id));
  expect(layerOf('lostMails')).toBe(layerOf('mails') + 1);
});
