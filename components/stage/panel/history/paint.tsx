/**
 * The tracks of painted history: only those in which something happened, each as many lanes high as it needs.
 */
import type { ReactNode } from 'react';
import type { TimeFrame } from '@/components/charts/time-frame';
import type { Locale } from '@/content/model';
import { lanesOf } from '../lanes';
import type { History, Instant } from './history';
import { historyMessages } from './messages';
import { BreakerLine, BurnBars, EjectedBars, Symbols, type TrackProps } from './track-marks';

interface Track {
  readonly name: string;
  readonly lanes: number;
  readonly draw: (props: TrackProps) => ReactNode;
}

export interface PaintProps {
  readonly frame: TimeFrame;
  readonly locale: Locale;
  readonly top: number;
  readonly laneHeight: number;
  readonly reachedMs: number;
  readonly labelled: boolean;
}

/** What the scrubber needs to know of history to make room for it and to paint it. */
export interface Painting {
  readonly lanes: number;
  readonly paint: (props: PaintProps) => ReactNode;
}

/** Stretches that overlap further go into the last lane. */
const mostLanes = 3;
/** Symbols nearer than this are one that counts them. */
const apartPx = 8;

export function painting(history: History, locale: Locale): Painting {
  const tracks = tracksOf(history, locale);
  return {
    lanes: tracks.reduce((sum, { lanes }) => sum + lanes, 0),
    paint: (props) => <Tracks {...props} tracks={tracks} />,
  };
}

function tracksOf(history: History, locale: Locale): readonly Track[] {
  const words = historyMessages[locale];
  const { ejected, open, probes, coldStarts, pushes, deploys, burns } = history;
  const lanes = lanesOf(ejected).map((lane) => Math.min(lane, mostLanes - 1));
  const changes = pushes.length + deploys.length;
  const all: readonly (Track | false)[] = [
    ejected.length > 0 && {
      name: words.ejected,
      lanes: Math.max(...lanes) + 1,
      draw: (props) => <EjectedBars {...props} spans={ejected} lanes={lanes} />,
    },
    open.length > 0 && {
      name: words.breaker,
      lanes: 1,
      draw: (props) => <BreakerLine {...{ open, probes }} {...props} />,
    },
    coldStarts.length > 0 && {
      name: words.coldStart,
      lanes: 1,
      draw: (props) => (
        <Symbols {...props} symbols={grouped(coldStarts, props.frame)} shape="ring" say={words.coldStarts} />
      ),
    },
    changes > 0 && {
      name: deploys.length === 0 ? words.push : pushes.length === 0 ? words.deploy : words.changes,
      lanes: 1,
      draw: (props) => (
        <>
          <Symbols {...props} symbols={grouped(pushes, props.frame)} shape="square" say={words.pushed} />
          <Symbols {...props} symbols={grouped(deploys, props.frame)} shape="flag" say={words.deployed} />
        </>
      ),
    },
    burns.length > 0 && { name: words.burn, lanes: 1, draw: (props) => <BurnBars {...props} burns={burns} /> },
  ];
  return all.filter((track) => track !== false);
}

/** What stands too near to be told apart, as one. */
export function grouped(instants: readonly Instant[], frame: TimeFrame): readonly Instant[] {
  const groups: Instant[] = [];
  for (const one of instants) {
    const last = groups.at(-1);
    if (last && frame.x.toPx(one.atMs) - frame.x.toPx(last.atMs) < apartPx) {
      const name = last.name.split(', ').includes(one.name) ? last.name : `${last.name}, ${one.name}`;
      groups[groups.length - 1] = { ...last, name, count: last.count + one.count };
    } else groups.push(one);
  }
  return groups;
}

function Tracks({ tracks, top, laneHeight, labelled, ...shared }: PaintProps & { readonly tracks: readonly Track[] }) {
  const { frame, reachedMs } = shared;
  let y = top;
  return tracks.map(({ name, lanes, draw }) => {
    const own = y;
    y += lanes * laneHeight;
    return (
      <g key={name}>
        <path d={`M${frame.left} ${own + 0.5}H${frame.x.toPx(reachedMs)}`} stroke="var(--rule)" />
        {draw({ ...shared, top: own, height: laneHeight })}
        {labelled && (
          <text x={frame.left - 10} y={own + laneHeight / 2 + 4} textAnchor="end" className="fill-ink3 text-[11.5px]">
            {name}
          </text>
        )}
      </g>
    );
  });
}
