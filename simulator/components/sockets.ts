/**
 * Where clients find what their users of a WebSocket API do.
 */
import { registry } from './registry';
import type { connectionCut, socketActs, socketRequestEnded, startSockets } from './web-socket-client';

interface Sockets {
  readonly start: typeof startSockets;
  readonly act: typeof socketActs;
  readonly requestEnded: typeof socketRequestEnded;
  readonly cut: typeof connectionCut;
}

export const sockets = registry<Sockets>('For users of a WebSocket API,', {
  start: 'gateways',
  act: 'gateways',
  requestEnded: 'gateways',
  cut: 'gateways',
});
