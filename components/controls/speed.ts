/**
 * The stops of the speed slider: about six to each factor of ten, evenly spaced, so that the slider is logarithmic.
 */

export const speedStops: readonly number[] = [
  0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10,
];

/** Stops that carry a label. */
export const speedTicks: readonly number[] = [0.01, 0.1, 1, 10];

/** The stop nearest to a speed, by factor. */
export function speedStop(speed: number): number {
  const distance = (stop: number) => Math.abs(Math.log(stop / speed));
  return speedStops.reduce(
    (best, stop, index) => (distance(stop) < distance(speedStops[best] as number) ? index : best),
    0,
  );
}

/** `0.1×` */
export const formatSpeed = (speed: number): string => `${Number(speed.toPrecision(2))}×`;
