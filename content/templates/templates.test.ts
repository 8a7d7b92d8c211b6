import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type RunSummary, readScenario, runScenario, type Scenario } from '@/simulator';
import { describeProblem } from '@/simulator/scenario';
import { type TemplateId, templates } from '.';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function template(id: TemplateId): Scenario {
  const read = readScenario(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
  if (!read.ok) throw new Error(read.problems.map(describeProblem).join('\n'));
  return read.value;
}

/** What a template measures between two moments, in ms. */
const between = (id: TemplateId, warmUpMs: number, durationMs: number): RunSummary =>
  runScenario(template(id), { warmUpMs, durationMs });

const classOf = (summary: RunSummary, name: string) => summary.classes.find((one) => one.name === name);

describe('the templates', () => {
  it('are the files of the folder, each listed once', () => {
    expect([...templates].map((id) => `${id}.json`).sort()).toEqual(files.sort());
  });

  it.each(templates)(
    '%s begins as a working system, with a title in both languages and a place for each part',
    (id) => {
      const scenario = template(id);
      expect(scenario.title).toMatchObject({ en: expect.any(String), ko: expect.any(String) });
      expect(scenario.components.every((component) => component.position !== undefined)).toBe(true);
      const firstFault = Math.min(...scenario.faults.map((fault) => fault.atMs));
      expect(firstFault).toBeGreaterThanOrEqual(20_000);
      expect(runScenario(scenario, { durationMs: firstFault }).failedShare).toBeLessThan(0.12);
    },
  );

  it('slow dependency: a slow payment service refuses those who do not pay', () => {
    const summary = between('slow-dependency', 45_000, 80_000);
    expect(classOf(summary, 'browse')?.refusedShare).toBeGreaterThan(0.5);
    expect(summary.services.find((one) => one.id === 'orders')?.utilization).toBeGreaterThan(0.95);
    expect(between('slow-dependency', 100_000, 120_000).failedShare).toBe(0);
  });

  it('retry storm: three tries at each of three layers are 27 at the bottom, less what queues refuse', () => {
    const summary = between('retry-storm', 35_000, 60_000);
    const requests = summary.classes[0]?.offered ?? 0;
    const atTheBottom = summary.connections.find((one) => one.id === 'orders->payment')?.tries ?? 0;
    expect(atTheBottom / requests).toBeGreaterThan(15);
    expect(atTheBottom / requests).toBeLessThan(27.5);
  });

  it('metastable failure: the trigger is over after 10 s, the failure is not', () => {
    const { goodputPerSecond, offeredPerSecond } = between('metastable-failure', 100_000, 180_000);
    expect(goodputPerSecond / offeredPerSecond).toBeLessThan(0.05);
    expect(between('metastable-failure', 0, 30_000).failedShare).toBeLessThan(0.001);
  });

  it('outlier ejection: after a few errors at each proxy the sick replica gets nothing', () => {
    const sick = between('outlier-ejection', 30_000, 58_000);
    expect(sick.classes[0]?.errors).toBeGreaterThanOrEqual(10);
    expect(sick.failedShare).toBeLessThan(0.01);
    expect(sick.connections.find((one) => one.id === 'web->api')).toMatchObject({ tries: expect.any(Number) });
  });

  it('saga: whatever crashes, every order ends whole or not at all', () => {
    const { transactions } = between('saga', 0, 150_000);
    expect(transactions).toMatchObject({ doubleApplied: 0, stuck: 0 });
    expect(transactions?.compensated).toBeGreaterThan(100);
    expect(transactions?.committed).toBeGreaterThan(1_500);
  });

  it('monolith: a leak in one module takes all modules', () => {
    const { classes } = between('monolith', 45_000, 130_000);
    const shares = classes.map((one) => one.failedShare);
    expect(Math.min(...shares)).toBeGreaterThan(0.05);
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThan(0.06);
    expect(between('monolith', 150_000, 180_000).failedShare).toBe(0);
  });

  it('cold-start burst: every request of the burst that finds no environment waits for one', () => {
    const counters = (summary: RunSummary) => summary.meters.find((one) => one.id === 'resize')?.counters ?? {};
    const quiet = between('cold-start-burst', 30_000, 60_000);
    const burst = between('cold-start-burst', 60_000, 70_000);
    expect(counters(quiet).coldStarts).toBeLessThan(5);
    expect(counters(burst).coldStarts).toBeGreaterThan(100);
    expect(burst.classes[0]?.latency.p99Ms).toBeGreaterThan(1.5 * (quiet.classes[0]?.latency.p99Ms ?? 0));
    expect(between('cold-start-burst', 121_000, 150_000).classes[0]?.reasons).toHaveProperty(
      'reservedConcurrencyLimit',
    );
  });

  it('throttled gateway: what is more than the limit gets 429 before any function runs', () => {
    const summary = between('throttled-gateway', 90_000, 100_000);
    expect(classOf(summary, 'orders')?.reasons).toHaveProperty('throttled');
    const list = summary.services.find((one) => one.id === 'list');
    expect((list?.arrived ?? 0) / 10).toBeLessThan(101);
  });

  it('poison record: one record stops its shard, the others flow', () => {
    const gauges = (toMs: number) =>
      between('poison-record', toMs - 1_000, toMs).meters.find((one) => one.id === 'clicks')?.gauges;
    expect(gauges(55_000)?.blockedShards?.last).toBe(0);
    expect(gauges(170_000)?.blockedShards?.last).toBe(1);
  });

  it('canary: its share of the requests meets its share of the errors', () => {
    const { failedShare } = between('canary', 30_000, 100_000);
    expect(failedShare).toBeGreaterThan(0.002);
    expect(failedShare).toBeLessThan(0.009);
    expect(between('canary', 101_000, 150_000).failedShare).toBe(0);
  });

  it('microservices shop: a part that is down takes its own pages only', () => {
    const cartDown = between('microservices-shop', 121_000, 150_000);
    expect(classOf(cartDown, 'cart')?.failedShare).toBeGreaterThan(0.95);
    expect(classOf(cartDown, 'checkout')?.failedShare).toBe(0);
  });
});
