/**
 * What most scenarios say, as JSON: compression refers to it instead of repeating it. A published dictionary never
 * changes, for every link made with it needs it; a better one gets a new number in `codec.ts`.
 */

const steps = [
  '{"kind":"exponential","meanMs":{"kind":"uniform","minMs":"maxMs":',
  '"steps":[{"kind":"parallel","steps":[{"kind":"lookup","cache":{"kind":"attempt","steps":[{"kind":"fail"}]',
  '"onFailure":"onSuccess":"onMiss":"label":"probability":0.1,"required":false,"records":"transaction":',
  '{"kind":"work","time":{"kind":"constant","ms":10}},{"kind":"call","to":"orders","endpoint":"',
  '"endpoints":{"request":{"steps":[{"kind":"work","time":{"kind":"lognormal","medianMs":5,"sigma":0.5}},{"kind":"call","to":"payment"}]}}',
];

const policies = [
  '"circuitBreaker":{"maxConnections":100,"maxPendingRequests":100,"maxRequests":"maxRetries":3},',
  '"outlierDetection":{"consecutive5xx":5,"intervalMs":10000,"baseEjectionTimeMs":30000,"maxEjectionPercent":10},',
  '"retryBudget":{"budgetPercent":20,"minRetryConcurrency":3},"hedging":{"delayMs":"deadline":{"propagates":true},',
  '"breaker":{"adaptiveThrottling":{"bulkhead":{"maxConcurrent":8},"trafficSplit":"mirror":"faultInjection":{',
  '"loadBalancing":"leastRequest","protocol":"http2","invocation":"asynchronous",',
  '"retryPolicy":{"numRetries":2,"perTryTimeoutMs":250,"retryOn":["5xx","connect-failure"],"backOff":{"baseMs":25,"maxMs":250,"jitter":"full"}}',
];

const components = [
  '"kind":"database","connections":"kind":"cache","ttlMs":60000,"capacity":"kind":"monolith","modules":{',
  '"kind":"queue","visibilityTimeoutMs":30000,"maxReceiveCount":3,"deadLetterQueue":"batchSize":10,"kind":"stream","shards":',
  '"kind":"apiGateway","api":"rest","routes":[{"route":"GET /","integration":{"kind":"function","function":"authorizer":"throttle":{"ratePerSecond":"burst":',
  '"kind":"function","runtime":"nodejs","memoryMb":512,"packageMb":"timeoutMs":3000,"reservedConcurrency":"provisionedConcurrency":',
  '"workload":{"kind":"open","process":"poisson","ratePerSecond":60,"rateProfile":[{"atMs":30000,"ratePerSecond":',
  '"workload":{"kind":"closed","users":50,"thinkTime":{"kind":"exponential","meanMs":1000}},',
  '"classes":[{"name":"checkout","label":{"en":"checkout","ko":"결제"},"weight":3,"to":"gateway"},{"name":"browse","label":{"en":"browse","ko":"둘러보기"},"weight":2,"to":"',
  '{"id":"service","kind":"service","role":{"en":"orders","ko":"주문"},"position":{"x":260,"y":0},"replicas":2,"concurrency":16,"queue":{"limit":32},',
];

const whole = [
  '"faults":[{"atMs":30000,"target":"payment","kind":"slow","addedMs":3000,"factor":2},{"atMs":80000,"target":"payment","kind":"recover"},{"kind":"crash","replica":0,"kind":"errors","rate":0.5,"kind":"pause","kind":"configure","set":{',
  '"connections":[{"from":"client","to":"gateway","latencyMs":{"kind":"lognormal","medianMs":0.5,"sigma":0.4},"timeoutMs":1000}],',
  '{"id":"client","kind":"client","role":{"en":"client","ko":"클라이언트"},"position":{"x":0,"y":0},',
  '"selection":{"kind":"component","id":"},"panels":["trace"],"shown":{"branch":1},"beside":{"run":1},"atMs":',
  '},"branches":[{"acts":[{"atMs":12000,"target":"B","kind":"slow","addedMs":3000}]},{"from":0,"atMs":18000,"name":"acts":[',
  '{"v":1,"runs":[{"of":{"kind":"figure","lesson":"cascading-failure","figure":"","fingerprint":"',
  '{"v":1,"runs":[{"of":{"kind":"scenario","scenario":{"version":1,"title":{"en":"A slow dependency","ko":""},"seed":11,"durationMs":120000,"components":[',
];

/** The most common stands last: a reference to what is near takes fewer bits. */
export const dictionaryText = [...steps, ...policies, ...components, ...whole].join('');
