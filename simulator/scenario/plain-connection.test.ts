import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { plainConnection } from './plain-connection';
import { connection } from './schema/connection';

it('is what the schema makes of a connection that says nothing', () => {
  expect(plainConnection('A', 'B')).toEqual(z.parse(connection, { from: 'A', to: 'B' }));
});
