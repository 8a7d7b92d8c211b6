'use client';

/**
 * The graph as it stands as one SVG that needs nothing else: colours and fonts written out. The same drawings as the
 * board and the still pictures.
 */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Session } from '@/components/simulation/session';
import { connectionFault } from '@/components/stage/connection-fault';
import { EdgeLines } from '@/components/stage/edge-lines';
import { cutReplicas } from '@/components/stage/ejections';
import { faultsAt } from '@/components/stage/faults';
import { Instrument } from '@/components/stage/instrument';
import { stageMessages } from '@/components/stage/messages';
import { rowAt } from '@/components/stage/moment';
import { type Moment, readComponent } from '@/components/stage/reading';
import { StillMachines } from '@/components/stage/still-machines';
import { StillMessages } from '@/components/stage/still-messages';
import type { Locale } from '@/content/model';
import { fallMs } from '@/simulator/telemetry/playback';
import { placeOf } from '../document/arrange';
import type { LabDocument } from '../document/document';
import { labMessages } from '../messages';
import { labGeometry } from '../stage/lab-geometry';
import { restingReading } from '../stage/resting';
import { sketchTopology } from '../stage/sketch';

interface PictureProps {
  readonly document: LabDocument;
  /** The run that is drawn; null: the architecture at rest. */
  readonly session: Session | null;
  readonly locale: Locale;
}

const margin = 40;

export function Picture({ document, session, locale }: PictureProps) {
  const state = session?.getState();
  const live = session !== null && state?.topology ? { session, topology: state.topology } : null;
  const topology = live?.topology ?? sketchTopology(document, null);
  const geometry = labGeometry(topology, document.components.map(placeOf), 'across');
  const left = Math.min(0, ...geometry.nodes.map(({ box }) => box.x)) - margin;
  const top = Math.min(0, ...geometry.nodes.map(({ box }) => box.y)) - margin;
  const [width, height] = [geometry.width + margin - left, geometry.height + margin - top];
  const shownMs = state?.shownMs ?? 0;
  const happened = state?.happenings.filter(({ atMs }) => atMs <= shownMs) ?? [];
  const row = state ? rowAt(state.rows, shownMs) : null;
  const moment: Moment = { topology, row, faults: faultsAt(happened, Number.POSITIVE_INFINITY) };
  const frame = live?.session.playback()?.at(live.session.playheadMs());
  const scene = frame && { topology, geometry, frame, fallsForMs: fallMs };
  const words = labMessages[locale];
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`${left} ${top} ${width} ${height}`} width={width} height={height}>
      <title>{words.canvas}</title>
      <rect x={left} y={top} width={width} height={height} fill="var(--plate)" />
      {geometry.edges.map((edge) => {
        const info = topology.connections[edge.connection];
        const fault = info && live ? connectionFault(moment.faults, info, locale) : { broken: false, note: null };
        const cut = live ? cutReplicas(moment, edge.connection) : [];
        return <EdgeLines key={edge.connection} geometry={edge} mode={geometry.mode} cut={cut} {...fault} />;
      })}
      {geometry.nodes.map((node) => {
        const info = topology.components[node.component];
        if (info === undefined) return null;
        const reading = live
          ? readComponent(moment, node.component, locale)
          : restingReading(info, words.kinds[info.kind] ?? info.kind);
        return (
          <g key={node.component} transform={`translate(${node.box.x} ${node.box.y})`}>
            <Instrument geometry={node} reading={reading} mode={geometry.mode} words={stageMessages[locale]} />
          </g>
        );
      })}
      {scene && <StillMachines scene={scene} />}
      {scene && <StillMessages scene={scene} />}
    </svg>
  );
}

export function pictureSvg(props: PictureProps): string {
  const holder = window.document.createElement('div');
  const root = createRoot(holder);
  flushSync(() => root.render(<Picture {...props} />));
  const svg = holder.innerHTML;
  root.unmount();
  const style = getComputedStyle(window.document.documentElement);
  return svg.replace(/var\((--[\w-]+)\)/g, (_whole, name: string) => attribute(style.getPropertyValue(name).trim()));
}

/** A value as it stands in an attribute. */
const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The same as an image of points, twice as fine as it is shown. */
export async function picturePng(props: PictureProps): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(pictureSvg(props))}`;
  await image.decode();
  const canvas = window.document.createElement('canvas');
  const scale = Math.min(2, 8_000 / Math.max(image.width, image.height, 1));
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
