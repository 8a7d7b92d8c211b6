/**
 * What may be changed while a run is under way: the settings of all kinds of target side by side. Which of them a
 * target has, `settingsOf` knows.
 */
import * as z from 'zod/mini';
import { apiGatewaySettings } from './api-gateway';
import { connectionSettings } from './connection';
import { functionSettings } from './function';
import { processSettings } from './process';
import { queueSettings } from './queue';

export const settings = z.strictObject({
  ...apiGatewaySettings,
  ...functionSettings,
  ...queueSettings,
  ...processSettings,
  ...connectionSettings,
});

export type Settings = z.output<typeof settings>;
export type Setting = keyof Settings;
