/**
 * Where the core of the engine finds what only some scenarios need. A pack (`simulator/packs`) fills the registries with
 * its code before a run is planned; they hold code alone, nothing of a run. What a run asks for and is not there is an
 * error that names its pack.
 */

/** Parts of the engine that are loaded for the scenarios that need them. */
export const packNames = ['functions', 'gateways', 'messaging', 'stores', 'transactions'] as const;
export type PackName = (typeof packNames)[number];

/** A scenario needs code that was not loaded: the host forgot `loadPacks`, or to import `packs/all`. */
export class MissingPackError extends Error {
  constructor(
    readonly pack: PackName | 'core',
    what: string,
  ) {
    super(`${what} needs the pack "${pack}", which is not loaded.`);
  }
}

export interface Registry<Code extends object> {
  /** Called by packs. */
  fill(code: Partial<Code>): void;
  /** Throws `MissingPackError` when its pack is not loaded. */
  get<K extends keyof Code & string>(name: K): Code[K];
  /** For what most scenarios do without: undefined when its pack is not loaded. */
  find<K extends keyof Code & string>(name: K): Code[K] | undefined;
  /** The pack that each name belongs to; `core` is always there. */
  readonly packs: { readonly [K in keyof Code]: PackName | 'core' };
}

/** `what` begins the message of an error: "The component kind". */
export function registry<Code extends object>(
  what: string,
  packs: { readonly [K in keyof Code]: PackName | 'core' },
): Registry<Code> {
  const code: Partial<Code> = {};
  return {
    packs,
    fill: (more) => void Object.assign(code, more),
    find: (name) => code[name],
    get: (name) => {
      const found = code[name];
      if (found === undefined) throw new MissingPackError(packs[name], `${what} "${name}"`);
      return found as NonNullable<typeof found>;
    },
  };
}
