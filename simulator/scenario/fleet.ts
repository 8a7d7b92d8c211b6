/**
 * How many replicas a component may have at once.
 */
import type { AutoscalingConfig } from './schema/deployment';

interface Fleet {
  readonly replicas: number;
  readonly maxReplicas: number | null;
  readonly autoscaling: AutoscalingConfig | null;
}

/** Slots for replicas: those at first, of deployments and of the autoscaler. */
export const slotsOf = ({ replicas, maxReplicas, autoscaling }: Fleet): number =>
  Math.max(replicas, maxReplicas ?? 0, autoscaling?.maxReplicas ?? 0);
