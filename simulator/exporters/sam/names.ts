/**
 * Names of resources and parameters: letters and digits, each once in a template.
 */
import type { ComponentConfig } from '../../scenario/schema/scenario';

/** What a logical id ends with, by kind of component; kinds that a template does not describe are not here. */
const suffixes = {
  function: 'Function',
  apiGateway: 'Api',
  queue: 'Queue',
  stream: 'Stream',
  table: 'Table',
  objectStore: 'Bucket',
  topic: 'Topic',
} as const satisfies Partial<Record<ComponentConfig['kind'], string>>;

export type DeployedKind = keyof typeof suffixes;
export type Deployed = Extract<ComponentConfig, { kind: DeployedKind }>;
export type DeployedOf<K extends DeployedKind> = Extract<ComponentConfig, { kind: K }>;

export const isDeployed = (config: ComponentConfig): config is Deployed => Object.hasOwn(suffixes, config.kind);

/** Gives out names, each once, also where capitals do not count. */
export class Names {
  readonly #taken = new Set<string>();

  /** A name like the one wished for, with an ending, that nobody has yet. */
  take(wish: string, ending: string): string {
    const words = pascalCase(wish);
    const plain = words.toLowerCase().endsWith(ending.toLowerCase()) ? words : `${words}${ending}`;
    let name = plain;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number += 1) name = `${plain}${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }

  forComponent = (config: Deployed): string => this.take(config.id, suffixes[config.kind]);
}

/** Letters and digits only, each part with a capital: `lost-mails` becomes `LostMails`. */
export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
