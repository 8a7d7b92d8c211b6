/**
 * Keeps one run recorded ahead of the play head: opens it in the simulation or forks it from another, asks for more,
 * one request in flight at a time, does what is planned to be done as soon as the run gets there, and appends what
 * comes to a `Playback`.
 */
import type { CheckedIntervention, Given } from '@/simulator/scenario/checked';
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Chunk } from '@/simulator/telemetry/chunk';
import { Playback } from '@/simulator/telemetry/playback';
import type { FromWorker, RunInput } from '@/simulator/worker/protocol';
import type { Channel } from './channel';

export interface RecorderListener {
  opened(): void;
  /** More of the run is there. */
  recorded(): void;
  /** The run was taken back to a moment. */
  rewound(): void;
  failed(problems: readonly ScenarioProblem[]): void;
}

export interface Opening {
  readonly input: Given<RunInput>;
  readonly seed: number;
}

/** The most that one request asks for, so that a far seek shows progress. */
const longestRequestMs = 2_000;

export class Recorder {
  playback: Playback | null = null;
  durationMs = 0;
  /** What the simulation calls this run. */
  session = 0;
  /** Up to where the request in flight will record; null without one. */
  private askedMs: number | null = null;
  private rewindsAwaited = 0;
  /** What is still to be done when the run gets there, in order of time. */
  private planned: CheckedIntervention[] = [];

  constructor(
    private readonly channel: Channel,
    private readonly listener: RecorderListener,
  ) {}

  /** Starts a run. `acts` are done when it gets there, as if somebody did them then. */
  open({ input, seed }: Opening, acts: readonly CheckedIntervention[]): void {
    this.planned = [...acts].sort((a, b) => a.atMs - b.atMs);
    this.session = this.channel.begin(this.receive, { type: 'open', input, seed });
  }

  /** Goes on from what another has recorded, up to a moment. */
  fork(parent: Recorder, atMs: number, acts: readonly CheckedIntervention[]): void {
    this.planned = [...acts].sort((a, b) => a.atMs - b.atMs);
    this.playback = parent.playback?.fork(atMs) ?? null;
    this.durationMs = parent.durationMs;
    this.session = this.channel.begin(this.receive, { type: 'fork', from: parent.session, atMs });
    this.doWhatIsDue();
    this.listener.opened();
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
    const nextAct = this.planned[0]?.atMs ?? Number.POSITIVE_INFINITY;
    const until = Math.min(untilMs, this.durationMs, this.endMs + longestRequestMs, nextAct);
    if (this.askedMs !== null || this.rewinding || until <= this.endMs) return;
    this.askedMs = until;
    this.channel.ask(this.session, { type: 'advance', untilMs: until });
  }

  intervene(intervention: CheckedIntervention): void {
    this.rewindsAwaited += 1;
    this.channel.ask(this.session, { type: 'intervene', intervention: { checked: intervention } });
  }

  close(): void {
    this.channel.end(this.session);
  }

  private receive = (message: FromWorker) => {
    if (message.type === 'opened') this.begin(message);
    else if (message.type === 'chunk') this.append(message.chunk);
    else if (message.type === 'rewound') this.rewind(message.toMs);
    else if (message.type === 'failed') this.listener.failed(message.problems);
  };

  private begin({ topology, durationMs }: Extract<FromWorker, { type: 'opened' }>): void {
    if (this.playback !== null) return;
    this.playback = new Playback(topology);
    this.durationMs = durationMs;
    this.doWhatIsDue();
    this.listener.opened();
  }

  private append(chunk: Chunk): void {
    if (this.askedMs !== null && chunk.toMs >= this.askedMs) this.askedMs = null;
    // A long advance comes in several chunks, and a rewind may overtake them: what does not join on is void.
    if (chunk.fromMs === this.endMs) this.playback?.append(chunk);
    this.doWhatIsDue();
    this.listener.recorded();
  }

  private doWhatIsDue(): void {
    while (this.askedMs === null && (this.planned[0]?.atMs ?? Number.POSITIVE_INFINITY) <= this.endMs) {
      this.intervene(this.planned.shift() as CheckedIntervention);
    }
  }

  private rewind(toMs: number): void {
    this.rewindsAwaited = Math.max(0, this.rewindsAwaited - 1);
    this.playback?.truncate(toMs);
    this.listener.rewound();
  }
}
