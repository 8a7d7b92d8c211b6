/**
 * Imported for its effect by whoever has all code at hand, in Node and in tests: every scenario runs.
 */
import * as functions from './functions';
import * as gateways from './gateways';
import * as messaging from './messaging';
import * as stores from './stores';
import * as transactions from './transactions';

for (const { install } of [functions, gateways, messaging, stores, transactions]) install();
