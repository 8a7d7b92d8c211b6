/**
 * A template under way: what the parts of the export add to, and what they look up.
 */
import type { Scenario } from '../../../scenario';
import type { Unsupported } from '../../common/result';
import { type Deployed, type DeployedOf, isDeployed, Names } from '../names';
import { byName, getAtt, type Parameter, type Resource, ref, type Value, type Values } from '../template';
import type { Unsupporting } from '../unsupported';

export interface Draft {
  readonly scenario: Scenario;
  readonly names: Names;
  /** Logical id of each component of the template, by its id in the scenario. */
  readonly logicalIds: Readonly<Record<string, string>>;
  readonly resources: Record<string, Resource>;
  readonly parameters: Record<string, Parameter>;
  /** Which component a parameter stands for. */
  readonly standIns: Record<string, string>;
  readonly unsupported: Unsupporting;
  readonly listed: readonly Unsupported[];
  /** Events and policies of each function, by its id. */
  readonly events: Record<string, Record<string, Values>>;
  readonly policies: Record<string, Permission[]>;
  /** Who may send to a queue or a topic, by its id: services of AWS that are no functions of the template. */
  readonly senders: Record<string, Sender[]>;
  /** Name of the policy for them, and what a bucket tells of its puts, by id. */
  readonly senderPolicies: Record<string, string>;
  readonly notifications: Record<string, Notification>;
  /** Connections that something in the template uses, by `from->to`. */
  readonly used: Set<string>;
}

/** What a function may do, in the order of the components that it is about. */
interface Permission {
  readonly order: number;
  readonly policy: Values;
}

interface Sender {
  readonly service: 's3.amazonaws.com' | 'sns.amazonaws.com';
  readonly arn: Value;
}

interface Notification {
  readonly configuration: Value;
  readonly policy: string;
}

export function startDraft(scenario: Scenario): Draft {
  const names = new Names();
  const deployed = scenario.components.filter(isDeployed);
  const listed: Unsupported[] = [];
  const paths = new Set<string>();
  const collected = <T>(make: () => T) => Object.fromEntries(deployed.map(({ id }) => [id, make()]));
  return {
    scenario,
    names,
    logicalIds: Object.fromEntries(deployed.map((config) => [config.id, names.forComponent(config)])),
    resources: {},
    parameters: {},
    standIns: {},
    listed,
    unsupported: (path, reason) => {
      if (!paths.has(path)) listed.push({ path, reason });
      paths.add(path);
    },
    events: collected(() => ({})),
    policies: collected(() => []),
    senders: collected(() => []),
    senderPolicies: byName(),
    notifications: byName(),
    used: new Set(),
  };
}

/** A component of the template; undefined for one that it does not describe. */
export function deployedOf(draft: Draft, id: string): Deployed | undefined {
  return draft.scenario.components.filter(isDeployed).find((config) => config.id === id);
}

export const logicalIdOf = (draft: Draft, id: string): string => draft.logicalIds[id] as string;

/** The name of a function, for `Fn::Sub`: of its alias where it has one, since that is what is provisioned. */
export function functionAttribute(draft: Draft, { id, provisionedConcurrency }: DeployedOf<'function'>): string {
  return `${logicalIdOf(draft, id)}.${provisionedConcurrency > 0 ? 'Alias' : 'Arn'}`;
}

export function functionArn(draft: Draft, config: DeployedOf<'function'>): Values {
  const name = logicalIdOf(draft, config.id);
  return config.provisionedConcurrency > 0 ? ref(`${name}.Alias`) : getAtt(name, 'Arn');
}

/** Amazon resource name of a component that events can be sent to. */
export function arnOf(draft: Draft, config: DeployedOf<'function' | 'queue' | 'topic'>): Values {
  if (config.kind === 'function') return functionArn(draft, config);
  const name = logicalIdOf(draft, config.id);
  return config.kind === 'topic' ? ref(name) : getAtt(name, 'Arn');
}

export function addEvent(draft: Draft, functionId: string, wish: string, type: string, properties: Values): void {
  const events = draft.events[functionId] as Record<string, Values>;
  const names = new Set(Object.keys(events));
  let name = wish;
  for (let number = 2; names.has(name); number += 1) name = `${wish}${number}`;
  events[name] = { Type: type, Properties: properties };
}

/** A parameter that stands for something outside of the template, the same one whenever it is asked for. */
export function standIn(draft: Draft, id: string, ending: 'Url' | 'FunctionArn', description: string): string {
  const known = Object.keys(draft.standIns).find((name) => draft.standIns[name] === id && name.endsWith(ending));
  if (known !== undefined) return known;
  const name = draft.names.take(id, ending);
  draft.parameters[name] = { Type: 'String', Description: description };
  draft.standIns[name] = id;
  return name;
}
