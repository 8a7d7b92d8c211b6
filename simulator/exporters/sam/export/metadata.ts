/**
 * The scenario's own names, and what people see, beside each resource.
 */
import type { Deployed } from '../names';
import { metadataKey, present, type Value, type Values } from '../template';

/** Metadata of a component's resource; `more` are further names within it. */
export const metadataOf = (config: Deployed, more: Readonly<Record<string, Value | undefined>> = {}): Values => ({
  [metadataKey]: present({
    Component: config.id,
    Role: config.role,
    Position: config.position && { ...config.position },
    ...more,
  }),
});
