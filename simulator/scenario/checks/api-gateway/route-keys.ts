/**
 * Whether routes are written as their type of API has them.
 */
import { type ApiType, pathProblem, routePattern, routeShape } from '../../api-gateway/routes';
import type { ApiGatewayConfig } from '../../schema/api-gateway';
import type { Report } from '../report';

const forms: Readonly<Record<ApiType, string>> = {
  rest: 'a method or ANY and a path, such as "GET /orders/{id}"',
  http: 'a method or ANY and a path, such as "GET /orders/{id}", or "$default"',
  webSocket: '"$connect", "$disconnect", "$default" or a name that messages carry',
};

const messagePattern = /^(\$connect|\$disconnect|\$default|[A-Za-z][A-Za-z0-9_-]{0,31})$/;

export function checkRouteKeys({ type, routes }: ApiGatewayConfig, path: string, report: Report): void {
  const shapes = Object.keys(routes).map(routeShape);
  Object.keys(routes).forEach((key, index) => {
    const at = `${path}.routes.${key}`;
    if (!fits(type, key)) report(at, 'format', forms[type], key);
    const problem = pathProblem(key);
    if (problem !== null) report(at, 'format', problem, key);
    if (shapes.indexOf(shapes[index] as string) !== index) {
      report(at, 'duplicate', 'a route that differs by more than the names of variables', key);
    }
  });
  if (type === 'webSocket' && routes.postToConnection !== undefined) {
    report(
      `${path}.routes.postToConnection`,
      'duplicate',
      'a name other than that of the callback',
      'postToConnection',
    );
  }
}

function fits(type: ApiType, key: string): boolean {
  if (type === 'webSocket') return messagePattern.test(key);
  return routePattern.test(key) || (type === 'http' && key === '$default');
}
