'use client';

/**
 * Rings around the messages of the request that is followed, wherever they are on their way.
 */
import { useEffect, useRef } from 'react';
import type { Session } from '@/components/simulation/session';
import type { Topology } from '@/simulator/telemetry/topology';
import type { StageGeometry } from '../geometry';
import { visitFlights } from '../scene';

interface FollowedDotsProps {
  readonly session: Session;
  readonly topology: Topology;
  readonly geometry: StageGeometry;
  readonly request: number;
}

/** Parallel calls have several messages under way; more than these few cannot be told apart anyway. */
const rings = [0, 1, 2, 3];

export function FollowedDots({ session, topology, geometry, request }: FollowedDotsProps) {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const place = () => {
      const playback = session.playback();
      if (playback === null || holder.current === null) return;
      const frame = playback.at(session.playheadMs());
      const free = [...holder.current.children] as HTMLElement[];
      visitFlights({ topology, geometry, frame, fallsForMs: 1 }, (_kind, x, y, _tryNumber, of) => {
        const ring = of === request ? free.shift() : undefined;
        if (ring === undefined) return;
        ring.hidden = false;
        ring.style.transform = `translate(${x}px, ${y}px)`;
      });
      for (const ring of free) ring.hidden = true;
    };
    place();
    return session.onFrame(place);
  }, [session, topology, geometry, request]);
  return (
    <div ref={holder} aria-hidden="true">
      {rings.map((ring) => (
        <span key={ring} hidden className="stage-ring" data-request={request} />
      ))}
    </div>
  );
}
