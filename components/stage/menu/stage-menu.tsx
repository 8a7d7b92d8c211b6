'use client';

/**
 * The menu of the part that is opened: what can be done to it now, and doing it.
 */
import type { Session } from '@/components/simulation/session';
import type { Part } from '../graph/parts';
import { useStage } from '../graph/stage-context';
import { nameOf } from '../reading';
import { ActMenu } from './act-menu';
import { actsOn } from './acts';
import { menuMessages } from './messages';

export interface StageMenuProps {
  readonly part: Part;
  readonly session: Session;
  readonly locked: boolean;
  readonly onClose: (refocus: boolean) => void;
}

export function StageMenu({ part, session, locked, onClose }: StageMenuProps) {
  const { moment, geometry, locale } = useStage();
  const words = menuMessages[locale];
  const { topology, faults } = moment;
  const acts = actsOn(part, topology, faults, words);
  const anchor = (part.kind === 'component' ? geometry.nodes[part.index] : geometry.edges[part.index])?.box;
  const component = topology.components[part.index];
  const name =
    part.kind === 'component' && component ? nameOf(component, locale) : (topology.connections[part.index]?.id ?? '');
  if (anchor === undefined || acts.length === 0) return null;
  return (
    <ActMenu
      key={`${part.kind}${part.index}`}
      label={words.menuOf(name)}
      acts={acts}
      lockedNote={locked ? words.locked : null}
      anchor={anchor}
      below={geometry.mode === 'vertical' ? Math.min(anchor.height, 34) : anchor.height + 6}
      stageWidth={geometry.width}
      onAct={(act) => {
        session.act(act.actions);
        onClose(true);
      }}
      onClose={onClose}
    />
  );
}
