/**
 * Finds the line on which something stands in a parsed YAML document.
 */
import { type Document, isMap, isNode, isScalar, isSeq, type LineCounter, type Pair, type YAMLMap } from 'yaml';
import type { PathPart } from '../../experiment/paths/parse';

type Fields = ReadonlyMap<string, Pair<unknown, unknown>>;

/** Tells the line of what stands at a path, or of the nearest thing above it; what an alias repeats is at the alias. */
export function lineFinder(document: Document, lines: LineCounter): (path: readonly PathPart[]) => number {
  const fieldsOf = new WeakMap<object, Fields>();
  const fields = (map: YAMLMap<unknown, unknown>): Fields => {
    const known = fieldsOf.get(map) ?? new Map(map.items.map((pair) => [nameOf(pair), pair]));
    fieldsOf.set(map, known);
    return known;
  };
  const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
  return (path) => {
    let node: unknown = document.contents;
    let offset = offsetOf(node) ?? 0;
    for (const part of path) {
      const pair = isMap(node) ? fields(node).get(String(part)) : undefined;
      if (pair === undefined && !isSeq(node)) break;
      node = isSeq(node) ? node.items[Number(part)] : pair?.value;
      offset = offsetOf(pair?.key ?? node) ?? offset;
    }
    return lines.linePos(offset).line;
  };
}

const nameOf = ({ key }: Pair<unknown, unknown>): string => String(isScalar(key) ? key.value : key);
