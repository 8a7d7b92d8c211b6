/**
 * How far the newest configuration has got.
 */
import type { ControlPlaneState } from '../../components/mesh/control-plane';
import type { Plan } from '../../components/plan';
import { gaugesOf } from './gauges';
import type { LiveReader } from './reader';

export function controlPlaneReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['proxiesUpToDate']);
  return (world) => {
    const { plane, services } = world.components[component] as ControlPlaneState;
    const { proxiesUpToDate: upToDate } = read(world);
    return { kind: 'controlPlane', version: plane.changes, proxies: services.length, upToDate };
  };
}
