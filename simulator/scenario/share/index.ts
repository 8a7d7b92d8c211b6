export { decodeMoment, encodeMoment } from './codec';
export { fingerprintOf } from './fingerprint';
export type { Moment, MomentBranch, MomentInput, MomentPlace, MomentRun, Selection } from './moment';
