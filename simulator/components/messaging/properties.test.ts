/**
 * What holds for every component that keeps messages, whatever its kind, settings and faults.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Engine, runScenario } from '../../experiment';
import { summarize } from '../../experiment/summarize';
import type { Scenario } from '../../scenario';
import { Bystander } from '../../telemetry/bystander';
import { Recorder } from '../../telemetry/recorder';
import { anyKeeperScenario } from '../../testing/arbitrary-messages';
import type { Message } from './message';

/** Messages by the component that keeps them, and serial number: how often each was stored and ended. */
class Lives extends Bystander {
  readonly stored = new Map<string, number>();
  readonly ended = new Map<string, number>();

  private static count(of: Map<string, number>, { component, mapping, serial }: Message): void {
    const name = `${component} ${mapping} ${serial}`;
    of.set(name, (of.get(name) ?? 0) + 1);
  }

  override messageStored(message: Message): void {
    Lives.count(this.stored, message);
  }

  override messageEnded(message: Message): void {
    Lives.count(this.ended, message);
  }
}

const kept = (engine: Engine) => [...engine.world.messages.all()].filter(({ component }) => component >= 0).length;

describe('a component that keeps messages', () => {
  it('[Q17] ends every message once, or still has it', () => {
    fc.assert(
      fc.property(anyKeeperScenario, (run) => {
        const lives = new Lives();
        const engine = new Engine(run, { observe: () => lives });
        engine.run(run.durationMs);
        expect([...lives.stored.values()].every((times) => times === 1)).toBe(true);
        expect([...lives.ended.values()].every((times) => times === 1)).toBe(true);
        expect([...lives.ended.keys()].every((name) => lives.stored.has(name))).toBe(true);
        expect(lives.stored.size - lives.ended.size).toBe(kept(engine));
        expect(engine.world.messages.live).toBe(kept(engine));
      }),
      { numRuns: 200 },
    );
  });

  it('[Q17] its gauges agree with what it keeps', () => {
    fc.assert(
      fc.property(anyKeeperScenario, (run) => {
        const engine = new Engine(run);
        for (let atMs = 250; atMs <= run.durationMs; atMs += 250) {
          engine.run(atMs);
          for (const meters of summarize(engine).meters) {
            const component = engine.plan.components.findIndex(({ config }) => config.id === meters.id);
            const here = [...engine.world.messages.all()].filter((message) => message.component === component).length;
            const shown = ['visible', 'inFlight', 'delayed', 'waiting', 'pending'].reduce(
              (sum, name) => sum + (meters.gauges[name]?.last ?? 0),
              0,
            );
            expect(shown).toBe(here);
            expect(Object.values(meters.gauges).every(({ last }) => last >= 0)).toBe(true);
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('[K5] [K6] [T1] goes on from a snapshot, and with a recorder, as if nothing had happened', () => {
    fc.assert(
      fc.property(anyKeeperScenario, fc.integer({ min: 0, max: 2_000 }), (run, cutMs) => {
        const engine = new Engine(run, { observe: (plan, self) => new Recorder(plan, () => self().world) });
        engine.run(cutMs);
        const saved = engine.save();
        engine.run(run.durationMs);
        const other = new Engine(run);
        other.run(700);
        other.restore(saved);
        other.run(run.durationMs);
        expect(summarize(other)).toEqual(summarize(engine));
        expect(summarize(engine)).toEqual(runScenario(run));
      }),
      { numRuns: 100 },
    );
  });

  it('[K6] is the same run when its messages, calls and tries lie in packed memory', () => {
    fc.assert(
      fc.property(anyKeeperScenario, (run) => {
        const engine = new Engine(run);
        for (const pool of [engine.world.messages, engine.world.calls, engine.world.tries]) {
          // As many as are plain objects; these are in use for ever.
          for (let taken = 0; taken < 2_048; taken++) pool.take();
        }
        engine.run(run.durationMs);
        expect(summarize(engine)).toEqual(runScenario(run));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves no call behind, and every consumer free, once nothing comes any more', () => {
    fc.assert(
      fc.property(anyKeeperScenario, (run) => {
        const quiet: Scenario = {
          ...run,
          components: run.components.map((one) =>
            one.kind === 'client' ? { ...one, workload: { kind: 'trace', arrivals: [{ atMs: 5, count: 10 }] } } : one,
          ),
          faults: run.faults.filter(({ kind }) => kind !== 'pause' && kind !== 'partition' && kind !== 'crash'),
        };
        const engine = new Engine(quiet);
        engine.run(86_400_000);
        expect([engine.world.tries.live, engine.world.calls.live]).toEqual([0, 0]);
        const meters = summarize(engine).meters.find(({ id }) => id === 'K');
        expect((meters?.gauges.batchesInProgress ?? meters?.gauges.inProgress)?.last).toBe(0);
        expect([...engine.world.messages.all()].filter(({ component }) => component === 1)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
