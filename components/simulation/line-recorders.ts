/**
 * The recorders of the lines of a session: opened or forked when a line is first looked at.
 */
import type { ScenarioProblem } from '@/simulator/scenario/problem';
import type { Channel } from './channel';
import { type Lines, lineOf } from './lines';
import { type Opening, Recorder } from './recorder';

export interface RecordersListener {
  /** A line is there, or has grown. */
  recorded(line: number): void;
  rewound(line: number): void;
  failed(line: number, problems: readonly ScenarioProblem[]): void;
}

export class LineRecorders {
  private readonly byLine = new Map<number, Recorder>();

  constructor(
    private readonly channel: Channel,
    private readonly listener: RecordersListener,
  ) {}

  get(line: number): Recorder | undefined {
    return this.byLine.get(line);
  }

  /** The recorder of a line; undefined while those that it comes from are still on their way to the fork. */
  ensure(lines: Lines, id: number, openingOf: (run: number) => Opening): Recorder | undefined {
    const known = this.byLine.get(id);
    if (known !== undefined) return known;
    const line = lineOf(lines, id);
    if (line.from === null) {
      const recorder = this.create(id);
      recorder.open(openingOf(line.run), line.acts);
      return recorder;
    }
    const parent = this.ensure(lines, line.from, openingOf);
    if (parent === undefined || parent.playback === null || parent.endMs < line.forkMs) {
      parent?.extendTo(line.forkMs);
      return undefined;
    }
    const recorder = this.create(id);
    recorder.fork(parent, line.forkMs, line.acts);
    return recorder;
  }

  close(line: number): void {
    this.byLine.get(line)?.close();
    this.byLine.delete(line);
  }

  closeAll(): void {
    for (const line of [...this.byLine.keys()]) this.close(line);
  }

  private create(id: number): Recorder {
    const { listener } = this;
    const recorder = new Recorder(this.channel, {
      opened: () => listener.recorded(id),
      recorded: () => listener.recorded(id),
      rewound: () => listener.rewound(id),
      failed: (problems) => listener.failed(id, problems),
    });
    this.byLine.set(id, recorder);
    return recorder;
  }
}
