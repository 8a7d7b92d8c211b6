/**
 * Random small scenarios of every sort, for the properties that hold of all.
 */
import fc from 'fast-check';
import { anyScenario } from './arbitrary';
import { anyGatewayScenario } from './arbitrary-gateway';
import { anyWebSocketScenario } from './arbitrary-web-socket';

export const anySystem = fc.oneof(anyScenario, anyGatewayScenario, anyWebSocketScenario);
