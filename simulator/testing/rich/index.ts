/**
 * Files that together have every kind of component, step, policy and intervention of the schema.
 */
import { richScenario } from '../rich-scenario';
import { meshedScenario } from './meshed';
import { serverlessScenario } from './serverless';
import { transactionsScenario } from './transactions';

export const richScenarios = [richScenario, meshedScenario, serverlessScenario, transactionsScenario] as const;
