/** A port is the one asked for or a clear answer why not; without a wish it is a free one. */
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { choosePort } from './port.mjs';

const host = '127.0.0.1';
let server: Server;
let busy = 0;

beforeAll(async () => {
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address && typeof address === 'object') busy = address.port;
});

afterAll(() => server.close());

test('a busy port that was asked for is named, with a way out', async () => {
  const choice = await choosePort(host, String(busy));
  expect(choice).toEqual({ problem: expect.stringContaining(`Port ${busy} is in use`) });
  expect(choice).toEqual({ problem: expect.stringContaining(`PORT=${busy + 1} npm start`) });
});

test.each(['0', '70000', 'http', '30.5'])('PORT=%s is no port', async (asked) => {
  expect(await choosePort(host, asked)).toEqual({ problem: expect.stringContaining(asked) });
});

test.each([undefined, ''])('without a wish (%o) the first free port is taken', async (asked) => {
  const choice = await choosePort(host, asked);
  expect(choice).toEqual({ port: expect.any(Number) });
});

test('an address of another machine is named', async () => {
  expect(await choosePort('203.0.113.77', undefined)).toEqual({
    problem: expect.stringContaining('HOST=203.0.113.77'),
  });
});
