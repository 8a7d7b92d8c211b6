/**
 * The constants that the text names in words are those of the scenario files.
 */
import { describe, expect, it } from 'vitest';
import { checkScenario } from '@/content/load/files';
import calmFile from './scenarios/calm.json';
import floodFile from './scenarios/flood.json';
import plansFile from './scenarios/flood-plans.json';

const calm = checkScenario(calmFile, 'calm.json');
const flood = checkScenario(floodFile, 'flood.json');
const plans = checkScenario(plansFile, 'flood-plans.json');

/** Mean of a lognormal time with sigma 0.3, in seconds. */
const meanSeconds = (medianMs: number) => (medianMs * Math.exp(0.3 ** 2 / 2)) / 1_000;

describe('the shop', () => {
  it('has the clients that the text describes', () => {
    const [app, partner] = flood.components;
    expect(app).toMatchObject({ workload: { ratePerSecond: 30 }, classes: [{ weight: 2 }, { weight: 1 }] });
    expect(partner).toMatchObject({
      workload: { ratePerSecond: 10, rateProfile: [{ atMs: 20_000, ratePerSecond: 110 }] },
      classes: [{ name: 'scan', endpoint: 'GET /products' }],
    });
  });

  it('has four threads, which can do about 80 per second, and a queue of 200', () => {
    const shop = flood.components.find(({ id }) => id === 'Shop');
    expect(shop).toMatchObject({
      replicas: 1,
      concurrency: 4,
      queue: { limit: 200 },
      endpoints: {
        list: { steps: [{ time: { medianMs: 45, sigma: 0.3 } }] },
        order: { steps: [{ time: { medianMs: 60, sigma: 0.3 } }] },
      },
    });
    for (const [products, orders] of [
      [20, 10],
      [30, 10],
      [130, 10],
    ] as const) {
      const work = products * meanSeconds(45) + orders * meanSeconds(60);
      expect(Math.abs((4 * (products + orders)) / work / 80 - 1)).toBeLessThan(0.06);
    }
  });

  it('is the same when all is well, but for the rush', () => {
    expect(calm.components.slice(2)).toEqual(flood.components.slice(2));
    expect(calm.components[0]).toEqual(flood.components[0]);
  });

  it('has a plan of 20 per second and 40 at once for the partner, and none for our app', () => {
    expect(plans.components.find(({ id }) => id === 'API')).toMatchObject({
      usagePlans: {
        free: { apiKeys: ['partner'], throttle: { ratePerSecond: 20, burst: 40 } },
        paying: { apiKeys: ['app'] },
      },
    });
  });
});
