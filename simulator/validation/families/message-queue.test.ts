/**
 * Queues with workers against queueing theory.
 */
import { describe, expect, it } from 'vitest';
import { caseNamed } from '../../testing/cases';
import { validate } from '../validate';

type Expected = Readonly<Record<string, { readonly value: number; readonly rel_tol: number }>>;

/** Runs a model; the quantities that miss what is expected. */
function missed(model: { readonly kind: string; readonly [field: string]: unknown }, expected: Expected) {
  const expectations = Object.entries(expected).map(([quantity, rest]) => ({ quantity, ...rest }));
  const result = validate({ id: 'test', model, expect: expectations }, 1);
  expect(result.reason).toBeUndefined();
  return result.expectations.filter(({ passed }) => !passed);
}

const exponential = (mean_s: number) => ({ dist: 'exponential', mean_s });

/** Probability of waiting in M/M/c (Erlang 1917). */
function erlangC(servers: number, load: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < servers; n++) {
    term *= load / n;
    sum += term;
  }
  const last = ((term * load) / servers) * (servers / (servers - load));
  return last / (sum + last);
}

describe('a queue and its workers', () => {
  it('[Q8] dead letters and deliveries are those of the truncated geometric distribution', () => {
    const { model, expect: expectations } = caseNamed('sqs-dlq');
    const run = { measured_requests: 100_000 };
    // A fifth of the requests: the tolerance grows by the square root of 5.
    const wider = expectations.map((one) => ({ ...one, rel_tol: (one.rel_tol ?? 0) * Math.sqrt(5) }));
    expect(validate({ id: 'sqs-dlq', model: { ...model, run }, expect: wider }, 1).status).toBe('passed');
  });

  it('[Q10] waits and utilization are those of M/M/4 when the visibility time-out is long', () => {
    const [servers, ratePerSecond, meanS] = [4, 32, 0.1];
    const load = ratePerSecond * meanS;
    const waitS = erlangC(servers, load) / (servers / meanS - ratePerSecond);
    const model = {
      kind: 'queue_workers',
      rate_per_s: ratePerSecond,
      workers: servers,
      service: exponential(meanS),
      visibility_timeout_s: 3_600,
      run: { warmup_requests: 2_000, measured_requests: 150_000 },
    };
    const expected = {
      mean_wait_s: { value: waitS, rel_tol: 0.08 },
      mean_response_s: { value: waitS + meanS, rel_tol: 0.05 },
      mean_queue_len: { value: ratePerSecond * waitS, rel_tol: 0.09 },
      utilization: { value: load / servers, rel_tol: 0.02 },
      throughput_rps: { value: ratePerSecond, rel_tol: 0.012 },
      deliveries_per_message: { value: 1, rel_tol: 0.0001 },
    };
    expect(missed(model, expected)).toEqual([]);
  });

  it('[Q5] deliveries, duplicates and time of a message whose visibility time-out is shorter than the work', () => {
    const [visibilityS, meanS] = [0.05, 0.1];
    // With a worker always free, delivery k begins at k V. None is done by t with the probability of the product over
    // k of exp(-(t - k V) / m): it falls by exp(-(n + 1) V / m) between n V and (n + 1) V.
    let [deliveries, responseS, undone] = [0, 0, 1];
    for (let n = 0; n < 50; n++) {
      const rate = (n + 1) / meanS;
      deliveries += undone;
      responseS += (undone * (1 - Math.exp(-rate * visibilityS))) / rate;
      undone *= Math.exp(-rate * visibilityS);
    }
    const model = {
      kind: 'queue_workers',
      rate_per_s: 50,
      workers: 500,
      service: exponential(meanS),
      visibility_timeout_s: visibilityS,
      delete_by: 'any_delivery',
      run: { warmup_requests: 100, measured_requests: 50_000 },
    };
    const expected = {
      deliveries_per_message: { value: deliveries, rel_tol: 0.02 },
      duplicates_per_message: { value: deliveries - 1, rel_tol: 0.03 },
      duplicate_fraction: { value: (deliveries - 1) / deliveries, rel_tol: 0.02 },
      mean_response_s: { value: responseS, rel_tol: 0.02 },
      // Work goes on after another delivery has deleted the message.
      mean_busy_workers: { value: 50 * deliveries * meanS, rel_tol: 0.04 },
    };
    expect(missed(model, expected)).toEqual([]);
  });

  it('[Q5] with the last receipt alone, each delivery ends a message only if it is done in time', () => {
    const [visibilityS, meanS] = [0.2, 0.1];
    const inTime = 1 - Math.exp(-visibilityS / meanS);
    const model = {
      kind: 'queue_workers',
      rate_per_s: 50,
      workers: 500,
      service: exponential(meanS),
      visibility_timeout_s: visibilityS,
      delete_by: 'last_delivery',
      run: { warmup_requests: 100, measured_requests: 50_000 },
    };
    expect(missed(model, { deliveries_per_message: { value: 1 / inTime, rel_tol: 0.01 } })).toEqual([]);
  });

  it('[Q3] [W8] batch arrivals wait as in M[X]/M/1 with geometric batches', () => {
    const [meanBatch, load, meanS] = [4, 0.7, 0.01];
    const batchesPerSecond = load / meanS / meanBatch;
    // Mean number in system rho * b / (1 - rho) for geometric batches of mean b (Gross and Harris, section 3.1).
    const responseS = (load * meanBatch) / (1 - load) / (load / meanS);
    const batch = { dist: 'geometric', mean: meanBatch };
    const run = { warmup_requests: 5_000, measured_requests: 150_000 };
    const queue = {
      kind: 'queue_workers',
      rate_per_s: batchesPerSecond,
      batch,
      workers: 1,
      service: exponential(meanS),
      visibility_timeout_s: 3_600,
      run,
    };
    expect(missed(queue, { mean_response_s: { value: responseS, rel_tol: 0.1 } })).toEqual([]);
    const network = {
      kind: 'network',
      source: { type: 'open', process: 'poisson', rate_per_s: batchesPerSecond, batch },
      stations: [{ name: 's', servers: 1, capacity: null, discipline: 'fifo', service: exponential(meanS) }],
      routing: { entry: { s: 1 }, next: { s: {} } },
      run,
    };
    const expected = {
      mean_response_s: { value: responseS, rel_tol: 0.1 },
      mean_in_system: { value: (load * meanBatch) / (1 - load), rel_tol: 0.1 },
      utilization: { value: load, rel_tol: 0.03 },
    };
    expect(missed(network, expected)).toEqual([]);
  });

  it('says what it cannot express', () => {
    const model = { kind: 'queue_workers', workers: 1, colour: 'blue', run: { measured_requests: 1 } };
    const result = validate({ id: 'test', model, expect: [] }, 1);
    expect([result.status, result.reason]).toEqual(['unsupported', 'the model has colour, which cannot be expressed']);
  });
});
