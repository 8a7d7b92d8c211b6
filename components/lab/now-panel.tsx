'use client';

/**
 * What is chosen, as it does at this moment of the run, and what can be done to it.
 */
import { useLocale } from '@/components/i18n/locale';
import { useSession } from '@/components/simulation/use-session';
import type { Part } from '@/components/stage/graph/parts';
import { actsOn } from '@/components/stage/menu/acts';
import { menuMessages } from '@/components/stage/menu/messages';
import { useMoment } from '@/components/stage/moment';
import { factsOf } from '@/components/stage/reading';
import type { Topology } from '@/simulator/telemetry/topology';
import { smallButton } from './form/style';
import { useDraft } from './lab-context';
import { labMessages } from './messages';
import { type LabRun, useRun } from './run/use-lab-run';

export function NowPanel() {
  const words = labMessages[useLocale()];
  const run = useRun();
  const { selection } = useDraft();
  const [id, ...others] = selection;
  if (run === null || !run.current) return <p className="text-ui text-ink2">{words.notRunning}</p>;
  if (id === undefined || others.length > 0) return <p className="text-ui text-ink2">{words.chooseToAct}</p>;
  return <Now run={run} id={id} />;
}

function partOf({ components, connections }: Topology, id: string): Part | null {
  const component = components.findIndex((one) => one.id === id);
  if (component >= 0) return { kind: 'component', index: component };
  const connection = connections.findIndex((one) => one.id === id);
  return connection >= 0 ? { kind: 'connection', index: connection } : null;
}

function Now({ run, id }: { readonly run: LabRun; readonly id: string }) {
  const { topology } = useSession(run.session, (state) => ({ topology: state.topology }));
  const part = topology && partOf(topology, id);
  return topology && part ? <PartNow {...{ run, id, topology, part }} /> : null;
}

interface PartProps {
  readonly run: LabRun;
  readonly id: string;
  readonly topology: Topology;
  readonly part: Part;
}

function PartNow({ run: { session }, id, topology, part }: PartProps) {
  const locale = useLocale();
  const words = labMessages[locale];
  const moment = useMoment(session, topology);
  const acts = actsOn(part, topology, moment.faults, menuMessages[locale]);
  return (
    <section>
      <h2 className="pb-2 text-[17px] font-semibold [overflow-wrap:anywhere]">{id.replace('->', ' → ')}</h2>
      {part.kind === 'component' && (
        <ul className="pb-4 text-ui text-ink2 tabular-nums">
          {factsOf(moment, part.index, locale)
            .slice(1)
            .map((line) => (
              <li key={line} className="border-t border-rule py-1.5">
                {line}
              </li>
            ))}
        </ul>
      )}
      <h3 className="pb-2 text-ui font-medium">{words.actsOn(id.replace('->', ' → '))}</h3>
      {acts.length === 0 && <p className="text-ui text-ink2">{words.nothingToDo}</p>}
      <div className="flex flex-col items-start gap-2">
        {acts.map((act) => (
          <button
            key={act.id}
            type="button"
            className={`${smallButton} text-left`}
            disabled={!act.possible}
            onClick={() => session.act(act.actions)}
          >
            {act.label}
          </button>
        ))}
      </div>
    </section>
  );
}
