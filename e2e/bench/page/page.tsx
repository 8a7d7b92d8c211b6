/**
 * The page of the benchmark: one figure with its worker, driven from outside.
 */

import { createRoot, type Root } from 'react-dom/client';
import { LocaleProvider } from '@/components/i18n/locale';
import { figureOfDocument } from '@/components/lab/figure';
import { createSession } from '@/components/simulation/create-session';
import { type OpenPort, openWorker } from '@/components/simulation/port';
import type { Session } from '@/components/simulation/session';
import type { Bench, Lead, Seen, Setup } from './bench';
import { BenchBoard } from './bench-board';
import { BenchFigure } from './bench-figure';
import { commitsSoFar } from './counters';
import { type Move, makeMove } from './moves';

let root: Root | null = null;
let current: Session | null = null;
let messages = 0;
let frames = 0;

const countedWorker: OpenPort = (listener) => {
  const port = openWorker({
    ...listener,
    message: (message) => {
      messages += 1;
      listener.message(message);
    },
  });
  return {
    ...port,
    post: (message) => {
      messages += 1;
      port.post(message);
    },
  };
};

function session(): Session {
  if (current === null) throw new Error('No run is open.');
  return current;
}

/** Resolves when a condition holds that the session says something about. */
function until(reached: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const stops: (() => void)[] = [];
    const settle = () => {
      if (!reached()) return;
      for (const stop of stops) stop();
      resolve();
    };
    stops.push(session().subscribe(settle), session().onFrame(settle));
    settle();
  });
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** After the next frame has been handed to the screen. */
async function painted(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
}

function checkStatus(): void {
  const { status, problems } = session().getState();
  if (status === 'failed') throw new Error(`The run failed: ${JSON.stringify(problems)}`);
}

async function open({ scenario, startAtMs, speed, on }: Setup): Promise<void> {
  close();
  const figure = { ...figureOfDocument(scenario), startAtMs, speed };
  current = createSession(figure, { openPort: countedWorker });
  current.onFrame(() => {
    frames += 1;
  });
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place for a figure.');
  root = createRoot(place);
  const Shown = on === 'board' ? BenchBoard : BenchFigure;
  root.render(
    <LocaleProvider locale="en">
      <Shown session={current} figure={figure} />
    </LocaleProvider>,
  );
  await until(() => session().getState().status !== 'loading');
  checkStatus();
  await painted();
}

function close(): void {
  root?.unmount();
  current?.dispose();
  root = null;
  current = null;
}

async function watch(forMs: number, move?: Move): Promise<Seen> {
  const [commits, startMs] = [commitsSoFar(), await nextFrame()];
  let [seen, nowMs] = [0, startMs];
  while (nowMs - startMs < forMs) {
    if (move !== undefined) makeMove(move, seen);
    nowMs = await nextFrame();
    seen += 1;
  }
  checkStatus();
  const inFlight = session().playback()?.at(session().playheadMs()).flights.count ?? 0;
  return { frames: seen, elapsedMs: nowMs - startMs, commits: commitsSoFar() - commits, inFlight };
}

async function lead(forMs: number): Promise<Lead> {
  session().play();
  const startMs = await nextFrame();
  let [nowMs, count, stalled, leastMs] = [startMs, 0, 0, Number.POSITIVE_INFINITY];
  const { durationMs } = session().getState();
  while (nowMs - startMs < forMs && !session().getState().ended) {
    nowMs = await nextFrame();
    count += 1;
    const recordedMs = session().playback()?.endMs ?? 0;
    if (recordedMs >= durationMs) continue;
    const aheadMs = recordedMs - session().playheadMs();
    leastMs = Math.min(leastMs, aheadMs);
    if (aheadMs <= 0) stalled += 1;
  }
  checkStatus();
  const { ended } = session().getState();
  session().pause();
  return { frames: count, stalled, leastMs, reachedMs: session().playheadMs(), ended };
}

async function record(untilMs: number): Promise<number> {
  const startMs = performance.now();
  session().seek(untilMs);
  await until(() => session().playheadMs() >= untilMs);
  session().seek(0);
  await painted();
  return performance.now() - startMs;
}

async function seek(atMs: number): Promise<number> {
  const startMs = performance.now();
  session().seek(atMs);
  await painted();
  return performance.now() - startMs;
}

const bench: Bench = {
  open,
  close,
  watch,
  part: () => `${document.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? ''} ${scrollY}`,
  lead,
  record,
  seek,
  play: () => session().play(),
  pause: () => session().pause(),
  totals: () => ({
    commits: commitsSoFar(),
    frames,
    messages,
    headMs: session().playheadMs(),
  }),
  hide: () => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  },
  reach: (atMs) => until(() => session().playheadMs() >= atMs || session().getState().ended),
};
window.bench = bench;
