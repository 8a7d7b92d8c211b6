/**
 * Notes come from the state of the run, and never lie on anything.
 */
import { describe, expect, it } from 'vitest';
import { Playback } from '@/simulator/telemetry/playback';
import { faultsAt } from './faults';
import { type StageGeometry, stageGeometry } from './geometry';
import { type Facts, notesOn } from './notes';
import { mayDeserveNotes } from './noteworthy';
import { overlap, placeNotes } from './place-notes';
import { readComponent } from './reading';
import { SyntheticRun } from './testing/synthetic-run';
import { shop } from './testing/synthetic-topology';

const slowB = { kind: 'slow', target: 'B', factor: 15, addedMs: 0, atMs: 7_000 } as const;
const run = new SyntheticRun(11, [slowB], true);
const playback = new Playback(shop);
playback.append(run.advanceTo(20_000));

function factsAt(atMs: number): Facts {
  const { components, row } = playback.copyAt(atMs);
  return { topology: shop, row, faults: faultsAt(playback.happenings, atMs), components };
}

const place = (facts: Facts, geometry: StageGeometry) =>
  placeNotes(
    notesOn(facts, 'en'),
    geometry,
    shop.components.map((_, component) => readComponent(facts, component, 'en')),
  );

describe('notes', () => {
  it('has nothing to say of a healthy run', () => {
    expect(notesOn(factsAt(6_000), 'en')).toEqual([]);
  });

  it('tells of threads that only wait, and of the innocent who are refused', () => {
    const ids = notesOn(factsAt(14_000), 'en').map((note) => note.id);
    expect(ids).toContain('waiting-1');
    expect(ids).toContain('innocent-1');
  });

  it('counts the threads as the cells show them', () => {
    const facts = factsAt(14_000);
    const replicas = facts.components[1]?.replicas ?? [];
    const held = Math.max(...replicas.map((replica) => replica.held));
    const [first] = notesOn(facts, 'en')[0]?.lines ?? [];
    expect(first).toMatch(held === 8 ? /^All 8 threads of A[12] only wait for B\.$/ : new RegExp(`^${held} of 8`));
  });

  it('does not wonder why B is idle when nothing can reach it', () => {
    const facts = factsAt(14_000);
    const empty = { replicas: (facts.components[2]?.replicas ?? []).map((replica) => ({ ...replica, busy: 0 })) };
    const full = {
      replicas: (facts.components[1]?.replicas ?? []).map((replica) => ({ ...replica, busy: 8, held: 8 })),
    };
    const idle = { ...facts, components: [facts.components[0] ?? empty, full, empty] };
    const cut = { ...idle, faults: [{ kind: 'partition', target: 'A->B', atMs: 1 } as const] };
    const ids = (of: Facts) => notesOn(of, 'en').map((note) => note.id);
    expect(ids(idle)).toContain('idle-2');
    expect(ids(cut)).not.toContain('idle-2');
  });

  it('says the same things in Korean', () => {
    const facts = factsAt(14_000);
    expect(notesOn(facts, 'ko').map((note) => note.id)).toEqual(notesOn(facts, 'en').map((note) => note.id));
    expect(notesOn(facts, 'ko').flatMap((note) => note.lines)).toContain('B를 부르지 않는 둘러보기도');
  });

  it('drops a note rather than laying it on an instrument, a badge or another note', () => {
    for (let width = 640; width <= 1_400; width += 40) {
      const geometry = stageGeometry(shop, { width, annotated: true });
      for (let atMs = 8_000; atMs <= 20_000; atMs += 500) {
        const placed = place(factsAt(atMs), geometry);
        for (const [i, { box }] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          const others = [...geometry.nodes.map((node) => node.box), ...placed.slice(i + 1).map((other) => other.box)];
          expect(others.some((other) => overlap(box, other))).toBe(false);
        }
      }
    }
  });

  it('finds a place for the two that matter on a wide page', () => {
    const geometry = stageGeometry(shop, { width: 1_312, annotated: true });
    expect(place(factsAt(14_000), geometry).length).toBeGreaterThanOrEqual(2);
  });

  it('are announced before there are any, and not of a healthy run', () => {
    expect(mayDeserveNotes(factsAt(6_000))).toBe(false);
    const moments = Array.from({ length: 80 }, (_, i) => factsAt(250 * (i + 1)));
    const noted = moments.filter((facts) => notesOn(facts, 'en').length > 0);
    expect(noted.length).toBeGreaterThan(10);
    expect(noted.filter((facts) => !mayDeserveNotes(facts))).toEqual([]);
  });
});
