/**
 * Success rates of hosts, compared with each other. Source: Envoy, `DetectorImpl::processSuccessRateEjections`.
 */

export interface SuccessRateEjection {
  /** Least number of hosts with enough calls. Envoy: 5. */
  readonly minimumHosts: number;
  /** Least number of calls to a host in an interval. Envoy: 100. */
  readonly requestVolume: number;
  /** A host is an outlier below the mean less this many standard deviations. Envoy: 1.9 (written 1900). */
  readonly stdevFactor: number;
}

/**
 * Names, in order of index, the hosts whose rate is below mean - factor * standard deviation. `counted` and `good` are
 * the calls of each host; hosts that are marked as ejected, or had too few calls, neither count nor are named.
 */
export function forEachOutlier(
  rule: SuccessRateEjection,
  isEjected: Readonly<Uint8Array>,
  counted: Readonly<Int32Array>,
  good: Readonly<Int32Array>,
  outlier: (host: number) => void,
): void {
  const enough = Math.max(1, rule.requestVolume);
  const isCompared = (host: number) => isEjected[host] === 0 && (counted[host] as number) >= enough;
  const percent = (host: number) => ((good[host] as number) * 100) / (counted[host] as number);
  let hosts = 0;
  let sum = 0;
  for (let host = 0; host < counted.length; host++) {
    if (!isCompared(host)) continue;
    hosts++;
    sum += percent(host);
  }
  if (hosts === 0 || hosts < rule.minimumHosts) return;
  const mean = sum / hosts;
  let squares = 0;
  for (let host = 0; host < counted.length; host++) if (isCompared(host)) squares += (percent(host) - mean) ** 2;
  // mean - percent > factor * stdev, squared, so that no root is needed.
  const limit = (rule.stdevFactor * rule.stdevFactor * squares) / hosts;
  for (let host = 0; host < counted.length; host++) {
    if (!isCompared(host)) continue;
    const below = mean - percent(host);
    if (below > 0 && below * below > limit) outlier(host);
  }
}
