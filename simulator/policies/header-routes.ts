/**
 * Routes by header: the first route that fits a request decides, before any weights.
 *
 * Source: Istio, `virtual_service.proto` (HTTPRoute.match: a list of conditions of which one must hold; within one, all
 * headers; StringMatch exact and prefix; without a value the header must be there),
 * https://istio.io/latest/docs/reference/config/networking/virtual-service/, read 2026-11.
 * Leaves out: regular expressions, `withoutHeaders`.
 */
import type { HeaderMatch, HeaderRoutes } from '../scenario/schema/policies/routing';

export type Headers = Readonly<Record<string, string>>;

/** The version that the first fitting route names; null when none fits. */
export function versionByHeaders(routes: HeaderRoutes, headers: Headers): string | null {
  const fitting = routes.find(({ match }) => match.some((condition) => holds(condition, headers)));
  return fitting?.version ?? null;
}

const holds = (condition: Readonly<Record<string, HeaderMatch>>, headers: Headers): boolean =>
  Object.entries(condition).every(
    ([name, wanted]) => Object.hasOwn(headers, name) && fits(headers[name] ?? '', wanted),
  );

function fits(value: string, wanted: HeaderMatch): boolean {
  if ('exact' in wanted) return value === wanted.exact;
  return 'prefix' in wanted ? value.startsWith(wanted.prefix) : true;
}
