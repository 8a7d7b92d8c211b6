'use client';

/**
 * Experiments with the document of the lab. To open the run of a cell changes the document, which can be undone.
 */
import { useMemo } from 'react';
import { type MapBench, MetastabilityMap } from '@/components/experiments/metastability-map';
import type { ReplicationBench } from '@/components/experiments/replications/replication-store';
import { Replications } from '@/components/experiments/replications/replications';
import type { Session } from '@/components/simulation/session';
import { useSession } from '@/components/simulation/use-session';
import type { CheckedFigure } from '@/content/model';
import { readDocument } from '../document/document';
import { useDraft, useLab } from '../lab-context';
import { behaviourOf } from './behaviour';

interface LabExperimentsProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
  readonly touch: boolean;
  readonly map: MapBench;
  readonly replications: ReplicationBench;
  /** The run of a cell was opened. */
  readonly onOpened: () => void;
}

export function LabExperiments({ session, figure, touch, map, replications, onOpened }: LabExperimentsProps) {
  const lab = useLab();
  const { document } = useDraft();
  const seed = useSession(session, (state) => state.seed);
  const open = (wanted: unknown) => {
    const read = readDocument(wanted);
    if (read === null) return;
    lab.act({ kind: 'replace', document: read });
    onOpened();
  };
  const { scenario } = figure;
  const version = useMemo(() => behaviourOf(scenario), [scenario]);
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <Replications {...{ session, document, version, touch }} bench={replications} />
      <MetastabilityMap {...{ scenario, document, version, seed, touch, map }} onOpen={open} />
    </div>
  );
}
