/**
 * Building blocks of the scenario schema: numbers with a unit and a range, identifiers, texts in two languages.
 * The description and the unit given here reach the exported JSON Schema and, later, the forms made from it.
 */
import * as z from 'zod/mini';

/** Attaches a description (and a unit) to a field, for editors and forms. */
export function described<T extends z.ZodMiniType>(schema: T, description: string, unit?: string): T {
  z.globalRegistry.add(schema, unit === undefined ? { description } : { description, unit });
  return schema;
}

/** The longest simulated time that a scenario may name: one day. */
export const maxTimeMs = 86_400_000;

/** A point in simulated time or a duration, in milliseconds, 0 to one day. */
export const timeMs = () => z.number().check(z.gte(0), z.lte(maxTimeMs));

/** A duration above zero, in milliseconds, at most one day. */
export const positiveMs = () => z.number().check(z.gt(0), z.lte(maxTimeMs));

export const probability = () => z.number().check(z.gte(0), z.lte(1));

export const count = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));

export const identifierPattern = /^[A-Za-z][A-Za-z0-9_-]{0,31}$/;

/** Names components, endpoints and request classes: a letter, then letters, digits, `_` or `-`, at most 32. */
export const aName = 'a name: a letter, then letters, digits, "_" or "-", at most 32';
export const identifier = () => z.string().check(z.regex(identifierPattern, aName));

const endpointPattern = /^(?:\$?[A-Za-z][A-Za-z0-9_-]{0,31}|[A-Z]{3,7} \/\S{0,255})$/;

/** Names an endpoint; of an API gateway a request, `GET /orders/17`, or a route of a WebSocket API, `$default`. */
export const endpointName = () =>
  z.string().check(z.regex(endpointPattern, 'the name of an endpoint, or a request such as "GET /orders/17"'));

/** Names a header of HTTP, in lower case: `x-user-group`. */
export const headerName = () =>
  z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/, 'the name of a header, in lower case'));

export const headerValue = () => z.string().check(z.maxLength(200));

/** Names a zone, `a`, or with its region `eu/a`. */
export const zone = () =>
  z
    .string()
    .check(
      z.regex(
        /^[a-z0-9][a-z0-9-]{0,31}(\/[a-z0-9][a-z0-9-]{0,31})?$/,
        'a zone "a", or with its region "eu/a", in lower case',
      ),
    );

/** The same, or all zones of a region `eu/*`, or all. */
export const zonePattern = () =>
  z
    .string()
    .check(
      z.regex(
        /^(\*|[a-z0-9][a-z0-9-]{0,31}(\/(\*|[a-z0-9][a-z0-9-]{0,31}))?)$/,
        'a zone "eu/a", all zones of a region "eu/*", or "*"',
      ),
    );

/** Named entries, so many of them. */
export const entries = (least: 0 | 1, most: number) =>
  z.refine<Record<string, unknown>>(
    (named) => Object.keys(named).length >= least && Object.keys(named).length <= most,
    least === 0 ? `at most ${most} entries` : `at least 1 and at most ${most} entries`,
  );

/** A text for people: one string for every language, or one per language. */
export const localizedText = () =>
  z.union([
    z.string().check(z.maxLength(200)),
    z.strictObject({ en: z.string().check(z.maxLength(200)), ko: z.string().check(z.maxLength(200)) }),
  ]);

export type LocalizedText = z.output<ReturnType<typeof localizedText>>;
