/**
 * The stage as a picture: a moment of a run in plain SVG that themes itself with CSS variables. It stands in for the
 * live graph before it loads and without JavaScript, and is a frame of the storyboard under reduced motion. No hooks.
 *
 * It is drawn for several widths; container queries show the one that fits, so no script has to choose.
 */
import type { Locale } from '@/content/model';
import type { Happening } from '@/simulator/telemetry/happening';
import { type FrameState, fallMs } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import { connectionFault } from './connection-fault';
import { EdgeLines } from './edge-lines';
import { cutReplicas } from './ejections';
import { faultsAt } from './faults';
import { leastWidth, narrowBelow, type StageGeometry, stageGeometry } from './geometry';
import { Instrument } from './instrument';
import { Legend } from './legend';
import { stageMessages } from './messages';
import './stage.css';
import { NoteMarks } from './note-marks';
import { notesOn } from './notes';
import { placeNotes } from './place-notes';
import { type Moment, readComponent, summaryOf } from './reading';
import type { Scene } from './scene';
import { StillMachines } from './still-machines';
import { StillMessages } from './still-messages';

export interface StillProps {
  readonly topology: Topology;
  readonly frame: FrameState;
  /** Of the run so far: they tell which faults are in force. */
  readonly happenings: readonly Happening[];
  readonly speed: number;
  readonly locale: Locale;
  /** Whether room is kept for notes, as on the live graph beside it. */
  readonly annotated?: boolean;
  /** Without messages on their way, for the storyboard. */
  readonly calm?: boolean;
}

interface Variant {
  readonly width: number;
  /** Shown from this container width on. */
  readonly fromWidth: number;
}

export function Still(props: StillProps) {
  const { topology, frame, happenings, locale } = props;
  const moment: Moment = { topology, row: frame.row, faults: faultsAt(happenings, frame.atMs) };
  const id = `still-${topology.components.map((component) => component.id).join('-')}`;
  const variants = variantsFor(topology);
  const label = topology.components.map((_, component) => summaryOf(moment, component, locale)).join('. ');
  return (
    <div role="img" aria-label={`${stageMessages[locale].graph}. ${label}`} style={{ containerType: 'inline-size' }}>
      <style>{showOne(id, variants)}</style>
      {variants.map((variant, i) => (
        <StillPicture key={variant.width} {...props} className={`${id}-${i}`} width={variant.width} moment={moment} />
      ))}
      {props.annotated !== false && <Legend speed={props.speed} locale={locale} />}
    </div>
  );
}

function variantsFor(topology: Topology): readonly Variant[] {
  const dense = Math.max(narrowBelow, leastWidth(topology, 'dense'));
  const wide = Math.max(dense + 1, leastWidth(topology, 'wide'));
  return [
    { width: 343, fromWidth: 0 },
    { width: dense, fromWidth: dense },
    { width: wide, fromWidth: wide },
    ...[1_008, 1_312].filter((width) => width > wide).map((width) => ({ width, fromWidth: width - 24 })),
  ];
}

function showOne(id: string, variants: readonly Variant[]): string {
  const hidden = variants.slice(1).map((_, i) => `.${id}-${i + 1}`);
  const rules = variants.slice(1).map(({ fromWidth }, i) => {
    return `@container (min-width:${fromWidth}px){.${id}-${i}{display:none}.${id}-${i + 1}{display:block}}`;
  });
  return `${hidden.join(',')}{display:none}${rules.join('')}`;
}

type PictureProps = StillProps & { readonly className: string; readonly width: number; readonly moment: Moment };

function StillPicture({ topology, frame, speed, annotated = true, calm = false, ...props }: PictureProps) {
  const geometry = stageGeometry(topology, { width: props.width, annotated });
  const scene: Scene = { topology, geometry, frame, fallsForMs: fallMs * speed };
  return (
    <svg
      viewBox={`0 0 ${geometry.width} ${geometry.height}`}
      className={props.className}
      style={{ width: '100%', maxWidth: geometry.width * 1.2, height: 'auto', margin: '0 auto', overflow: 'visible' }}
      aria-hidden="true"
      focusable="false"
    >
      <FixedParts {...props} geometry={geometry} />
      <StillMachines scene={scene} />
      {!calm && <StillMessages scene={scene} />}
      {annotated && geometry.mode !== 'vertical' && <StillNotes {...props} geometry={geometry} frame={frame} />}
    </svg>
  );
}

function StillNotes({ geometry, moment, locale, frame }: FixedPartsProps & { readonly frame: FrameState }) {
  const readings = moment.topology.components.map((_, component) => readComponent(moment, component, locale));
  const notes = notesOn({ ...moment, components: frame.components }, locale);
  return <NoteMarks notes={placeNotes(notes, geometry, readings)} />;
}

type FixedPartsProps = { readonly geometry: StageGeometry; readonly moment: Moment; readonly locale: Locale };

function FixedParts({ geometry, moment, locale }: FixedPartsProps) {
  const words = stageMessages[locale];
  const { connections } = moment.topology;
  return (
    <>
      {geometry.edges.map((edge) => {
        const info = connections[edge.connection];
        const fault = info ? connectionFault(moment.faults, info, locale) : { broken: false, note: null };
        return (
          <EdgeLines
            key={edge.connection}
            geometry={edge}
            mode={geometry.mode}
            cut={cutReplicas(moment, edge.connection)}
            {...fault}
          />
        );
      })}
      {geometry.nodes.map((node) => (
        <g key={node.component} transform={`translate(${node.box.x} ${node.box.y})`}>
          <Instrument
            geometry={node}
            reading={readComponent(moment, node.component, locale)}
            mode={geometry.mode}
            words={words}
          />
        </g>
      ))}
    </>
  );
}
