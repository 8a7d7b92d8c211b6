import { describe, expect, it } from 'vitest';
import { type ApiType, apiEndpointIndex, pathProblem, routeOf } from './routes';

const routes = [
  'GET /pets',
  'GET /pets/dog/1',
  'GET /pets/dog/{id}',
  'ANY /pets/dog/{id}',
  'GET /{proxy+}',
  'ANY /{proxy+}',
  '$default',
];
const chosen = (type: ApiType, request: string, of: readonly string[] = routes) => of[routeOf(type, of, request)];

describe('routes', () => {
  // The first five: API Gateway developer guide, "Create routes for HTTP APIs", with its own example of an API.
  it.each([
    ['GET /pets/dog/1', 'GET /pets/dog/1'],
    ['GET /pets/dog/2', 'GET /pets/dog/{id}'],
    ['GET /pets/cat/1', 'GET /{proxy+}'],
    ['POST /test/5', 'ANY /{proxy+}'],
    ['POST /pets/dog/7', 'ANY /pets/dog/{id}'],
    ['GET /', '$default'],
  ])('[G1] %s takes the most specific one that fits, %s', (request, route) => {
    expect(chosen('http', request)).toBe(route);
  });

  it('[G1] a REST API decides for the path before it looks at the method', () => {
    const api = ['GET /pets', 'ANY /{proxy+}'];
    expect(chosen('http', 'POST /pets', api)).toBe('ANY /{proxy+}');
    expect(chosen('rest', 'POST /pets', api)).toBeUndefined();
    expect(chosen('rest', 'POST /cats', api)).toBe('ANY /{proxy+}');
  });

  it.each([
    ['GET /pets', 'GET /pets/1'],
    ['GET /pets/{id}', 'GET /pets'],
    ['GET /pets/{id}', 'GET /pets/'],
    ['GET /pets/{id}', 'GET /pets/1/owner'],
    ['GET /pets/{proxy+}', 'GET /pets'],
    ['GET /pets', 'DELETE /pets'],
  ])('[G1] %s does not take %s', (route, request) => {
    expect(routeOf('http', [route], request)).toBe(-1);
  });

  it('[G1] knows what is wrong with a path', () => {
    expect(pathProblem('GET /a/{id}/b/{rest+}')).toBeNull();
    expect(pathProblem('GET /a/{rest+}/b')).toContain('at the end');
    expect(pathProblem('GET /a/x{id}')).toContain('{name}');
  });

  it('[G1] names an endpoint for every request', () => {
    const shape = (type: ApiType, cors: boolean, keys: readonly string[]) => ({ type, cors, routes: keys });
    const http = shape('http', true, ['GET /pets']);
    expect(apiEndpointIndex(http, 'GET /pets', '')).toBe(0);
    expect(apiEndpointIndex(http, undefined, 'browse')).toBe(0);
    expect(apiEndpointIndex(http, 'GET /cats', '')).toBe(1);
    expect(apiEndpointIndex(http, 'OPTIONS /pets', '')).toBe(2);
    expect(apiEndpointIndex(shape('http', false, ['GET /pets']), 'OPTIONS /pets', '')).toBe(1);
    expect(apiEndpointIndex(http, 'browse', '')).toBe(-1);
    expect(apiEndpointIndex(shape('rest', false, ['GET /a', 'GET /b']), undefined, 'browse')).toBe(-1);
    const chat = shape('webSocket', false, ['$connect', 'send', '$default']);
    expect(apiEndpointIndex(chat, undefined, 'send')).toBe(1);
    expect(apiEndpointIndex(chat, 'leave', '')).toBe(2);
    expect(apiEndpointIndex(chat, 'postToConnection', '')).toBe(3);
    expect(apiEndpointIndex(shape('webSocket', false, ['send']), 'leave', '')).toBe(-1);
  });
});
