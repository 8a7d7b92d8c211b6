/**
 * The lesson's system, as the file that the command line also reads. Importing JSON widens its literals, so the type is
 * stated here; `npm run check:content` reads the file with the simulator's own checks.
 */
import type { ScenarioInput } from '@/simulator/scenario/schema/scenario';
import systemFile from './scenarios/system.json';

export const system = systemFile as unknown as ScenarioInput;

/** The seed of every figure and quoted run. */
export const seed = 11;
