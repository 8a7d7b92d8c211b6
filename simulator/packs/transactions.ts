/**
 * Business transactions: sagas, two-phase commit, outboxes, attempts, and their audit.
 */
import { spellings } from '../components/lower/spell-out';
import { spellOutCoordinator } from '../components/lower/transaction';
import type { OwnRuntime } from '../components/own-runtime';
import { planners } from '../components/plan/steps';
import { planTransactionStep } from '../components/plan/steps/transaction';
import { runtimes } from '../components/runtimes';
import { stepHandlers } from '../components/steps';
import { prepareHandler, settleHandler } from '../components/steps/prepare';
import {
  againHandler,
  applyHandler,
  crashHandler,
  gotoHandler,
  logEndHandler,
  logHandler,
  rejectHandler,
  unlessAmbiguousHandler,
} from '../components/steps/transaction';
import { settleTransaction } from '../components/transactions/audit';
import { audits } from '../components/transactions/audits';
import { durableCrashed, durableRecovered, relay, relayed, startDurable } from '../components/transactions/runtime';

const processRuntime: OwnRuntime = {
  start: startDurable,
  wake: relay,
  callEnded: relayed,
  crashed: durableCrashed,
  recovered: durableRecovered,
};

export function install(): void {
  spellings.fill({ coordinator: spellOutCoordinator });
  planners.fill({ transaction: planTransactionStep });
  stepHandlers.fill({
    apply: applyHandler,
    reject: rejectHandler,
    crash: crashHandler,
    prepare: prepareHandler,
    settle: settleHandler,
    goto: gotoHandler,
    unlessAmbiguous: unlessAmbiguousHandler,
    again: againHandler,
    log: logHandler,
    logEnd: logEndHandler,
  });
  runtimes.fill({ service: processRuntime, monolith: processRuntime });
  audits.fill({ settle: settleTransaction });
}
