import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from './distribution';
import { createSampler } from './sampler';
import { createStream } from './stream';

const stream = createStream(1, 'service-time', 'A');

/** Draws of one distribution in rising order. */
function sorted(distribution: Distribution, count: number, seed = 7): Float64Array {
  const sampler = createSampler(distribution);
  const keyed = createStream(seed, 'test', 'A');
  return Float64Array.from({ length: count }, (_, request) => sampler.sample(keyed, request, 0)).sort();
}

function hexDraws(distribution: Distribution): string[] {
  const sampler = createSampler(distribution);
  const view = new DataView(new ArrayBuffer(8));
  return [0, 1, 2].map((request) => {
    view.setFloat64(0, sampler.sample(stream, request, 0));
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  });
}

/** Standard normal distribution function; Abramowitz and Stegun 7.1.26, error below 1.5e-7. */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = 1 - tail * Math.exp(-x * x);
  return z < 0 ? (1 - erf) / 2 : (1 + erf) / 2;
}

interface Theory {
  readonly distribution: Distribution;
  readonly meanMs: number;
  /** Infinite where the sample mean has no normal limit. */
  readonly deviationMs: number;
  readonly cdf: (x: number) => number;
}

const theories: Record<string, Theory> = {
  uniform: {
    distribution: { kind: 'uniform', minMs: 10, maxMs: 30 },
    meanMs: 20,
    deviationMs: 20 / Math.sqrt(12),
    cdf: (x) => (x - 10) / 20,
  },
  exponential: {
    distribution: { kind: 'exponential', meanMs: 40 },
    meanMs: 40,
    deviationMs: 40,
    cdf: (x) => 1 - Math.exp(-x / 40),
  },
  'lognormal by median and sigma': {
    distribution: { kind: 'lognormal', medianMs: 20, sigma: 0.7 },
    meanMs: 20 * Math.exp(0.245),
    deviationMs: 20 * Math.exp(0.245) * Math.sqrt(Math.exp(0.49) - 1),
    cdf: (x) => normalCdf(Math.log(x / 20) / 0.7),
  },
  'lognormal by mean and cv': {
    distribution: { kind: 'lognormal', meanMs: 20, cv: 1.5 },
    meanMs: 20,
    deviationMs: 30,
    cdf: (x) => normalCdf((Math.log(x / 20) + Math.log(3.25) / 2) / Math.sqrt(Math.log(3.25))),
  },
  pareto: {
    distribution: { kind: 'pareto', scaleMs: 5, shape: 3 },
    meanMs: 7.5,
    deviationMs: 7.5 / Math.sqrt(3),
    cdf: (x) => 1 - (5 / x) ** 3,
  },
  'pareto of infinite mean': {
    distribution: { kind: 'pareto', scaleMs: 5, shape: 0.8 },
    meanMs: Infinity,
    deviationMs: Infinity,
    cdf: (x) => 1 - (5 / x) ** 0.8,
  },
  'normal, where a value below 0 is rare': {
    distribution: { kind: 'normal', meanMs: 10, sdMs: 1 },
    meanMs: 10,
    deviationMs: 1,
    cdf: (x) => normalCdf(x - 10),
  },
  mixture: {
    distribution: {
      kind: 'mixture',
      of: [
        { weight: 3, distribution: { kind: 'uniform', minMs: 0, maxMs: 10 } },
        { weight: 1, distribution: { kind: 'exponential', meanMs: 100 } },
      ],
    },
    meanMs: 28.75,
    deviationMs: Math.sqrt((3 / 4) * (100 / 3) + (1 / 4) * 20_000 - 28.75 ** 2),
    cdf: (x) => (3 / 4) * Math.min(x / 10, 1) + (1 / 4) * (1 - Math.exp(-x / 100)),
  },
};

const draws = 50_000;

describe.each(Object.entries(theories))('sampler of %s', (_name, { distribution, meanMs, cdf }) => {
  const values = sorted(distribution, draws);

  it('[RN8] follows its distribution function', () => {
    // Kolmogorov and Smirnov: the greatest distance exceeds 1.63 / sqrt(n) once in a hundred samples.
    const distance = values.reduce((most, x, i) => Math.max(most, cdf(x) - i / draws, (i + 1) / draws - cdf(x)), 0);
    expect(distance).toBeLessThan(1.63 / Math.sqrt(draws));
  });

  it('[RN9] states its mean', () => {
    const sampler = createSampler(distribution);
    expect(sampler.constantMs).toBeNull();
    if (meanMs === Infinity) expect(sampler.meanMs).toBe(Infinity);
    else expect(sampler.meanMs).toBeCloseTo(meanMs, 10);
  });
});

const withVariance = Object.entries(theories).filter(([, { deviationMs }]) => deviationMs < Infinity);

describe.each(withVariance)('sampler of %s', (_name, { distribution, meanMs, deviationMs }) => {
  it('[RN8] has its mean, within three standard errors', () => {
    const values = sorted(distribution, draws);
    const mean = values.reduce((sum, x) => sum + x, 0) / draws;
    expect(Math.abs(mean - meanMs)).toBeLessThan((3 * deviationMs) / Math.sqrt(draws));
  });
});

describe('sampler of a normal distribution that reaches below 0', () => {
  it('[RN8] [RN9] counts what is below 0 as 0', () => {
    const distribution: Distribution = { kind: 'normal', meanMs: 10, sdMs: 10 };
    // With z = m / s = 1: E max(0, N) = m Phi(z) + s phi(z), E max(0, N)^2 = (m^2 + s^2) Phi(z) + m s phi(z).
    const [phi, share] = [0.24197072451914337, 0.8413447460685429];
    const meanMs = 10 * share + 10 * phi;
    const deviationMs = Math.sqrt(200 * share + 100 * phi - meanMs ** 2);
    expect(createSampler(distribution).meanMs).toBeCloseTo(meanMs, 10);
    const values = sorted(distribution, draws);
    expect(Math.abs(values.reduce((sum, x) => sum + x, 0) / draws - meanMs)).toBeLessThan(
      (3 * deviationMs) / Math.sqrt(draws),
    );
    expect(Math.abs(values.filter((x) => x === 0).length / draws - (1 - share))).toBeLessThan(0.005);
  });
});

describe('sampler of measured values', () => {
  it('[RN8] draws each with the same probability, repeated ones more often', () => {
    const distribution: Distribution = { kind: 'empirical', valuesMs: [5, 1, 5, 20] };
    const values = sorted(distribution, draws);
    const share = (ms: number) => values.filter((x) => x === ms).length / draws;
    // Three standard deviations of a share of one half.
    expect(Math.abs(share(1) - 0.25)).toBeLessThan(0.0067);
    expect(Math.abs(share(5) - 0.5)).toBeLessThan(0.0067);
    expect(Math.abs(share(20) - 0.25)).toBeLessThan(0.0067);
    expect(createSampler(distribution).meanMs).toBe(7.75);
  });

  it('[RN8] never reaches beyond its last value', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 1, maxLength: 50 }), fc.nat(), (valuesMs, request) => {
        const value = createSampler({ kind: 'empirical', valuesMs }).sample(stream, request, 0);
        expect(valuesMs).toContain(value);
      }),
    );
  });
});

describe('constants', () => {
  it.each<[string, Distribution, number]>([
    ['a constant', { kind: 'constant', ms: 12 }, 12],
    ['a uniform distribution without width', { kind: 'uniform', minMs: 3, maxMs: 3 }, 3],
    ['an exponential one of mean 0', { kind: 'exponential', meanMs: 0 }, 0],
    ['equal measured values', { kind: 'empirical', valuesMs: [4, 4] }, 4],
    [
      'a mixture of one value',
      {
        kind: 'mixture',
        of: [
          { weight: 1, distribution: { kind: 'constant', ms: 4 } },
          { weight: 0.3, distribution: { kind: 'empirical', valuesMs: [4] } },
        ],
      },
      4,
    ],
  ])('[RN9] knows %s as one value', (_name, distribution, ms) => {
    const sampler = createSampler(distribution);
    expect(sampler.constantMs).toBe(ms);
    expect(sampler.meanMs).toBe(ms);
    expect(sampler.sample(stream, 1, 2)).toBe(ms);
  });

  it('[RN9] does not take a mixture of different constants for one value', () => {
    const sampler = createSampler({
      kind: 'mixture',
      of: [
        { weight: 1, distribution: { kind: 'constant', ms: 1 } },
        { weight: 1, distribution: { kind: 'constant', ms: 9 } },
      ],
    });
    expect(sampler.constantMs).toBeNull();
    expect(sampler.meanMs).toBe(5);
    const seen = new Set(Array.from({ length: 50 }, (_, request) => sampler.sample(stream, request, 0)));
    expect([...seen].sort()).toEqual([1, 9]);
  });
});

const positive = () => fc.double({ min: 1e-3, max: 86_400_000, noNaN: true });
const simple = () =>
  fc.oneof(
    fc.record({ kind: fc.constant('constant' as const), ms: positive() }),
    fc.record({ kind: fc.constant('exponential' as const), meanMs: positive() }),
    fc.record({
      kind: fc.constant('lognormal' as const),
      medianMs: positive(),
      sigma: fc.double({ min: 1e-3, max: 10, noNaN: true }),
    }),
    fc.record({ kind: fc.constant('normal' as const), meanMs: positive(), sdMs: positive() }),
    fc.record({
      kind: fc.constant('pareto' as const),
      scaleMs: positive(),
      shape: fc.double({ min: 1e-3, max: 1_000, noNaN: true }),
    }),
  );

describe('every sampler', () => {
  it('[RN10] gives finite durations from 0 up, however heavy the tail', () => {
    fc.assert(
      fc.property(simple(), fc.nat(), fc.integer(), (distribution, request, lineage) => {
        const ms = createSampler(distribution).sample(stream, request, lineage);
        expect(ms >= 0 && ms <= 1e15).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(sorted({ kind: 'pareto', scaleMs: 1, shape: 1e-3 }, 1_000)[999]).toBe(1e15);
    expect(sorted({ kind: 'lognormal', medianMs: 86_400_000, sigma: 10 }, 1_000)[999]).toBe(1e15);
  });

  it('[RN7] answers one draw alike: a slow request stays slow when the distribution changes', () => {
    fc.assert(
      fc.property(simple(), simple(), fc.nat(), fc.nat(), (one, other, first, second) => {
        const [a, b] = [createSampler(one), createSampler(other)];
        const inOne = a.sample(stream, first, 0) - a.sample(stream, second, 0);
        const inOther = b.sample(stream, first, 0) - b.sample(stream, second, 0);
        expect(inOne * inOther).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('[RN7] scales with its mean, draw by draw', () => {
    const ten = createSampler({ kind: 'exponential', meanMs: 10 });
    const twenty = createSampler({ kind: 'exponential', meanMs: 20 });
    for (let request = 0; request < 100; request++) {
      expect(twenty.sample(stream, request, 0)).toBe(2 * ten.sample(stream, request, 0));
    }
  });

  it('[RN7] draws the parts of a mixture independently of the choice', () => {
    const part = { kind: 'uniform', minMs: 0, maxMs: 1 } as const;
    const low = { kind: 'uniform', minMs: 10, maxMs: 11 } as const;
    const values = sorted(
      {
        kind: 'mixture',
        of: [
          { weight: 1, distribution: part },
          { weight: 1, distribution: low },
        ],
      },
      20_000,
    );
    const first = values.filter((x) => x < 10);
    const mean = first.reduce((sum, x) => sum + x, 0) / first.length;
    // Were the value the draw of the choice, it would stay below one half here.
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });

  it('[RN3] keys its draws by request and lineage', () => {
    const sampler = createSampler({ kind: 'exponential', meanMs: 10 });
    const value = sampler.sample(stream, 5, 6);
    expect(sampler.sample(stream, 6, 6)).not.toBe(value);
    expect(sampler.sample(stream, 5, 7)).not.toBe(value);
    expect(sampler.sample(createStream(1, 'service-time', 'B'), 5, 6)).not.toBe(value);
    expect(sampler.sample(stream, 5, 6)).toBe(value);
  });

  it('[RN8] refuses a lognormal distribution with half of its parameters', () => {
    expect(() => createSampler({ kind: 'lognormal', medianMs: 3, cv: 1 })).toThrow(RangeError);
  });

  it.each<[Distribution, string[]]>([
    [{ kind: 'uniform', minMs: 10, maxMs: 30 }, ['402e8580601c8650', '4024d53d019f43e4', '403938bc2f0445b4']],
    [{ kind: 'exponential', meanMs: 10 }, ['40086add00e76fe0', '3fcaefacf1ee9f13', '402ca1f362bf0a21']],
    [{ kind: 'lognormal', medianMs: 10, sigma: 0.5 }, ['401d22122265df54', '400ce3ffad9c3a64', '402c8541fd5e6ee7']],
    [{ kind: 'lognormal', meanMs: 10, cv: 2 }, ['4000019a633d9cb7', '3fd59899f1422333', '4026026abe370822']],
    [{ kind: 'pareto', scaleMs: 5, shape: 1.5 }, ['4018835fb50bf77a', '401448560fe345ff', '4029f8be65e37d70']],
    [{ kind: 'normal', meanMs: 10, sdMs: 2 }, ['402176c62aa594a3', '4017b42f37e21c14', '4026d6d1b7ac9a54']],
    [{ kind: 'empirical', valuesMs: [3, 1, 2] }, ['3ff0000000000000', '3ff0000000000000', '4008000000000000']],
    [
      {
        kind: 'mixture',
        of: [
          { weight: 9, distribution: { kind: 'exponential', meanMs: 10 } },
          { weight: 1, distribution: { kind: 'pareto', scaleMs: 50, shape: 3 } },
        ],
      },
      ['401b8341478518ff', '4002ae0c595e8500', '4017c8078f80d6c9'],
    ],
  ])('[RN11] keeps its values for ever: $kind', (distribution, bits) => {
    expect(hexDraws(distribution)).toEqual(bits);
  });
});

describe('[RN13] the share of draws up to a duration', () => {
  it.each(Object.entries(theories))('is the distribution function: %s', (_, { distribution, cdf }) => {
    const { shareUpTo, medianMs } = createSampler(distribution);
    for (const factor of [0.1, 0.5, 1, 1.7, 4]) {
      const ms = medianMs * factor;
      expect(shareUpTo(ms)).toBeCloseTo(Math.min(1, Math.max(0, cdf(ms))), 6);
    }
    expect(cdf(medianMs)).toBeCloseTo(0.5, 6);
  });

  it('of a mixture weighs its parts, and its median halves it', () => {
    const { shareUpTo, medianMs } = createSampler({
      kind: 'mixture',
      of: [
        { weight: 9, distribution: { kind: 'exponential', meanMs: 10 } },
        { weight: 1, distribution: { kind: 'uniform', minMs: 100, maxMs: 200 } },
      ],
    });
    expect(shareUpTo(10)).toBeCloseTo(0.9 * (1 - Math.exp(-1)), 12);
    expect(shareUpTo(150)).toBeCloseTo(0.9 * (1 - Math.exp(-15)) + 0.05, 12);
    expect(shareUpTo(medianMs)).toBeCloseTo(0.5, 12);
  });

  it('of a constant jumps there', () => {
    const { shareUpTo, medianMs } = createSampler({ kind: 'constant', ms: 5 });
    expect([shareUpTo(4.9), shareUpTo(5), medianMs]).toEqual([0, 1, 5]);
  });
});
