/**
 * Random small scenarios of every sort, for the properties that hold of all.
 */
import fc from 'fast-check';
import { anyArchitecture } from './any-architecture';
import { anyScenario } from './arbitrary';
import { anyGatewayScenario } from './arbitrary-gateway';
import { anyKeeperScenario } from './arbitrary-messages';
import { anyWebSocketScenario } from './arbitrary-web-socket';

/** Systems that come to rest when nothing is sent any more. */
export const anyRestingSystem = fc.oneof(anyScenario, anyGatewayScenario, anyWebSocketScenario);

export const anySystem = fc.oneof(
  { weight: 3, arbitrary: anyRestingSystem },
  { weight: 1, arbitrary: anyKeeperScenario },
  { weight: 2, arbitrary: anyArchitecture },
);
