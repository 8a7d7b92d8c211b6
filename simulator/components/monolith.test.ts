import { describe, expect, it } from 'vitest';
import { describeProblem, readScenario, type ScenarioInput } from '../scenario';
import { logOf } from '../testing/log';
import { link, scenario, service } from '../testing/scenarios';

type Monolith = Extract<ScenarioInput['components'][number], { kind: 'monolith' }>;

const work = (time: number) => ({ kind: 'work' as const, time });
const enter = (module: string) => ({ kind: 'module' as const, module });

/** A shop whose checkout works 10 ms in `cart`, 5 ms in `price`, 1 ms in `cart` again; `search` works 10 ms. */
const shop = (more: Partial<Monolith> = {}): Monolith => ({
  id: 'shop',
  kind: 'monolith',
  modules: {
    cart: { steps: [work(10), enter('price'), work(1)] },
    price: { steps: [work(5)] },
    search: { steps: [work(10)] },
  },
  endpoints: { checkout: { module: 'cart' }, search: { module: 'search' } },
  ...more,
});

type Arrival = readonly [atMs: number, wants: 'checkout' | 'search'];

const clientOf = (arrivals: readonly Arrival[]) => ({
  id: 'client',
  kind: 'client' as const,
  workload: { kind: 'trace' as const, arrivals: arrivals.map(([atMs, name]) => ({ atMs, class: name })) },
  classes: [
    { name: 'checkout', to: 'shop' },
    { name: 'search', to: 'shop' },
  ],
});

const run = (arrivals: readonly Arrival[], more: Partial<Monolith> = {}, faults: ScenarioInput['faults'] = []) =>
  scenario({ components: [clientOf(arrivals), shop(more)], connections: [link('client', 'shop')], faults });

const ends = (lines: readonly string[]) => lines.filter((line) => /#\d+ (ok|error \w+|refused \w+)$/.test(line));

describe('monoliths', () => {
  it('[PL1] a module that calls another goes on in the same thread, without network', () => {
    expect(logOf(run([[0, 'checkout']], { concurrency: 1 }))).toEqual(['0 #1 sent', '0 #1 try 1 at shop', '16 #1 ok']);
  });

  it('[PL2] a slow module takes the threads from the others', () => {
    const arrivals: Arrival[] = [
      [10, 'checkout'],
      [11, 'search'],
    ];
    const slow = [{ atMs: 0, target: 'shop.cart', kind: 'slow' as const, factor: 10 }];
    expect(ends(logOf(run(arrivals, { concurrency: 1 })))).toEqual(['26 #1 ok', '36 #2 ok']);
    expect(ends(logOf(run(arrivals, { concurrency: 1 }, slow)))).toEqual(['125 #1 ok', '135 #2 ok']);
    expect(ends(logOf(run(arrivals, { concurrency: 2 }, slow)))).toEqual(['21 #2 ok', '125 #1 ok']);
  });

  it('[PL3] [I3] a module slowed half-way stretches the rest of its work only', () => {
    const faults = [
      { atMs: 5, target: 'shop.cart', kind: 'slow' as const, factor: 2, addedMs: 3 },
      { atMs: 18, target: 'shop.cart', kind: 'recover' as const },
    ];
    // 5 of 10 ms, then 10 ms for the rest; price 15 to 20; the last 1 ms at the usual speed again.
    expect(ends(logOf(run([[0, 'checkout']], {}, faults)))).toEqual(['21 #1 ok']);
    // Added time comes with the first work after each entry: 10 * 2 + 3, 5, 1 * 2.
    const early = [{ ...faults[0], atMs: 0, target: 'shop.cart', kind: 'slow' as const }];
    expect(ends(logOf(run([[0, 'checkout']], {}, early)))).toEqual(['30 #1 ok']);
  });

  it('[PL3] errors of a module fail the requests that enter it, and no others', () => {
    const arrivals: Arrival[] = [
      [1, 'checkout'],
      [1, 'search'],
    ];
    const failing = (answerAfterMs: number | null) => [
      { atMs: 0, target: 'shop.price', kind: 'errors' as const, rate: 1, answerAfterMs },
    ];
    expect(ends(logOf(run(arrivals, {}, failing(null))))).toEqual(['11 #2 ok', '16 #1 error injectedError']);
    expect(ends(logOf(run(arrivals, {}, failing(2))))).toEqual(['11 #2 ok', '13 #1 error injectedError']);
  });

  it('[PL3] [PL6] a crash of a module takes the whole process, and one copy only where it names one', () => {
    const arrivals: Arrival[] = [
      [0, 'search'],
      [12, 'checkout'],
      [20, 'search'],
    ];
    const crash = { atMs: 5, target: 'shop.cart', kind: 'crash' as const };
    expect(ends(logOf(run(arrivals, { restartAfterMs: 5, startUpMs: 4 }, [crash])))).toEqual([
      '5 #1 error crashed',
      '12 #2 error connectionRefused',
      '30 #3 ok',
    ]);
    const second = [{ ...crash, target: 'shop.cart#2' }];
    expect(ends(logOf(run(arrivals.slice(0, 1), { replicas: 2 }, second)))).toEqual(['10 #1 ok']);
  });

  it('calls other components from its modules, as any service does', () => {
    const modules = { cart: { steps: [enter('store')] }, store: { steps: [{ kind: 'call' as const, to: 'B' }] } };
    const calling = scenario({
      components: [
        { ...clientOf([[0, 'checkout']]), classes: [{ name: 'checkout', to: 'shop' }] },
        shop({ modules, endpoints: { checkout: { module: 'cart' } } }),
        service('B', 7),
      ],
      connections: [link('client', 'shop'), link('shop', 'B', { latencyMs: 2 })],
    });
    expect(ends(logOf(calling))).toEqual(['11 #1 ok']);
  });
});

describe('checks of monoliths', () => {
  const problems = (more: Partial<Monolith>, faults: ScenarioInput['faults'] = []) => {
    const components = [clientOf([[0, 'checkout']]), shop(more)];
    const read = readScenario({ version: 1, components, connections: [link('client', 'shop')], faults });
    return read.ok ? [] : read.problems.map(describeProblem);
  };

  it('[PL7] modules do not call each other in a circle', () => {
    const modules = {
      cart: { steps: [enter('price')] },
      price: { steps: [work(1), enter('cart')] },
      search: { steps: [work(1)] },
    };
    expect(problems({ modules })).toEqual([
      'components[1].modules.price.steps[1].module: expected modules that do not call each other in a circle, found "cart -> price -> cart"',
    ]);
  });

  it('[S2] names of modules resolve, in steps, endpoints and targets', () => {
    const faults = [{ atMs: 0, target: 'shop.stock', kind: 'crash' as const }];
    const wrong = {
      modules: { cart: { steps: [enter('stock')] } },
      endpoints: { checkout: { module: 'basket' }, search: { module: 'cart' } },
    };
    expect(problems(wrong, faults).map((line) => line.split(':')[0])).toEqual([
      'components[1].endpoints.checkout.module',
      'components[1].modules.cart.steps[0].module',
      'faults[0].target',
    ]);
    expect(problems({}, [{ atMs: 0, target: 'shop.cart', kind: 'pause' }])[0]).toContain('for a module one of');
    expect(problems({}, [{ atMs: 0, target: 'shop.cart', kind: 'leak', mbPerRequest: 1 }])[0]).toContain(
      'whose memory',
    );
  });

  it('[S3] modules that call others many times must not grow beyond bounds', () => {
    const twice = (next: string) => ({ steps: [enter(next), enter(next), enter(next), enter(next)] });
    const modules = {
      cart: twice('a'),
      a: twice('b'),
      b: twice('c'),
      c: twice('d'),
      d: twice('e'),
      e: twice('search'),
      search: { steps: [work(1)] },
    };
    expect(problems({ modules })[0]).toContain('at most 2000 steps');
  });
});
