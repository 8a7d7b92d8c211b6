/**
 * The mesh when a run begins.
 */
import { memberOf } from '../../scenario/mesh/membership';
import { changeGauge } from '../meters';
import type { World } from '../world';
import { meshGauge } from './meters';

/** Tells the memory of all proxies; to be called once when a run begins. */
export function startMesh(world: World): void {
  const { scenario, services } = world.plan;
  const { mesh } = scenario;
  for (const { config, firstMeshGauge } of services) {
    const member = memberOf(scenario, config.id);
    if (mesh === null || member === null) continue;
    const isAmbient = mesh.dataPlane === 'ambient';
    const each = isAmbient ? mesh.ztunnel.memoryMb : mesh.proxy.memoryMb;
    const waypoint = isAmbient && member.waypoint ? mesh.waypoint.memoryMb : 0;
    changeGauge(world, firstMeshGauge + meshGauge.proxyMemoryMb, each * config.replicas + waypoint);
  }
}
