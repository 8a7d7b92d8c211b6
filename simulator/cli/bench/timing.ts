/**
 * Times contestants by turns in one process. What counts are ratios: they depend less on the machine than rates do.
 */

/** Runs once, a different run for each round, and returns how many things it did. */
export type Contestant = (round: number) => number;

/** Things done per second of processor time, of each contestant in each round. */
export type Rates<Name extends string> = Readonly<Record<Name, readonly number[]>>;

export const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] as number;

/**
 * Runs all contestants by turns, once to warm up and then `rounds` times. Processor time of this process, so that other
 * processes on the machine matter less than they would to the clock on the wall.
 */
export function alternate<Name extends string>(rounds: number, contestants: Record<Name, Contestant>): Rates<Name> {
  const names = Object.keys(contestants) as Name[];
  const rates = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const rate = rateOf(contestants[name], round);
      if (round > 0) rates[name].push(rate);
    }
  }
  return rates;
}

function rateOf(contestant: Contestant, round: number): number {
  const before = process.cpuUsage();
  const done = contestant(round);
  const { user, system } = process.cpuUsage(before);
  return (done * 1e6) / (user + system);
}

/** The median over the rounds of how many times faster one was than another. */
export function ratioOf<Name extends string>(rates: Rates<Name>, one: Name, other: Name): number {
  return median(rates[one].map((rate, round) => rate / (rates[other][round] as number)));
}
