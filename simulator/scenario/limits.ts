/**
 * Bounds on what a scenario may ask for, so that a hostile or careless file cannot hang a tab or a server.
 */

/** Longest scenario text, in characters. */
export const maxTextLength = 1_000_000;
/** Most threads in all replicas of all services. */
export const maxThreads = 200_000;
/** Most things, in all classes together, whose popularity follows Zipf's law: each takes 8 bytes. */
export const maxSkewedKeys = 4_000_000;
/** Most requests that clients may be planned to send in the scenario's own duration. */
export const maxPlannedRequests = 50_000_000;
/** Most events of one run unless the caller says otherwise; about four minutes of work on a slow machine. */
export const maxEvents = 500_000_000;
/** Most events that may happen without the clock moving on. */
export const maxEventsOfOneInstant = 5_000_000;
/** Most steps of one endpoint of a monolith, those of all modules that it enters included. */
export const maxInlinedSteps = 2_000;
/** Most records that one call may carry: the largest batch of an event source mapping. */
export const maxRecords = 10_000;
