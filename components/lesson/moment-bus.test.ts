import { describe, expect, it } from 'vitest';
import { type MomentRequest, onMoment, openMoment } from './moment-bus';

const collect = (figure: string) => {
  const seen: MomentRequest[] = [];
  return { seen, stop: onMoment(figure, (request) => seen.push(request)) };
};

describe('moment bus', () => {
  it('delivers a moment to the figure it names and to no other', () => {
    const a = collect('a');
    const b = collect('b');
    openMoment({ figure: 'a', atMs: 5 });
    expect(a.seen).toEqual([{ figure: 'a', atMs: 5 }]);
    expect(b.seen).toEqual([]);
    a.stop();
    b.stop();
  });

  it('keeps only the last request for a figure that has not loaded, and delivers it once', () => {
    openMoment({ figure: 'late', atMs: 1 });
    openMoment({ figure: 'late', atMs: 2 });
    const first = collect('late');
    expect(first.seen).toEqual([{ figure: 'late', atMs: 2 }]);
    first.stop();
    const second = collect('late');
    expect(second.seen).toEqual([]);
    second.stop();
  });

  it('delivers nothing after stopping, and keeps the request for the next listener', () => {
    const gone = collect('c');
    gone.stop();
    openMoment({ figure: 'c', atMs: 3 });
    expect(gone.seen).toEqual([]);
    const next = collect('c');
    expect(next.seen).toHaveLength(1);
    next.stop();
  });
});
