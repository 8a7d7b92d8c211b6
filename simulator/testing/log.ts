/**
 * Runs a small scenario and writes down what happened, line by line, for tests that compare the whole log.
 */

import type { Message, MessageFate } from '../components/messaging/message';
import type { RolloutChange } from '../components/observer';
import type { Plan } from '../components/plan';
import type { Call, Try } from '../components/records';
import { Engine } from '../experiment';
import type { Intervention } from '../scenario/schema/intervention';
import type { Scenario } from '../scenario/schema/scenario';
import { Bystander } from '../telemetry/bystander';
import { outcomes, reasons } from '../telemetry/outcome';

/** The log of a run: `<ms> <what>`, in order. */
export function logOf(scenario: Scenario, untilMs = 10_000, interventions: readonly Intervention[] = []): string[] {
  const lines: string[] = [];
  const engine: Engine = new Engine(scenario, {
    interventions,
    observe: (plan, self) => new Logger(plan, () => self().nowMs, lines),
  });
  engine.run(untilMs);
  return lines;
}

const ending = (of: { outcome: number; reason: number }) =>
  of.outcome === 0 ? 'ok' : `${outcomes[of.outcome]} ${reasons[of.reason]}`;

class Logger extends Bystander {
  constructor(
    private readonly plan: Plan,
    private readonly now: () => number,
    private readonly lines: string[],
  ) {
    super();
  }

  override requestStarted(call: Call): void {
    this.write(`#${call.request} sent`);
  }

  override requestEnded(call: Call): void {
    this.write(`#${call.request} ${ending(call)}`);
  }

  override tryArrived(arrived: Try): void {
    this.write(`#${arrived.request} try ${arrived.tryNumber} at ${this.place(arrived)}`);
  }

  override tryStarted(started: Try): void {
    if (started.waitedMs > 0) this.write(`#${started.request} waited ${started.waitedMs} at ${this.place(started)}`);
  }

  override tryEnded(ended: Try): void {
    if (ended.outcome !== 0) this.write(`#${ended.request} ${ending(ended)} at ${this.place(ended)}`);
  }

  override callRefused(call: Call, reason: number): void {
    const what = reasons[reason] === 'bulkheadFull' ? 'bulkhead full' : reasons[reason];
    this.write(`#${call.request} ${what} at ${this.plan.links[call.link]?.id}`);
  }

  override retrySuppressed(call: Call): void {
    this.write(`#${call.request} no retry left in the budget of ${this.plan.links[call.link]?.id}`);
  }

  override breakerChanged(link: number, _caller: number, phase: number): void {
    this.write(`breaker of ${this.plan.links[link]?.id} ${['closed', 'open', 'half-open'][phase]}`);
  }

  override hostEjected(link: number, caller: number, host: number): void {
    this.write(`${this.plan.links[link]?.id} caller ${caller + 1} ejects ${host + 1}`);
  }

  override hostReturned(link: number, caller: number, host: number): void {
    this.write(`${this.plan.links[link]?.id} caller ${caller + 1} takes ${host + 1} back`);
  }

  override rolloutChanged(service: number, change: RolloutChange): void {
    const detail = change.kind === 'weight' ? `${change.percent} %` : change.kind;
    const because = change.kind === 'rolledBack' ? ` ${change.because}` : '';
    this.write(`${this.plan.services[service]?.config.id} ${change.version} ${detail}${because}`);
  }

  override timedOut(call: Call, wholeCall: boolean): void {
    this.write(`#${call.request} ${wholeCall ? 'call' : 'try'} timed out on ${this.plan.links[call.link]?.id}`);
  }

  override messageStored(message: Message): void {
    this.write(`${this.keeper(message)} keeps #${message.request}`);
  }

  override messageDelivered(message: Message, call: Call): void {
    const to = this.plan.components[this.plan.links[call.link]?.toComponent ?? -1]?.config.id;
    this.write(`${this.keeper(message)} gives #${message.request} to ${to} (${message.receives})`);
  }

  override messageEnded(message: Message, fate: MessageFate): void {
    this.write(`${this.keeper(message)} is rid of #${message.request}: ${fate}`);
  }

  override intervened(intervention: Intervention): void {
    this.write(`${intervention.kind} ${intervention.target}`);
  }

  private keeper({ component }: Message): string {
    return this.plan.components[component]?.config.id ?? '?';
  }

  private place(at: Try): string {
    const config = this.plan.services[at.service]?.config;
    return config === undefined ? '?' : config.replicas > 1 ? `${config.id}#${at.replica + 1}` : config.id;
  }

  private write(line: string): void {
    this.lines.push(`${this.now()} ${line}`);
  }
}
