/**
 * The geometry of the stage: whatever the topology and the width, everything lies where it should.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Topology } from '@/simulator/telemetry/topology';
import { alongLane, leastWidth, modeFor, narrowBelow, stageGeometry } from './geometry';
import { layersOf } from './layers';
import { overlap } from './place-notes';
import { shop } from './testing/synthetic-topology';

const service = fc.record({
  replicas: fc.integer({ min: 1, max: 9 }),
  concurrency: fc.option(fc.integer({ min: 1, max: 60 })),
  queueLimit: fc.option(fc.nat(40)),
  endpoints: fc.integer({ min: 1, max: 4 }),
});

/** A client, then services, each called by one that stands before it. */
const topology = fc
  .tuple(fc.array(service, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }))
  .map(([services, callers]): Topology => {
    const base = { role: null, position: null };
    return {
      components: [
        { ...base, id: 'Client', kind: 'client', replicas: 1, concurrency: null, queueLimit: null, endpoints: [] },
        ...services.map((info, i) => ({
          ...base,
          ...info,
          id: `S${i}`,
          kind: 'service' as const,
          endpoints: Array.from({ length: info.endpoints }, (_, e) => ({ name: `e${e}`, label: null, calls: false })),
        })),
      ],
      connections: services.map((_, i) => {
        const from = i === 0 ? 0 : 1 + ((callers[i] as number) % i);
        return { id: `${from}->${i + 1}`, from, to: i + 1 };
      }),
      classes: [{ name: 'c', label: null, client: 0, to: 1, endpoint: 0 }],
    };
  });

const width = fc.integer({ min: 288, max: 1_600 });
const geometries = fc.tuple(topology, width, fc.boolean()).map(([t, w, annotated]) => ({
  topology: t,
  geometry: stageGeometry(t, { width: w, annotated }),
}));

describe('the geometry of the stage', () => {
  it('keeps every instrument inside the stage and off the others', () => {
    fc.assert(
      fc.property(geometries, ({ geometry: { nodes, width: w, height } }) => {
        for (const [i, { box }] of nodes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(w);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThan(height);
          for (const other of nodes.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
        }
      }),
    );
  });

  it('keeps queues, cells and readouts inside their instrument', () => {
    fc.assert(
      fc.property(geometries, ({ geometry }) => {
        for (const { inside } of geometry.nodes) {
          for (const box of inside.rows.flatMap((row) => [...row.cells, ...(row.queue ? [row.queue] : [])])) {
            expect(box.x).toBeGreaterThan(0);
            expect(box.x + box.width).toBeLessThan(inside.width);
            expect(box.y + box.height).toBeLessThan(inside.dividerY ?? 0);
          }
          for (const y of inside.linesY) expect(y).toBeLessThan(inside.height - 6);
        }
      }),
    );
  });

  it('never lays cells over the queue', () => {
    fc.assert(
      fc.property(geometries, ({ geometry }) => {
        for (const { queue, cells } of geometry.nodes.flatMap(({ inside }) => inside.rows)) {
          for (const cell of cells) expect(cell.x).toBeGreaterThan(queue ? queue.x + queue.width : 0);
        }
      }),
    );
  });

  it('leads each lane from one instrument to the other', () => {
    fc.assert(
      fc.property(geometries, ({ topology: t, geometry }) => {
        for (const { connection, lanes } of geometry.edges) {
          const info = t.connections[connection];
          const [from, to] = [geometry.nodes[info?.from ?? -1]?.box, geometry.nodes[info?.to ?? -1]?.box];
          if (geometry.mode === 'vertical' || !from || !to) continue;
          for (const { request, answer } of lanes) {
            expect([request.from.x, request.to.x]).toEqual([from.x + from.width, to.x]);
            expect([answer.from.x, answer.to.x]).toEqual([to.x, from.x + from.width]);
          }
        }
      }),
    );
  });

  it('moves a message evenly along its lane', () => {
    const lane = stageGeometry(shop, { width: 1_312, annotated: true }).edges[0]?.lanes[0]?.request;
    if (lane === undefined) throw new Error('no lane');
    const at = (share: number) => {
      const point = new Float32Array(2);
      alongLane(lane, share, point);
      return point as unknown as [number, number];
    };
    const steps = Array.from({ length: 20 }, (_, i) => {
      const [[x0, y0], [x1, y1]] = [at(i / 20), at((i + 1) / 20)];
      return Math.hypot(x1 - x0, y1 - y0);
    });
    expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.02);
    expect(at(0)[0]).toBeCloseTo(lane.from.x);
    expect(at(1)[0]).toBeCloseTo(lane.to.x);
  });

  it('turns vertical where the chain does not fit, and always on a phone', () => {
    expect(modeFor(shop, 343)).toBe('vertical');
    expect(modeFor(shop, narrowBelow - 1)).toBe('vertical');
    expect(modeFor(shop, 704)).toBe('dense');
    expect(modeFor(shop, leastWidth(shop, 'wide'))).toBe('wide');
    expect(modeFor(shop, 1_312)).toBe('roomy');
  });

  it('orders columns breadth first, along the connections', () => {
    const diamond = { ...shop, components: [...shop.components, ...shop.components.slice(2)] };
    const connections = [
      { id: 'a', from: 0, to: 1 },
      { id: 'b', from: 1, to: 2 },
      { id: 'c', from: 1, to: 3 },
      { id: 'd', from: 3, to: 1 },
    ];
    expect(layersOf({ ...diamond, connections })).toEqual([[0], [1], [2, 3]]);
  });
});
