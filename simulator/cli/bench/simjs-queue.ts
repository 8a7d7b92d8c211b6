/**
 * M/M/1 in the npm package simjs, the reference of the benchmark. Its only build is for browsers: it hangs itself on
 * a `window`, which is handed to it here.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

interface SimjsEntity {
  useFacility(facility: object, durationMs: number): { done(callback: () => void): void };
  setTimer(durationMs: number): { done(callback: () => void): void };
  time(): number;
}

interface Simjs {
  Sim: new () => { addEntity(entity: unknown): SimjsEntity; simulate(untilMs: number): void };
  Facility: new (name: string, discipline?: number, servers?: number) => object;
  Random: new (seed: number) => { exponential(rate: number): number };
  Entity: new () => SimjsEntity;
}

let loaded: Simjs | undefined;

function load(): Simjs {
  if (loaded !== undefined) return loaded;
  const source = readFileSync(createRequire(process.argv[1] ?? '').resolve('simjs'), 'utf8');
  const browser: { Sim?: Simjs } = {};
  new Function('window', source)(browser);
  if (browser.Sim === undefined) throw new Error('simjs did not load.');
  loaded = browser.Sim;
  return loaded;
}

/** Simulates `customers` of an M/M/1 at 80 % and returns how many were served and their mean time in the system. */
export function simjsQueue(customers: number, seed: number): { served: number; meanMs: number } {
  const simjs = load();
  const random = new simjs.Random(seed);
  const server = new simjs.Facility('server');
  let served = 0;
  let totalMs = 0;
  class Source extends simjs.Entity {
    start(): void {
      this.arrive();
    }

    arrive(): void {
      const arrivedMs = this.time();
      this.useFacility(server, random.exponential(1 / 10)).done(() => {
        served++;
        totalMs += this.time() - arrivedMs;
      });
      this.setTimer(random.exponential(80 / 1_000)).done(() => this.arrive());
    }
  }
  const sim = new simjs.Sim();
  sim.addEntity(Source);
  sim.simulate((customers / 80) * 1_000);
  return { served, meanMs: totalMs / served };
}
