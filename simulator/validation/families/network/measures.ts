/**
 * What a queueing network measured, by name: `quantity`, `quantity@station`, `quantity:class`, `quantity:class@station`.
 * A station may be left out where there is only one. Means and percentiles of `response` are of the whole way of a
 * request, or with a station of one visit.
 */
import type { ServiceState } from '../../../components/records';
import { integrate } from '../../../components/threads';
import type { Engine } from '../../../experiment';
import { outcomeCode } from '../../../telemetry/codes';
import type { Measure } from '../../cases';
import { fractionOver, measuredSeconds, percentileOf } from '../../drive';
import { disciplineOf, type NetworkClass, type NetworkModel, type Station } from './model';
import type { NetworkSamples, RequestSample, StationSample } from './samples';

interface Measured {
  readonly engine: Engine;
  readonly model: NetworkModel;
  readonly classes: readonly NetworkClass[];
  readonly samples: NetworkSamples;
}

export function networkMeasure(measured: Measured): Measure {
  const { engine, model, classes, samples } = measured;
  for (const service of engine.world.services) integrate(service, engine.nowMs);
  const stations = model.stations.map((one) => one.name);
  return (asked) => {
    const [left = '', at, ...rest] = asked.split('@');
    const named = classOf(left, classes);
    if (named === undefined || rest.length > 0) return undefined;
    const { quantity, index } = named;
    const whole = at === undefined ? ofRequests(measured, samples.of(index), quantity, index) : undefined;
    if (whole !== undefined) return whole;
    const station = at === undefined ? (stations.length === 1 ? 0 : -1) : stations.indexOf(at);
    return station < 0 ? undefined : ofStation(measured, station, index, quantity);
  };
}

/** Splits `quantity:class`; a quantity may have a number of its own, `fraction_over:0.5`. Undefined: no such class. */
function classOf(text: string, classes: readonly NetworkClass[]) {
  const match = /^(fraction_over:[\d.]+|[^:]*)(?::(.*))?$/.exec(text);
  const quantity = match?.[1] ?? '';
  const name = match?.[2];
  if (name === undefined) return { quantity, index: undefined };
  const index = classes.findIndex((one) => one.name === name);
  return index < 0 ? undefined : { quantity, index: classes.length === 1 ? undefined : index };
}

function ofRequests(measured: Measured, one: RequestSample, quantity: string, index?: number): number | undefined {
  const { engine, model, samples } = measured;
  const percentile = percentileOf(quantity, 'response_s');
  if (percentile !== undefined) return one.times.quantile(percentile) / 1_000;
  const count = (outcome: keyof typeof outcomeCode) => one.byOutcome[outcomeCode[outcome]] as number;
  const ended = one.byOutcome.reduce((sum, number) => sum + number, 0);
  const seconds = measuredSeconds(engine);
  switch (quantity) {
    case 'mean_response_s':
      return one.times.mean / 1_000;
    case 'sd_response_s':
      return one.spread.standardDeviation / 1_000;
    case 'cv_response':
      return one.spread.standardDeviation / one.spread.mean;
    case 'throughput_rps':
    case 'goodput_rps':
      return count('success') / seconds;
    case 'success_fraction':
      return count('success') / ended;
    case 'error_fraction':
      return 1 - count('success') / ended;
    case 'timeout_fraction':
      return count('timeout') / ended;
    case 'mean_in_system':
      return model.stations.reduce((sum, _, at) => sum + mean(measured, samples.at(at, index).present), 0);
    default:
      return fractionOver(quantity, one.times);
  }
}

const mean = ({ engine }: Measured, level: StationSample['present']): number =>
  level.until(engine.nowMs) / (engine.nowMs - engine.measuredFromMs);

function ofStation(measured: Measured, at: number, index: number | undefined, quantity: string): number | undefined {
  const { engine, model, samples } = measured;
  const station = model.stations[at] as Station;
  const one = samples.at(at, index);
  const ofResponse = percentileOf(quantity, 'response_s');
  if (ofResponse !== undefined) return one.stays.quantile(ofResponse) / 1_000;
  const overMs = engine.nowMs - engine.measuredFromMs;
  const letIn = one.arrived - one.turnedAway;
  const served = one.waits.count;
  switch (quantity) {
    case 'mean_response_s':
      return one.stays.mean / 1_000;
    case 'mean_in_system':
      return mean(measured, one.present);
    case 'throughput_rps':
      return (served * 1_000) / overMs;
    case 'utilization':
      return index === undefined ? utilization(measured, at) : undefined;
    case 'mean_busy_servers':
      return index === undefined ? busy(measured, at) : undefined;
    case 'blocking_probability':
      return one.turnedAway / one.arrived;
    case 'abandon_probability':
      return one.gaveUp / one.arrived;
    case 'mean_visits':
      return one.arrived / samples.of(index).byOutcome.reduce((sum, count) => sum + count, 0);
    case 'littles_law_ratio': {
      const stayed = one.stays.mean * served + one.waitsInVain.mean * one.gaveUp || one.stays.mean * served;
      return mean(measured, one.present) / ((letIn / overMs) * (stayed / (served + one.gaveUp)));
    }
    default:
      return hasWaits(station) ? ofWait(measured, one, quantity) : undefined;
  }
}

/**
 * Under processor sharing, and where a station breaks down, the time that is not service is not time in the queue alone:
 * only the response times are unambiguous there.
 */
const hasWaits = ({ discipline, preemptive, outages }: Station): boolean =>
  disciplineOf(discipline, preemptive) !== 'processorSharing' && outages === undefined;

/** Of all who were let in, those who gave up included; `mean_wait_served_s` of those served. */
function ofWait(measured: Measured, one: StationSample, quantity: string): number | undefined {
  const served = one.waits.count;
  const percentile = percentileOf(quantity, 'wait_s');
  if (percentile !== undefined) return one.gaveUp > 0 ? undefined : one.waits.quantile(percentile) / 1_000;
  switch (quantity) {
    case 'mean_wait_s': {
      const inVain = one.gaveUp === 0 ? 0 : one.waitsInVain.mean * one.gaveUp;
      return ((served === 0 ? 0 : one.waits.mean * served) + inVain) / (served + one.gaveUp) / 1_000;
    }
    case 'mean_wait_served_s':
      return one.waits.mean / 1_000;
    case 'prob_wait':
      return one.waited / (served + one.gaveUp);
    case 'mean_queue_len':
      return mean(measured, one.queued);
    default:
      return undefined;
  }
}

function busy({ engine }: Measured, at: number): number {
  const state = engine.world.services[at] as ServiceState;
  return (state.workingArea + state.heldArea) / (state.areaToMs - state.areaFromMs);
}

/** Share of the servers at work; undefined where there is no bound on them. */
function utilization(measured: Measured, at: number): number | undefined {
  const { servers, capacity } = measured.model.stations[at] as Station;
  const all = servers ?? capacity;
  return all === null ? undefined : busy(measured, at) / all;
}
