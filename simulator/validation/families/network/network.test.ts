/**
 * How cases of queueing networks are read, and what is said of those that cannot be expressed.
 */
import { describe, expect, it } from 'vitest';
import { validate } from '../../validate';

const exponential = (mean_s: number) => ({ dist: 'exponential', mean_s });
const run = { warmup_requests: 500, measured_requests: 5_000 };
const oneStation = {
  name: 's',
  servers: 1,
  capacity: null,
  discipline: 'fifo',
  service: exponential(0.01),
};

const model = (station: object = {}, source: object = {}, more: object = {}) => ({
  kind: 'network',
  source: { type: 'open', process: 'poisson', rate_per_s: 50, ...source },
  stations: [{ ...oneStation, ...station }],
  routing: { entry: { s: 1 }, next: { s: {} } },
  run,
  ...more,
});

const quantity = (name: string) => ({ quantity: name, value: 0, abs_tol: Number.MAX_VALUE });

/** What a run measures of one quantity. */
function measured(of: { readonly kind: string }, name: string): number {
  const result = validate({ id: 'test', model: of, expect: [quantity(name)] }, 1);
  expect(result.reason).toBeUndefined();
  return result.expectations[0]?.value ?? Number.NaN;
}

const reasonOf = (of: { readonly kind: string }, name = 'mean_response_s') =>
  validate({ id: 'test', model: of, expect: [quantity(name)] }, 1).reason;

const two = [
  { name: 'first', rate_per_s: 30 },
  { name: 'second', rate_per_s: 50 },
];

describe('a queueing network of a case', () => {
  it('lets the lowest priority number, or the first class without numbers, go first', () => {
    const inOrder = model({ discipline: 'priority' }, { rate_per_s: undefined, classes: two });
    const turned = two.map((one, index) => ({ ...one, priority: 5 - index }));
    const reversed = model({ discipline: 'priority' }, { rate_per_s: undefined, classes: turned });
    expect(measured(inOrder, 'mean_wait_s:first')).toBeLessThan(measured(inOrder, 'mean_wait_s:second') / 2);
    expect(measured(reversed, 'mean_wait_s:second')).toBeLessThan(measured(reversed, 'mean_wait_s:first') / 2);
  });

  it('reads an interrupting priority from the name of the discipline or a field of its own', () => {
    const classes = { rate_per_s: undefined, classes: two };
    const named = model({ discipline: 'preemptive_priority' }, classes);
    const said = model({ discipline: 'priority', preemptive: true }, classes);
    const polite = model({ discipline: 'nonpreemptive_priority' }, classes);
    expect(measured(named, 'mean_wait_s:first')).toBe(measured(said, 'mean_wait_s:first'));
    expect(measured(named, 'mean_wait_s:first')).toBeLessThan(measured(polite, 'mean_wait_s:first'));
  });

  it('gives each class its part of what is measured of all', () => {
    const both = model({}, { rate_per_s: undefined, classes: two });
    const sum = measured(both, 'mean_in_system:first@s') + measured(both, 'mean_in_system:second');
    expect(measured(both, 'mean_in_system')).toBeCloseTo(sum, 9);
    const rate = measured(both, 'throughput_rps:first') + measured(both, 'throughput_rps:second');
    expect(measured(both, 'throughput_rps')).toBeCloseTo(rate, 9);
  });

  it('counts a request at the station where it is, not where its answer will pass', () => {
    const tandem = model(
      {},
      {},
      {
        stations: [oneStation, { ...oneStation, name: 't', service: exponential(0.1), servers: null }],
        routing: { entry: { s: 1 }, next: { s: { t: 1 }, t: {} } },
      },
    );
    // M/M/1 with a load of one half, then M/M/infinity with one of five.
    expect(Math.abs(measured(tandem, 'mean_in_system@s') - 1)).toBeLessThan(0.3);
    expect(Math.abs(measured(tandem, 'mean_in_system@t') - 5)).toBeLessThan(0.5);
    expect(measured(tandem, 'utilization@s')).toBeLessThan(0.6);
  });

  it('takes a single station in a short form', () => {
    const short = {
      kind: 'priority',
      preemptive: true,
      classes: two,
      service: exponential(0.01),
      run,
    };
    const long = model({ discipline: 'preemptive_resume' }, { rate_per_s: undefined, classes: two });
    expect(measured(short, 'mean_response_s:second')).toBe(measured(long, 'mean_response_s:second'));
  });

  it.each<[string, object, string]>([
    ['a field of a station', model({ colour: 'blue' }), '"stations.0" has colour, which cannot be expressed'],
    ['a field of the source', model({}, { jitter: 1 }), '"source" has jitter, which cannot be expressed'],
    [
      'a field of the service',
      model({ service: { ...exponential(1), cv: 2 } }),
      '"stations.0.service" has cv, which cannot be expressed',
    ],
    [
      'a field of an outage',
      model({ outages: { up: exponential(1), down: exponential(1), hosts: 3 } }),
      '"stations.0.outages" has hosts, which cannot be expressed',
    ],
    [
      'a field of the run',
      model({}, {}, { run: { ...run, batches: 20 } }),
      '"run" has batches, which cannot be expressed',
    ],
    [
      'a patience without a form',
      model({ patience: { applies_to: 'queue_wait', dist: 'beta' } }),
      'the patience (beta) cannot be expressed',
    ],
    [
      'a class without its share',
      model({}, { classes: [{ name: 'a' }, { name: 'b' }] }),
      'a class says neither its rate_per_s nor its share',
    ],
    ['rates that differ', model({}, { classes: two }), 'the rates of the classes do not add up'],
    [
      'a station that is not there',
      model({}, {}, { routing: { entry: { s: 1 }, next: { s: { t: 1 } } } }),
      'the routing names "t", which is no station',
    ],
    ['more servers than places', model({ servers: 3, capacity: 2 }), 'station "s" has more servers than places'],
    [
      'preemption of a plain queue',
      model({ preemptive: true }),
      'a station that is fifo does not say whether it is preemptive',
    ],
  ])('says what it cannot express: %s', (_, of, reason) => {
    expect(reasonOf(of as ReturnType<typeof model>)).toBe(reason);
  });

  it('does not make up what theory does not agree on, or what there is none of', () => {
    const sharing = model({ discipline: 'ps' });
    expect(reasonOf(sharing, 'mean_wait_s')).toBe('cannot measure mean_wait_s');
    expect(reasonOf(model({ servers: null }), 'utilization')).toBe('cannot measure utilization');
    expect(reasonOf(model(), 'mean_wait_s:nobody')).toBe('cannot measure mean_wait_s:nobody');
    expect(reasonOf(model(), 'mean_wait_s@nowhere')).toBe('cannot measure mean_wait_s@nowhere');
  });

  it('ends when no request does', () => {
    expect(reasonOf(model({}, { rate_per_s: 0 }))).toBe('no request ends any more, so the run would not end either');
  });
});
