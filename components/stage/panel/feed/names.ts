/**
 * What sentences need to know about a run: the names behind its numbers, in the reader's language.
 */
import { textOf } from '@/components/charts/series';
import type { Locale } from '@/content/model';
import type { Topology } from '@/simulator/telemetry/topology';

export interface Names {
  component(index: number): string;
  requestClass(index: number): string;
  connection(index: number): { readonly from: string; readonly to: string };
}

export function namesOf(topology: Topology, locale: Locale): Names {
  const component = (index: number) => topology.components[index]?.id ?? '?';
  return {
    component,
    requestClass(index) {
      const info = topology.classes[index];
      return textOf(info?.label, locale, info?.name ?? '?');
    },
    connection(index) {
      const info = topology.connections[index];
      return { from: component(info?.from ?? -1), to: component(info?.to ?? -1) };
    },
  };
}

/** What an intervention aims at: a component, one replica of it, all replicas in a zone, or a connection. */
export type Target =
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'replica'; readonly name: string; readonly replica: number }
  | { readonly kind: 'zone'; readonly name: string }
  | { readonly kind: 'connection'; readonly from: string; readonly to: string };

export function readTarget(target: string): Target {
  if (target.startsWith('@')) return { kind: 'zone', name: target.slice(1) };
  const [from = target, to] = target.split('->');
  if (to !== undefined) return { kind: 'connection', from, to };
  const [name = target, replica] = target.split('#');
  return replica === undefined ? { kind: 'component', name } : { kind: 'replica', name, replica: Number(replica) };
}
