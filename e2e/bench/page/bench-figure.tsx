/**
 * A figure as readers get it, of which the benchmark holds the session.
 */
import { useState } from 'react';
import type { Session } from '@/components/simulation/session';
import { useInView, useSession } from '@/components/simulation/use-session';
import { StageGraph } from '@/components/stage/graph/stage-graph';
import { FigurePanel } from '@/components/stage/panel/figure-panel';
import type { CheckedFigure } from '@/content/model';

interface BenchFigureProps {
  readonly session: Session;
  readonly figure: CheckedFigure;
}

const nothing = () => {};

export function BenchFigure({ session, figure }: BenchFigureProps) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const there = useSession(session, ({ topology }) => topology !== null);
  useInView(session, root);
  return (
    <figure ref={setRoot} className="m-0 px-16 pb-4">
      {there && (
        <FigurePanel
          session={session}
          figure={figure}
          locale="en"
          phone={false}
          locked={false}
          prediction={null}
          requests={null}
          more={null}
          onOpen={nothing}
          onMotion={null}
          graph={<StageGraph session={session} figure={figure} still={false} onFollow={nothing} />}
        />
      )}
    </figure>
  );
}
