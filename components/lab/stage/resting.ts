/**
 * What an instrument says of a component that does not run: its name and what it is.
 */
import type { Reading } from '@/components/stage/reading';
import type { ComponentInfo } from '@/simulator/telemetry/topology';

export const restingReading = ({ id, kind }: ComponentInfo, kindName: string): Reading => ({
  name: id,
  role: '',
  kind: kindName,
  lines: [],
  compact: { left: '', right: { text: '' } },
  badges: [],
  crashedReplicas: [],
  face: null,
  hasSidecars: false,
  isAside: kind === 'controlPlane',
});
