/**
 * Paths into a scenario or a summary, as people write them: `components.client.workload.ratePerSecond`,
 * `connections.A->B.retryPolicy.numRetries`, `components.A.endpoints.buy.steps[0]`. A name that holds a dot or a
 * bracket stands in quotes: `counters["cache.hits"]`.
 */

/** One part of a path: the name of a field or of an entry of a list, or the position of an entry. */
export type PathPart = string | number;

const partPattern = /\.?(?:([^.[\]"]+)|\[(\d{1,9})\]|\["([^"]+)"\])/y;

/** The parts of a path; null when it is not one. The empty path is the whole. */
export function parsePath(path: string): PathPart[] | null {
  const parts: PathPart[] = [];
  let at = 0;
  while (at < path.length) {
    partPattern.lastIndex = at;
    const match = partPattern.exec(path);
    if (match === null || !separated(at, match)) return null;
    const [whole, name, position, quoted] = match;
    parts.push(position === undefined ? (name ?? quoted ?? '') : Number(position));
    at += whole.length;
  }
  return parts;
}

/** A name that is not the first part follows a dot; a bracket never does. */
function separated(at: number, [whole, name]: RegExpExecArray): boolean {
  const dotted = whole.startsWith('.');
  return name === undefined ? !dotted : dotted === at > 0;
}

/** Writes the parts as a path that reads back as the same. */
export function writePath(parts: readonly PathPart[]): string {
  return parts.map(writePart).join('').replace(/^\./, '');
}

function writePart(part: PathPart): string {
  if (typeof part === 'number') return `[${part}]`;
  return /[.[\]"]/.test(part) ? `["${part}"]` : `.${part}`;
}
