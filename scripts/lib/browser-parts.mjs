/**
 * Which browser tests run when. Those of every day take as long as a build server should; the long ones are divided
 * into parts, and `npm test` runs one of them, another each day. `npm run test:browser` runs everything.
 */

/** Files of the long tests, without `.spec.ts`, part by part. @type {readonly (readonly string[])[]} */
export const longParts = [
  ['course'],
  ['hostile', 'challenge', 'embed-parameters', 'forced-colors', 'everyone'],
  ['slides', 'place', 'sound', 'experiments', 'trace', 'embed'],
  ['lab-page', 'lab-history', 'lab-keyboard', 'lab-touch', 'twin'],
  ['pages', 'history', 'learner'],
];

/** The part of a day, from 1. @param {number} atMs Since 1970. */
export const partOfDay = (atMs) => (Math.floor(atMs / 86_400_000) % longParts.length) + 1;

/**
 * The part that was asked for, or that of the day.
 * @param {string | undefined} wanted @param {number} atMs @returns {number} RangeError if there is no such part.
 */
export function choosePart(wanted, atMs) {
  if (wanted === undefined || wanted === '') return partOfDay(atMs);
  const part = Number(wanted);
  if (longParts[part - 1] !== undefined) return part;
  throw new RangeError(`E2E_PART is "${wanted}". Set it to 1 to ${longParts.length}, or leave it out.`);
}

/** What a run of this part leaves to other days; nothing without a part. @param {number | null} part */
export const leftOut = (part) =>
  part === null ? [] : longParts.flatMap((files, index) => (index === part - 1 ? [] : files));

/** @param {number} part */
export const describePart = (part) =>
  `The tests of every day, and part ${part} of ${longParts.length} of the long ones (${longParts[part - 1]?.join(', ')}). ` +
  'All of them: npm run test:browser';
