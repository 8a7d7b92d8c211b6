/**
 * Retry budgets: how many retries a caller may make in all, whatever each single call would like. One state serves one
 * caller and the service it calls.
 *
 * A caller of these functions reports every call once (`onCall`), asks before each retry (`mayRetry`), reports each
 * retry that it makes (`onRetryStart`, `onRetryEnd`) and the end of every try (`onSuccess`, `onFailure`). A kind of
 * budget looks at what it needs. Asking changes nothing.
 *
 * Left out: Finagle's expiry of deposits (10 s) and its reserve of 10 retries a second; Envoy's `budget_interval`.
 */

/**
 * - `tokenDeposit`: every call deposits, every retry costs; nothing is lent. Finagle's `RetryBudget` (20 %:
 *   `depositPerRequest` 0.2, `retryCost` 1) and Linkerd's `retryRatio`.
 * - `budgetPercent`: retries in progress stay below a share of all tries in progress, retries included, but for a floor.
 *   Envoy's `RetryBudget`; its defaults are 20 % and 3. Since retries count in the whole, retries r of f first tries obey
 *   r <= p (f + r): 20 % allows 1.25 times the load, not 1.2.
 * - `tokenRatio`: failures take tokens, successes give some back; retries need more than half of `maxTokens`. Retry
 *   throttling of gRPC (proposal A6).
 * - `maxRetries`: retries in progress at once. Envoy's circuit breaker `max_retries`, by default 3.
 */
export type RetryBudget =
  | {
      readonly kind: 'tokenDeposit';
      readonly depositPerRequest: number;
      readonly retryCost: number;
      readonly initialTokens: number;
      readonly maxTokens: number;
    }
  | { readonly kind: 'budgetPercent'; readonly budgetPercent: number; readonly minRetryConcurrency: number }
  | { readonly kind: 'tokenRatio'; readonly maxTokens: number; readonly tokenRatio: number }
  | { readonly kind: 'maxRetries'; readonly maxRetries: number };

/** What one caller has used of its budget: plain data. */
export interface RetryBudgetState {
  /** In thousandths, whole: so that ten deposits of a tenth are one token. gRPC and Finagle count this way too. */
  milliTokens: number;
  /** Retries in progress. */
  retries: number;
}

/** Settings of tokens are exact to a thousandth. */
const milli = (tokens: number): number => Math.round(tokens * 1_000);

export function createRetryBudget(budget: RetryBudget): RetryBudgetState {
  if (budget.kind === 'tokenDeposit') return { milliTokens: milli(budget.initialTokens), retries: 0 };
  return { milliTokens: budget.kind === 'tokenRatio' ? milli(budget.maxTokens) : 0, retries: 0 };
}

/** A call makes its first try. */
export function onCall(budget: RetryBudget, state: RetryBudgetState): void {
  if (budget.kind !== 'tokenDeposit') return;
  state.milliTokens = Math.min(milli(budget.maxTokens), state.milliTokens + milli(budget.depositPerRequest));
}

/**
 * Whether the caller may make one more retry. `active` is the number of its tries that are under way or wait for a
 * connection, retries included, and the one whose answer is being judged. To be asked after the failure that calls for
 * the retry has been reported: gRPC checks after it has taken the token, and Envoy after the failed try, if it was a
 * retry itself, no longer counts as a retry.
 */
export function mayRetry(budget: RetryBudget, state: RetryBudgetState, active: number): boolean {
  switch (budget.kind) {
    case 'tokenDeposit':
      return state.milliTokens >= milli(budget.retryCost);
    case 'budgetPercent':
      return state.retries < mostRetries(budget.budgetPercent, budget.minRetryConcurrency, active);
    case 'tokenRatio':
      return state.milliTokens > milli(budget.maxTokens) / 2;
    case 'maxRetries':
      return state.retries < budget.maxRetries;
  }
}

/** Retries that Envoy allows at once beside `active` tries: a whole number, rounded down. */
function mostRetries(budgetPercent: number, minRetryConcurrency: number, active: number): number {
  return Math.max(Math.trunc((budgetPercent / 100) * active), minRetryConcurrency);
}

/** A retry has been decided on. Envoy counts it as in progress from here, through its back-off, to its outcome. */
export function onRetryStart(budget: RetryBudget, state: RetryBudgetState): void {
  state.retries++;
  if (budget.kind === 'tokenDeposit') state.milliTokens -= milli(budget.retryCost);
}

/** A retry has its outcome, or was given up before it. */
export function onRetryEnd(state: RetryBudgetState): void {
  state.retries--;
}

/** A call ended well. */
export function onSuccess(budget: RetryBudget, state: RetryBudgetState): void {
  if (budget.kind !== 'tokenRatio') return;
  state.milliTokens = Math.min(milli(budget.maxTokens), state.milliTokens + milli(budget.tokenRatio));
}

/** A try failed in a way that retries are for; others do not count in gRPC. */
export function onFailure(budget: RetryBudget, state: RetryBudgetState): void {
  if (budget.kind === 'tokenRatio') state.milliTokens = Math.max(0, state.milliTokens - 1_000);
}
