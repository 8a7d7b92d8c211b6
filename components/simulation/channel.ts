/**
 * One simulation for all the runs of a figure: numbers its sessions and brings each message to whom it is for.
 */
import type { FromWorker, ToWorker } from '@/simulator/worker/protocol';
import type { OpenPort, SimulationPort } from './port';

type Receive = (message: FromWorker) => void;
type Unnumbered<T> = T extends unknown ? Omit<T, 'session'> : never;

/** What can be asked of a session once it has its number. */
export type Ask = Unnumbered<ToWorker>;

export class Channel {
  private readonly port: SimulationPort;
  private readonly receivers = new Map<number, Receive>();
  private last = 0;

  constructor(openPort: OpenPort, broken: () => void) {
    this.port = openPort({ message: (message) => this.receivers.get(message.session)?.(message), broken });
  }

  /** A new session; `receive` gets what the simulation says of it. */
  begin(receive: Receive, first: Ask): number {
    const session = ++this.last;
    this.receivers.set(session, receive);
    this.ask(session, first);
    return session;
  }

  ask(session: number, message: Ask): void {
    this.port.post({ ...message, session } as ToWorker);
  }

  /** Nothing more is heard of the session. */
  end(session: number): void {
    if (this.receivers.delete(session)) this.ask(session, { type: 'cancel' });
  }

  close(): void {
    this.receivers.clear();
    this.port.close();
  }
}
