/**
 * What a function's own events mean: the number that they carry (`componentWakes`).
 */
export const wakeFor = { reclaim: 0, events: 1, provisioned: 2, timeout: 3 } as const;

/** Time-outs are told apart by environment. */
export const timeoutOf = (environment: number): number => wakeFor.timeout + environment;
export const environmentOf = (wake: number): number => wake - wakeFor.timeout;
