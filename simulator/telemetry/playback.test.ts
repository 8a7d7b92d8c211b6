/**
 * Playback against random recorded runs: any list of changes in order of time, cut into chunks anywhere.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chunk } from './chunk';
import { type FrameState, Playback, placeOf, refusalsSince, segmentOf, slotProgress } from './playback';
import type { Topology } from './topology';

const testTopology: Topology = {
  components: [
    component('Client', 'client', 1, null),
    component('A', 'service', 2, 3),
    component('B', 'service', 1, null),
  ],
  connections: [
    { id: 'Client->A', from: 0, to: 1 },
    { id: 'A->B', from: 1, to: 2 },
  ],
  classes: [{ name: 'buy', label: null, client: 0, to: 1, endpoint: 0 }],
};

function component(id: string, kind: 'client' | 'service', replicas: number, concurrency: number | null) {
  return { id, kind, role: null, position: null, replicas, concurrency, queueLimit: null, endpoints: [] };
}

interface Change {
  readonly atMs: number;
  readonly kind: 'slot' | 'enter' | 'leave' | 'flight' | 'refusal';
  readonly component: 1 | 2;
  readonly replica: 0 | 1;
  readonly slot: number;
  readonly state: number;
  readonly forMs: number;
  readonly request: number;
}

const change = fc.record<Change>({
  // Few different moments, so that several changes share one, also at the edges of chunks and keyframes.
  atMs: fc.integer({ min: 0, max: 40 }).map((n) => n * 100),
  kind: fc.constantFrom('slot', 'enter', 'leave', 'flight', 'refusal'),
  component: fc.constantFrom(1, 2),
  replica: fc.constantFrom(0, 1),
  slot: fc.nat(2),
  state: fc.nat(2),
  forMs: fc.integer({ min: 0, max: 900 }),
  request: fc.nat(5),
});

const changes = fc.array(change, { maxLength: 120, size: 'max' }).map((list) => list.sort((a, b) => a.atMs - b.atMs));

/** Those with `fromMs <= atMs < toMs` (the last chunk also has those at its end), as the recorder would send them. */
function chunkOf(list: readonly Change[], fromMs: number, toMs: number): Chunk {
  const inside = list.filter((c) => c.atMs >= fromMs && (c.atMs < toMs || toMs === endMs));
  const of = (...kinds: Change['kind'][]) => columns(inside.filter((c) => kinds.includes(c.kind)));
  return {
    fromMs,
    toMs,
    flights: of('flight'),
    slots: of('slot'),
    queues: of('enter', 'leave'),
    refusals: of('refusal'),
    endings: { ...of(), startMs: new Float64Array(0), outcome: new Uint8Array(0) },
    series: [],
    happenings: [],
    marks: [],
  };
}

function columns(list: readonly Change[]) {
  const at = Float64Array.from(list, (c) => c.atMs);
  const until = Float64Array.from(list, (c) => c.atMs + c.forMs);
  const u16 = (pick: (c: Change) => number) => Uint16Array.from(list, pick);
  const u8 = (pick: (c: Change) => number) => Uint8Array.from(list, pick);
  return {
    length: list.length,
    atMs: at,
    untilMs: until,
    departMs: at,
    arriveMs: until,
    state: u8((c) => c.state),
    kind: u8((c) => c.state),
    entered: u8((c) => Number(c.kind === 'enter')),
    reason: u8(() => 1),
    component: u16((c) => c.component),
    replica: u16((c) => (c.component === 1 ? c.replica : 0)),
    slot: u16((c) => c.slot),
    connection: u16((c) => c.component - 1),
    tryNumber: u16(() => 1),
    requestClass: u16(() => 0),
    request: Uint32Array.from(list, (c) => c.request),
  };
}

const endMs = 4_000;
const moment = fc.integer({ min: 0, max: endMs * 2 }).map((n) => n / 2);
const momentBeforeEnd = fc.integer({ min: 0, max: endMs * 2 - 1 }).map((n) => n / 2);

function record(list: readonly Change[], cuts: readonly number[] = []): Playback {
  const playback = new Playback(testTopology);
  append(playback, list, 0, cuts);
  return playback;
}

function append(playback: Playback, list: readonly Change[], fromMs: number, cuts: readonly number[]): void {
  const edges = [...new Set([...cuts, endMs])].filter((cut) => cut > fromMs).sort((a, b) => a - b);
  edges.reduce((from, to) => {
    playback.append(chunkOf(list, from, to));
    return to;
  }, fromMs);
}

/** A copy of everything the picture shows, in plain arrays. */
function picture(state: FrameState) {
  const { flights, refusals } = state;
  return {
    atMs: state.atMs,
    refused: Array.from({ length: refusals.count }, (_, i) => segmentOf(refusals.entries, i).request[placeOf(i)]),
    flights: [...flights.index.subarray(0, flights.count)].map((entry) => {
      const { departMs, arriveMs, request } = segmentOf(flights.entries, entry);
      return [departMs, arriveMs, request].map((column) => column[placeOf(entry)]);
    }),
    replicas: state.components.flatMap((component) =>
      component.replicas.map((replica) => ({
        busy: replica.busy,
        held: replica.held,
        queue: [...replica.queueRequest.subarray(0, replica.queueLength)],
        slots: Array.from({ length: replica.slotCount }, (_, slot) => [
          replica.slotState[slot],
          replica.slotSinceMs[slot],
          replica.slotUntilMs[slot],
          replica.slotRequest[slot],
        ]),
      })),
    ),
  };
}

describe('Playback', () => {
  it('shows the same at a moment, however it got there', () => {
    fc.assert(
      fc.property(changes, fc.array(moment), fc.array(moment), moment, (list, cuts, visited, target) => {
        const wandering = record(list, cuts);
        for (const ms of visited) wandering.at(ms);
        expect(picture(wandering.at(target))).toEqual(picture(record(list).at(target)));
      }),
    );
  });

  it('shows the same when it is fed while it plays', () => {
    fc.assert(
      fc.property(changes, fc.uniqueArray(moment), (list, cuts) => {
        const live = new Playback(testTopology);
        const edges = [...new Set([...cuts, endMs])].filter((cut) => cut > 0).sort((a, b) => a - b);
        let from = 0;
        for (const to of edges) {
          live.append(chunkOf(list, from, to));
          live.at(to);
          from = to;
        }
        expect(picture(live.at(endMs))).toEqual(picture(record(list).at(endMs)));
      }),
    );
  });

  it('forgets what came after a truncation and goes on with what comes instead', () => {
    fc.assert(
      fc.property(changes, changes, moment, momentBeforeEnd, moment, (before, after, seen, cut, target) => {
        const rewound = record(before);
        rewound.at(seen);
        rewound.truncate(cut);
        expect(rewound.endMs).toBe(cut);
        append(rewound, after, cut, []);
        const spliced = [...before.filter((c) => c.atMs < cut), ...after.filter((c) => c.atMs >= cut)];
        expect(picture(rewound.at(target))).toEqual(picture(record(spliced).at(target)));
      }),
    );
  });

  it('forks: two branches have one past and their own futures, whatever happens to either', () => {
    fc.assert(
      fc.property(
        changes,
        changes,
        fc.array(moment),
        momentBeforeEnd,
        momentBeforeEnd,
        (before, after, seen, cut, back) => {
          const parent = record(before);
          for (const ms of seen) parent.at(ms);
          const child = parent.fork(cut);
          expect(child.endMs).toBe(cut);
          append(child, after, cut, []);
          const spliced = [...before.filter((c) => c.atMs < cut), ...after.filter((c) => c.atMs >= cut)];
          for (const ms of [...seen, endMs]) {
            expect(picture(child.at(ms))).toEqual(picture(record(spliced).at(ms)));
            expect(picture(parent.at(ms))).toEqual(picture(record(before).at(ms)));
          }
          parent.truncate(back);
          append(parent, after, back, []);
          expect(picture(child.at(endMs))).toEqual(picture(record(spliced).at(endMs)));
        },
      ),
    );
  });

  it('counts the busy and the held as the cells show them', () => {
    fc.assert(
      fc.property(changes, moment, (list, target) => {
        for (const { replicas } of record(list).at(target).components) {
          for (const replica of replicas) {
            const states = [...replica.slotState.subarray(0, replica.slotCount)];
            expect(replica.busy).toBe(states.filter((state) => state !== 0).length);
            expect(replica.held).toBe(states.filter((state) => state === 2).length);
          }
        }
      }),
    );
  });

  it('keeps a message in the air from its departure until just before it arrives', () => {
    const flight: Change = { ...nothing, kind: 'flight', atMs: 100, forMs: 50 };
    const playback = record([flight]);
    const inTheAir = [99.9, 100, 149.9, 150].map((ms) => playback.at(ms).flights.count);
    expect(inTheAir).toEqual([0, 1, 1, 0]);
  });

  it('removes a request from the middle of a queue and keeps the order of the others', () => {
    const enter = (atMs: number, request: number): Change => ({ ...nothing, kind: 'enter', atMs, request });
    const playback = record([
      enter(1, 7),
      enter(2, 8),
      enter(3, 9),
      { ...nothing, kind: 'leave', atMs: 4, request: 8 },
    ]);
    const queue = playback.at(4).components[1]?.replicas[0];
    expect([...(queue?.queueRequest.subarray(0, queue.queueLength) ?? [])]).toEqual([7, 9]);
  });

  it('gives copies that stay as they are', () => {
    fc.assert(
      fc.property(changes, moment, moment, (list, target, later) => {
        const playback = record(list);
        const kept = playback.copyAt(target);
        playback.at(later);
        expect(picture(kept)).toEqual(picture(record(list).at(target)));
      }),
    );
  });

  it('never shows more than was recorded', () => {
    const playback = new Playback(testTopology);
    playback.append(chunkOf([], 0, 500));
    expect(playback.at(2_000).atMs).toBe(500);
  });

  it('tells which refusals are still falling', () => {
    const refuse = (atMs: number): Change => ({ ...nothing, kind: 'refusal', atMs });
    const state = record([refuse(100), refuse(200), refuse(300), refuse(400)]).at(350);
    expect([refusalsSince(state, 150), state.refusals.count]).toEqual([1, 3]);
  });

  it('reads progress from the stretch of work', () => {
    const work: Change = { ...nothing, kind: 'slot', state: 1, slot: 2, atMs: 100, forMs: 200 };
    const replica = record([work]).at(150).components[1]?.replicas[0];
    expect(replica && slotProgress(replica, 2, 150)).toBe(0.25);
    expect(replica && slotProgress(replica, 0, 150)).toBe(0);
  });
});

const nothing = { atMs: 0, component: 1, replica: 0, slot: 0, state: 0, forMs: 0, request: 1 } as const;
