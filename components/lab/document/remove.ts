/**
 * Removing components and connections, with all that would otherwise name what is gone.
 */
import { connectionId, type LabComponent, type LabDocument } from './document';
import { withoutCallsTo } from './prune';
import { faultsOf, targets } from './references';

export function removeComponent(document: LabDocument, id: string): LabDocument {
  const { mesh } = document;
  return withFaults(
    {
      ...document,
      components: document.components
        .filter((one) => one.id !== id)
        .map((one): LabComponent => withoutCallsTo(one, id)),
      connections: document.connections
        .filter((one) => one.from !== id && one.to !== id)
        .map((one) => ({ ...withoutCallsTo({ ...one, to: '' }, id), to: one.to })),
      ...(mesh === undefined ? {} : { mesh: withoutCallsTo(mesh, id) }),
    },
    (fault) => !targets(fault, id),
  );
}

/** Takes a connection away, with the steps of the caller that used it. */
export function disconnect(document: LabDocument, from: string, to: string): LabDocument {
  const target = `${from}->${to}`;
  return withFaults(
    {
      ...document,
      components: document.components.map((one) => (one.id === from ? withoutCallsTo(one, to) : one)),
      connections: document.connections.filter((one) => connectionId(one) !== target),
    },
    (fault) => !(typeof fault === 'object' && fault !== null && 'target' in fault && fault.target === target),
  );
}

function withFaults(document: LabDocument, keep: (fault: unknown) => boolean): LabDocument {
  const faults = faultsOf(document);
  const kept = faults.filter(keep);
  return kept.length === faults.length ? document : { ...document, faults: kept };
}
