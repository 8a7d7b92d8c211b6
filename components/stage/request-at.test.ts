import { describe, expect, it } from 'vitest';
import { Playback } from '@/simulator/telemetry/playback';
import { stageGeometry } from './geometry';
import { reachPx, requestAt } from './request-at';
import { visitFlights } from './scene';
import { SyntheticRun } from './testing/synthetic-run';
import { shop } from './testing/synthetic-topology';

const playback = new Playback(shop);
playback.append(new SyntheticRun(1, []).advanceTo(5_000));
const geometry = stageGeometry(shop, { width: 1_200, annotated: false });
const scene = { topology: shop, geometry, frame: playback.copyAt(4_000), fallsForMs: 1 };

const dots: { x: number; y: number; request: number }[] = [];
visitFlights(scene, (_kind, x, y, _tryNumber, request) => dots.push({ x, y, request }));

describe('requestAt', () => {
  it('finds the request of the nearest message', () => {
    expect(dots.length).toBeGreaterThan(3);
    for (const { x, y } of dots) {
      const at = requestAt(scene, x + 3, y + 2, reachPx.pointer);
      const distance = (dot: { x: number; y: number }) => Math.hypot(dot.x - x - 3, dot.y - y - 2);
      const nearest = Math.min(...dots.map(distance));
      const candidates = dots.filter((dot) => distance(dot) <= nearest + 1e-9).map(({ request }) => request);
      expect(candidates).toContain(at);
    }
  });

  it('finds none out of reach, which is longer for a finger', () => {
    const lowest = dots.reduce((one, other) => (one.y > other.y ? one : other));
    expect(requestAt(scene, lowest.x, lowest.y + 18, reachPx.pointer)).toBeNull();
    expect(requestAt(scene, lowest.x, lowest.y + 18, reachPx.finger)).not.toBeNull();
    expect(requestAt(scene, lowest.x, lowest.y + 2_000, reachPx.finger)).toBeNull();
  });
});
