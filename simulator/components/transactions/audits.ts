/**
 * Where a run finds who judges its business transactions.
 */
import { registry } from '../registry';
import type { settleTransaction } from './audit';

export const audits = registry<{ readonly settle: typeof settleTransaction }>('For business transactions,', {
  settle: 'transactions',
});
