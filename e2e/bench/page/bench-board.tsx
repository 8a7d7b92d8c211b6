/**
 * The board of the lab over the whole screen, with a run of which the benchmark holds the session.
 */
import { useMemo, useState } from 'react';
import { readDocument } from '@/components/lab/document/document';
import { createLabStore, type LabStore } from '@/components/lab/document/lab-store';
import { LabProvider } from '@/components/lab/lab-context';
import { Board } from '@/components/lab/stage/board';
import { tidied } from '@/components/lab/stage/tidy';
import type { Session } from '@/components/simulation/session';
import type { CheckedFigure } from '@/content/model';

interface BenchBoardProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
}

const nothing = () => {};

export function BenchBoard({ session, figure }: BenchBoardProps) {
  const [lab] = useState(() => labWith(figure));
  const run = useMemo(() => ({ session, figure, current: true, nth: 0, unfit: [], astray: [] }), [session, figure]);
  return (
    <LabProvider value={lab}>
      <div style={{ height: '100vh' }}>
        <Board run={run} orientation="across" onFollow={nothing} onConnectTo={nothing} onSettings={nothing} />
      </div>
    </LabProvider>
  );
}

function labWith({ scenario }: CheckedFigure): LabStore {
  const document = readDocument(scenario);
  if (document === null) throw new Error('The lab cannot open the scenario.');
  const lab = createLabStore();
  lab.open(tidied(document));
  return lab;
}
