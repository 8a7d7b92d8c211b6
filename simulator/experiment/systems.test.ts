import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Call, Try } from '../components/records';
import { readScenario, type Scenario } from '../scenario';
import { decodeMoment, encodeMoment } from '../scenario/share';
import { Bystander } from '../telemetry/bystander';
import { anyArchitecture, anyFaults, fittingFaults } from '../testing/any-architecture';
import { anySystem } from '../testing/any-system';
import { runs, timeLimitMs } from '../testing/runs';
import { Engine } from './engine';
import { summarize } from './summarize';

vi.setConfig({ testTimeout: timeLimitMs });

/** Counts by itself what a run counts, and looks at the clock. */
class Witness extends Bystander {
  started = 0;
  ended = 0;
  readonly wentBack: string[] = [];
  private lastMs = 0;

  constructor(private readonly engine: () => Engine) {
    super();
  }

  private look(what: string): void {
    const { nowMs } = this.engine();
    if (nowMs < this.lastMs) this.wentBack.push(`${what}: ${nowMs} after ${this.lastMs}`);
    this.lastMs = nowMs;
  }

  override requestStarted(_call: Call): void {
    this.look('request');
    this.started++;
  }

  override requestEnded(_call: Call): void {
    this.look('end');
    this.ended++;
  }

  override trySent(_sent: Try): void {
    this.look('try');
  }

  override tryArrived({ sentMs, arrivedMs }: Try): void {
    this.look('arrival');
    if (arrivedMs < sentMs || arrivedMs !== this.lastMs) this.wentBack.push(`arrived ${arrivedMs}, sent ${sentMs}`);
  }

  override tryEnded({ arrivedMs }: Try): void {
    this.look('end of try');
    if (arrivedMs > this.lastMs) this.wentBack.push(`arrived ${arrivedMs}, ended ${this.lastMs}`);
  }

  override tryOver(_over: Try): void {
    this.look('answer');
  }

  override intervened(): void {
    this.look('intervention');
  }
}

function watched(run: Scenario, interventions: ReturnType<typeof fittingFaults> = []) {
  const ref: { witness?: Witness } = {};
  const engine = new Engine(run, {
    interventions,
    observe: (_, self) => {
      ref.witness = new Witness(self);
      return ref.witness;
    },
  });
  return { engine, witness: ref.witness as Witness };
}

/** Every number in a value with its path. */
function numbersIn(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`));
}

describe('a system of any kind, at any time', () => {
  it('[V10] has as many requests ended and under way as have arrived', () => {
    fc.assert(
      fc.property(anySystem, (system) => {
        const run = { ...system, warmUpMs: 0 };
        const { engine, witness } = watched(run);
        for (let atMs = 150; atMs <= run.durationMs; atMs += 150) {
          engine.run(atMs);
          const sum = { offered: 0, ended: 0, unfinished: 0 };
          for (const one of summarize(engine).classes) {
            sum.offered += one.offered;
            sum.ended += one.succeeded + one.errors + one.refused + one.timedOut;
            sum.unfinished += one.unfinished;
          }
          const { started, ended } = witness;
          expect(sum).toEqual({ offered: started, ended, unfinished: started - ended });
        }
      }),
      runs(40),
    );
  });

  it('[K1] never goes back in time', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const { engine, witness } = watched(run);
        engine.run(run.durationMs);
        expect(witness.wentBack).toEqual([]);
      }),
      runs(60),
    );
  });

  it('[V1] has no number below nothing, and no share beyond all', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const engine = new Engine(run);
        for (let atMs = 250; atMs <= run.durationMs; atMs += 250) {
          engine.run(atMs);
          const { version: _, ...summary } = summarize(engine);
          const all = numbersIn(summary);
          expect(all.filter(([, value]) => !(value >= 0 && value < Number.POSITIVE_INFINITY))).toEqual([]);
          const share = /Share$|utilization$|Probability$/;
          expect(all.filter(([path, value]) => share.test(path) && value > 1 + 1e-9)).toEqual([]);
          const { world } = engine;
          const state = [
            world.counters,
            world.gauges.map(({ value }) => value),
            world.services.map(({ working, held, queued, replicas }) => [
              [working, held, queued],
              replicas.map(({ pool, line, away, present, requestsInMemory, leakedMb }) => {
                return [pool.inUse, line.length, away, present, requestsInMemory, leakedMb];
              }),
            ]),
            world.links.map(({ callers, callsInProgress }) => [
              callsInProgress,
              callers.map(({ underWay, inBulkhead, pending, active, budget }) => {
                return [underWay, inBulkhead, pending.length, [...active], budget];
              }),
            ]),
          ];
          expect(numbersIn(state).filter(([, value]) => !(value >= 0))).toEqual([]);
        }
      }),
      runs(50),
    );
  });

  it('[T2] does not feel before the time of an intervention that there will be one', () => {
    fc.assert(
      fc.property(anyArchitecture, anyFaults, (run, faults) => {
        const interventions = fittingFaults(run, faults);
        const firstMs = Math.min(run.durationMs, ...interventions.map(({ atMs }) => atMs));
        const engines = [new Engine(run), new Engine(run, { interventions })];
        for (const engine of engines) engine.run(firstMs);
        const [without, beforeThem] = engines.map(summarize);
        expect(beforeThem).toEqual(without);
      }),
      runs(40),
    );
  });

  it('[RN3] sends the same requests at the same times, whatever is done to what they call', () => {
    fc.assert(
      fc.property(anyArchitecture, anyFaults, (system, faults) => {
        const run = { ...system, components: system.components.filter(isNotClosed) };
        fc.pre(run.components.length === system.components.length);
        const sent = (interventions: ReturnType<typeof fittingFaults>) => {
          const lines: string[] = [];
          const engine: Engine = new Engine(run, { interventions, observe: (_, self) => new Sendings(self, lines) });
          engine.run(run.durationMs);
          return lines;
        };
        expect(sent(fittingFaults(run, faults))).toEqual(sent([]));
      }),
      runs(25),
    );
  });

  it('[RN3] draws for a try that both runs have the same work, subject and records, whatever is done to others', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyArchitecture, anyFaults, (run, faults) => {
        const interventions = fittingFaults(run, faults);
        const without = drawsOf(run, []);
        const touched = new Set(interventions.map(({ target }) => target.replace(/[#.].*/, '')));
        const isUntouched = ({ id, kind }: Scenario['components'][number]) => kind !== 'function' && !touched.has(id);
        const untouched = run.components.filter(isUntouched).filter(hasOnePace);
        for (const [name, drawn] of drawsOf(run, interventions)) {
          const before = without.get(name);
          if (before === undefined || !untouched.some(({ id }) => id === drawn.component)) continue;
          compared++;
          expect({ ...drawn, workMs: 0 }).toEqual({ ...before, workMs: 0 });
          expect(drawn.workMs).toBeCloseTo(before.workMs, 6);
        }
      }),
      runs(25),
    );
    expect(compared).toBeGreaterThan(1_000);
  });

  it('[S1] is the same after it was written and read, as a file and as a link', () => {
    fc.assert(
      fc.property(anySystem, (run) => {
        const file = JSON.parse(JSON.stringify(run));
        expect(readScenario(file)).toEqual({ ok: true, value: run });
        const moment = { v: 1 as const, runs: [{ of: { kind: 'scenario' as const, scenario: file } }] };
        expect(decodeMoment(encodeMoment(moment))).toMatchObject({ ok: true, value: moment });
      }),
      runs(60),
    );
  });
});

/** Users of a closed workload wait for their answers. */
const isNotClosed = (one: Scenario['components'][number]) => one.kind !== 'client' || one.workload.kind === 'open';

class Sendings extends Bystander {
  constructor(
    private readonly engine: () => Engine,
    private readonly lines: string[],
  ) {
    super();
  }

  override requestStarted({ request, link, key, lineage }: Call): void {
    this.lines.push(`${this.engine().nowMs} #${request} ${link} ${key} ${lineage}`);
  }
}

/** Its work does not depend on who else is there, nor on the version or the zone of the replica that does it. */
const hasOnePace = (one: Scenario['components'][number]) =>
  !('queue' in one && one.queue.discipline === 'processorSharing') &&
  !('zones' in one && one.zones !== null) &&
  !('versions' in one && Object.values(one.versions).some(({ slowFactor }) => slowFactor !== 1));

interface Drawn {
  readonly component: string | undefined;
  readonly subject: number;
  readonly records: number;
  readonly workMs: number;
}

/** What was drawn for each step of work of each try, by the names that the draws have. */
function drawsOf(run: Scenario, interventions: ReturnType<typeof fittingFaults>): Map<string, Drawn> {
  const draws = new Map<string, Drawn>();
  const engine: Engine = new Engine(run, { interventions, observe: (_, self) => new Draws(self, draws) });
  engine.run(run.durationMs);
  return draws;
}

class Draws extends Bystander {
  constructor(
    private readonly engine: () => Engine,
    private readonly draws: Map<string, Drawn>,
  ) {
    super();
  }

  override slotChanged(holder: Try, state: number, untilMs: number): void {
    const { service, endpoint, step, request, key, lineage, subject, records } = holder;
    const name = [service, endpoint, step, request, key, lineage].join(' ');
    // One who was interrupted does the rest later.
    if (state !== 1 || this.draws.has(name)) return;
    const { nowMs, plan } = this.engine();
    const component = plan.services[service]?.config.id;
    this.draws.set(name, { component, subject, records, workMs: untilMs - nowMs });
  }
}
