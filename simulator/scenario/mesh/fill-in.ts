/**
 * Fills the defaults of the mesh into connections that its proxies handle, before the scenario is checked. What the
 * scenario says wins. What was filled in is noted in the connection (`filledIn`), so that reading the result with
 * another profile fills in anew, and so that a reader can be told where each value comes from.
 */
import * as z from 'zod/mini';
import { connection as connectionSchema } from '../schema/connection';
import { type Data, isData, isSame, listOf, put, take, valueAt } from './data';
import { type PolicyDefault, type Profile, policyDefaults } from './profiles';

/** The scenario with the defaults of its mesh; data that is no scenario is left for the schema to judge. */
export function withMeshDefaults(input: unknown): unknown {
  const found = valueAt(input, 'connections');
  if (!isData(input) || !isData(valueAt(input, 'mesh')) || !Array.isArray(found)) return input;
  const connections = found.map((connection: unknown) =>
    isData(connection)
      ? fill(asWritten(connection), profileOf(input, connection), isZoned(input, connection))
      : connection,
  );
  return { ...input, connections };
}

function fill(connection: Data, profile: Profile | null, zoned = false): Data {
  if (profile === null) return connection;
  let filled = connection;
  const fields: string[] = [];
  for (const one of policyDefaults[profile]) {
    if (!applies(one, connection, zoned) || valueAt(filled, one.path) !== undefined) continue;
    const result = put(filled, one.path.split('.'), one.value);
    if (result === null) continue;
    filled = result;
    fields.push(one.path);
  }
  const unwritten = settingsOf(policyDefaults.istio, policyDefaults.envoy).filter(
    (setting) => connection[setting] === undefined,
  );
  return { ...filled, filledIn: { by: profile, fields, unwritten } };
}

/** The settings that profiles say something about. */
const settingsOf = (...profiles: readonly (readonly PolicyDefault[])[]): string[] => [
  ...new Set(profiles.flat().map(({ path }) => path.split('.')[0] as string)),
];

const applies = ({ within, without, zoned }: PolicyDefault, connection: Data, isZonedHere: boolean): boolean =>
  (within === undefined || isData(connection[within])) &&
  (without === undefined || connection[without] === undefined) &&
  (zoned === undefined || isZonedHere);

/** Takes out what an earlier reading filled in and nobody has changed since. */
function asWritten(connection: Data): Data {
  const { filledIn, ...rest } = connection;
  if (!isData(filledIn)) return connection;
  const by = valueAt(filledIn, 'by');
  if (by !== 'istio' && by !== 'envoy') return connection;
  let written: Data = rest;
  for (const setting of listOf(valueAt(filledIn, 'unwritten'))) {
    if (typeof setting === 'string' && isAsRead(rest, setting, by)) written = take(written, [setting]);
  }
  for (const path of listOf(valueAt(filledIn, 'fields'))) {
    if (typeof path === 'string' && isAsFilled(written, path, by)) written = take(written, path.split('.'));
  }
  return written;
}

/** Whether a setting that was not written is what reading made of it. */
function isAsRead(connection: Data, setting: string, profile: Profile): boolean {
  const { from, to } = connection;
  const blank = z.safeParse(connectionSchema, fill({ from, to }, profile));
  if (!blank.success) return false;
  return isSame((blank.data as Data)[setting], connection[setting]);
}

/** Whether a value is still the one that was filled in, no part of it changed. */
const isAsFilled = (connection: Data, path: string, profile: Profile): boolean =>
  policyDefaults[profile].some(
    (one) => one.path === path && isSame(asRead(one, connection), valueAt(connection, path)),
  );

/** A default as it stands in a connection that was read: blocks are complete there. */
function asRead({ path, value }: PolicyDefault, { from, to }: Data): unknown {
  if (!isData(value)) return value;
  const read = z.safeParse(connectionSchema, put({ from, to }, path.split('.'), value));
  return read.success ? valueAt(read.data, path) : value;
}

/** The profile for a connection that a proxy handles, or null. */
function profileOf(scenario: Data, connection: Data): Profile | null {
  const mesh = valueAt(scenario, 'mesh') as Data;
  const profile = valueAt(mesh, 'defaults') ?? 'istio';
  if (valueAt(mesh, 'dataPlane') === 'none' || (profile !== 'istio' && profile !== 'envoy')) return null;
  const callee = componentOf(scenario, connection['to']);
  const handled =
    valueAt(mesh, 'dataPlane') === 'ambient'
      ? isMember(callee) && valueAt(callee, 'waypoint') === true
      : isService(callee);
  return handled && isMember(componentOf(scenario, connection['from'])) ? profile : null;
}

const componentOf = (scenario: Data, id: unknown): Data | undefined =>
  listOf(valueAt(scenario, 'components')).find((one): one is Data => isData(one) && valueAt(one, 'id') === id);

/** Whether both ends of a connection are in zones. */
const isZoned = (scenario: Data, { from, to }: Data): boolean =>
  [from, to].every((id) => listOf(valueAt(componentOf(scenario, id), 'zones')).length > 0);

const isService = (component: Data | undefined) => valueAt(component, 'kind') === 'service';
const isMember = (component: Data | undefined) => isService(component) && valueAt(component, 'sidecar') !== false;
