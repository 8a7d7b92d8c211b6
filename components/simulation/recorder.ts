/**
 * Keeps one run recorded ahead of the play head: opens it in the simulation, asks for more, one request in flight at
 * a time, and appends what comes to a `Playback`.
 */

import type { CheckedIntervention, Given } from '@/simulator/scenario/checked';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Chunk } from '@/simulator/telemetry/chunk';
import { Playback } from '@/simulator/telemetry/playback';
import type { Topology } from '@/simulator/telemetry/topology';
import type { FromWorker, RunInput } from '@/simulator/worker/protocol';
import type { OpenPort, SimulationPort } from './port';

export interface RecorderListener {
  opened(topology: Topology, durationMs: number): void;
  /** More of the run is there. */
  recorded(): void;
  /** The run was taken back to a moment. */
  rewound(): void;
  failed(problems: readonly ScenarioProblem[]): void;
}

/** The most that one request asks for, so that a far seek shows progress. */
const longestRequestMs = 2_000;

export class Recorder {
  playback: Playback | null = null;
  private durationMs = 0;
  private session = 0;
  /** Up to where the request in flight will record; null without one. */
  private askedMs: number | null = null;
  private rewindsAwaited = 0;
  private readonly port: SimulationPort;

  constructor(
    openPort: OpenPort,
    private readonly listener: RecorderListener,
  ) {
    this.port = openPort({ message: (message) => this.receive(message), broken: () => listener.failed([]) });
  }

  /** Starts a run, and gives up the one before. The old recording stays until the new one begins. */
  open(input: Given<RunInput>, seed: number): void {
    if (this.session > 0) this.port.post({ type: 'cancel', session: this.session });
    this.session += 1;
    this.askedMs = null;
    this.rewindsAwaited = 0;
    this.durationMs = 0;
    this.port.post({ type: 'open', session: this.session, input, seed });
  }

  /** True while what lies beyond the play head is about to be void. */
  get rewinding(): boolean {
    return this.rewindsAwaited > 0;
  }

  get endMs(): number {
    return this.playback?.endMs ?? 0;
  }

  /** Asks for more of the run unless that has been asked already. */
  extendTo(untilMs: number): void {
    const until = Math.min(untilMs, this.durationMs, this.endMs + longestRequestMs);
    if (this.askedMs !== null || this.rewinding || until <= this.endMs) return;
    this.askedMs = until;
    this.port.post({ type: 'advance', session: this.session, untilMs: until });
  }

  intervene(intervention: CheckedIntervention): void {
    this.rewindsAwaited += 1;
    this.port.post({ type: 'intervene', session: this.session, intervention: { checked: intervention } });
  }

  close(): void {
    this.session += 1;
    this.port.close();
  }

  private receive(message: FromWorker): void {
    if (message.session !== this.session) return;
    if (message.type === 'opened') this.begin(message.topology, message.durationMs);
    else if (message.type === 'chunk') this.append(message.chunk);
    else if (message.type === 'rewound') this.rewind(message.toMs);
    else if (message.type === 'failed') this.listener.failed(message.problems);
  }

  private begin(topology: Topology, durationMs: number): void {
    this.playback = new Playback(topology);
    this.durationMs = durationMs;
    this.listener.opened(topology, durationMs);
  }

  private append(chunk: Chunk): void {
    if (this.askedMs !== null && chunk.toMs >= this.askedMs) this.askedMs = null;
    // A long advance comes in several chunks, and a rewind may overtake them: what does not join on is void.
    if (chunk.fromMs === this.endMs) this.playback?.append(chunk);
    this.listener.recorded();
  }

  private rewind(toMs: number): void {
    this.rewindsAwaited = Math.max(0, this.rewindsAwaited - 1);
    this.playback?.truncate(toMs);
    this.listener.rewound();
  }
}
