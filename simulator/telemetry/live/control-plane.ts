/**
 * How far the newest configuration has got.
 */
import { type ControlPlaneState, connectedProxies } from '../../components/mesh/control-plane';
import type { Plan } from '../../components/plan';
import { gaugesOf } from './gauges';
import type { LiveReader } from './reader';

export function controlPlaneReader(plan: Plan, component: number): LiveReader {
  const read = gaugesOf(plan, component, ['proxiesUpToDate']);
  return (world) => {
    const state = world.components[component] as ControlPlaneState;
    const { proxiesUpToDate: upToDate } = read(world);
    const proxies = connectedProxies(world, state).length;
    return { kind: 'controlPlane', version: state.plane.changes, proxies, upToDate };
  };
}
