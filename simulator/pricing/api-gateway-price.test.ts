import { describe, expect, it } from 'vitest';
import {
  apiGatewayPricesAsOf,
  apiGatewayRates,
  apiGatewayUsd,
  httpCallUnits,
  webSocketMessageUnits,
} from './api-gateway-price';
import { instancesUsd } from './instance-price';

const virginia = apiGatewayRates['us-east-1'];
const seoul = apiGatewayRates['ap-northeast-2'];

describe('apiGatewayUsd', () => {
  it('[M4] charges calls by steps', () => {
    expect(apiGatewayUsd({ restCalls: 1e6 }, virginia)).toBeCloseTo(3.5, 9);
    expect(apiGatewayUsd({ httpCalls: 1e6 }, virginia)).toBeCloseTo(1, 9);
    // 333 million at 3.50, 167 million at 2.80; 300 million at 1.00, 200 million at 0.90.
    expect(apiGatewayUsd({ restCalls: 500e6 }, virginia)).toBeCloseTo(1_165.5 + 467.6, 6);
    expect(apiGatewayUsd({ httpCalls: 500e6 }, virginia)).toBeCloseTo(480, 6);
    expect(apiGatewayUsd({ restCalls: 21e9 }, virginia)).toBeCloseTo(1_165.5 + 1_867.6 + 45_220 + 1_510, 6);
  });

  it('[M4] charges WebSocket messages and minutes', () => {
    expect(apiGatewayUsd({ webSocketMessages: 2e9, connectionMinutes: 4e6 }, virginia)).toBeCloseTo(1_801, 6);
    expect(apiGatewayUsd({ webSocketMessages: 1e6, connectionMinutes: 1e6 }, seoul)).toBeCloseTo(1.425, 9);
  });

  it('[M4] charges a cache by the hour', () => {
    expect(apiGatewayUsd({ restCalls: 1e6, cache: { sizeGb: '0.5', hours: 720 } }, virginia)).toBeCloseTo(17.9, 9);
    const sizes = ['0.5', '1.6', '6.1', '13.5', '28.4', '58.2', '118', '237'] as const;
    const hour = sizes.map((sizeGb) => apiGatewayUsd({ cache: { sizeGb, hours: 1 } }, virginia));
    expect(hour).toEqual([0.02, 0.038, 0.2, 0.25, 0.5, 1, 1.9, 3.8]);
  });

  it('[M4] counts large calls and messages several times', () => {
    expect([0, 1, 524_288, 524_289].map(httpCallUnits)).toEqual([1, 1, 1, 2]);
    // "A 33 KB message is metered as two messages."
    expect([1, 32 * 1_024, 33 * 1_024].map(webSocketMessageUnits)).toEqual([1, 1, 2]);
  });

  it('[M8] has the prices of Seoul that are known, and refuses the others', () => {
    expect(apiGatewayPricesAsOf).toMatch(/^20\d\d-\d\d$/);
    expect(apiGatewayUsd({ restCalls: 1e6, httpCalls: 1e6 }, seoul)).toBeCloseTo(4.73, 9);
    expect(() => apiGatewayUsd({ restCalls: 334e6 }, seoul)).toThrow(RangeError);
    expect(() => apiGatewayUsd({ cache: { sizeGb: '0.5', hours: 1 } }, seoul)).toThrow(RangeError);
  });
});

describe('instancesUsd', () => {
  it('[M4] charges instances for all the time they run', () => {
    expect(instancesUsd(3, 720, 0.05)).toBeCloseTo(108, 9);
  });
});
