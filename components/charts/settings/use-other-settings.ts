'use client';

/**
 * The words of settings that few runs change, loaded when a run changes one of them.
 */
import { useEffect, useState } from 'react';
import type { Intervention } from '@/simulator/scenario/schema/intervention';
import { hasOthers, type WriteOthers } from './named-setting';

/** Null until there are words, or while nobody needs them. */
export function useOtherSettings(interventions: readonly Intervention[]): WriteOthers | null {
  const [write, setWrite] = useState<WriteOthers | null>(null);
  const needed = interventions.some((act) => act.kind === 'configure' && hasOthers(act.set));
  useEffect(() => {
    if (!needed) return;
    let wanted = true;
    import('./other-settings').then(
      ({ otherSettings }) => wanted && setWrite(() => otherSettings),
      // Without them a change is told in general words.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [needed]);
  return write;
}
