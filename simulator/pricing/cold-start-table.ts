/**
 * Measured cold starts of AWS Lambda, as data.
 *
 * "Hello world" functions, the mean of 10 cold starts each, x86_64, measured 2026-08-22 by github.com/maxday/lambda-perf
 * (data/2026-08-22.json). Real applications that load frameworks and open connections take far longer, up to seconds.
 */

/** What the measurements call a function: a managed runtime, or a program on provided.al2023. */
export type Runtime =
  | 'python3.13'
  | 'nodejs22.x'
  | 'nodejs24.x'
  | 'ruby3.4'
  | 'java21'
  | 'java25'
  | 'dotnet8'
  | 'dotnet10-aot'
  | 'go'
  | 'rust';

/** How the code is delivered: a zip archive or a container image. */
export type PackageKind = 'zip' | 'image';

export const coldStartsMeasuredOn = '2026-08-22';

/** Milliseconds: of INIT and of the first invocation, with 128 and with 1,024 MB; images were measured with 1,024 MB. */
export interface MeasuredColdStart {
  readonly initMs: readonly [number, number];
  readonly firstInvokeMs: readonly [number, number];
  readonly imageInitMs: number;
}

const row = (
  init128: number,
  init1024: number,
  first128: number,
  first1024: number,
  imageInitMs: number,
): MeasuredColdStart => ({ initMs: [init128, init1024], firstInvokeMs: [first128, first1024], imageInitMs });

export const measuredColdStarts: Readonly<Record<Runtime, MeasuredColdStart>> = {
  'python3.13': row(91, 84, 2.1, 2.3, 161),
  'nodejs22.x': row(137, 140, 10.5, 3.1, 333),
  'nodejs24.x': row(135, 136, 10.5, 3, 279),
  'ruby3.4': row(220, 224, 9.4, 2.4, 257),
  java21: row(242, 235, 89.5, 6.7, 452),
  java25: row(185, 187, 239, 7.2, 271),
  dotnet8: row(248, 238, 715, 75, 482),
  'dotnet10-aot': row(74, 72, 5.7, 1.9, 56),
  go: row(49, 50, 2.4, 1.4, 55),
  rust: row(16, 15, 1.2, 1.1, 41),
};

export interface ColdStart {
  readonly initMs: number;
  /** The duration of the first invocation: lazy loading and just-in-time compilation, in the function's CPU share. */
  readonly firstInvokeMs: number;
}

const LEAST_MB = 128;
const MEASURED_MB = 1_024;

/**
 * How long INIT and the first invocation take. RangeError below 128 MB.
 *
 * INIT: as measured with 1,024 MB whatever the memory, for it hardly differs from that with 128 MB. First invocation:
 * measured with 128 and with 1,024 MB; in between interpolated as constant + work / memory, for the processor share is
 * proportional to memory; above, as with 1,024 MB. That of an image was not measured and is taken from the zip archive.
 */
export function coldStart(runtime: Runtime, packageKind: PackageKind, memoryMb: number): ColdStart {
  if (!(memoryMb >= LEAST_MB)) throw new RangeError(`A function has at least ${LEAST_MB} MB, not ${memoryMb}.`);
  const measured = measuredColdStarts[runtime];
  const [atLeast, atMost] = measured.firstInvokeMs;
  const reciprocal = 1 / Math.min(memoryMb, MEASURED_MB);
  const weight = (reciprocal - 1 / MEASURED_MB) / (1 / LEAST_MB - 1 / MEASURED_MB);
  return {
    initMs: packageKind === 'image' ? measured.imageInitMs : measured.initMs[1],
    firstInvokeMs: atMost + weight * (atLeast - atMost),
  };
}
