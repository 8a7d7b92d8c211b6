/**
 * The frame of Istio's resources.
 */

/** The versions of Istio's API that the resources are stored and served in (Istio 1.30). */
const apiVersions = {
  VirtualService: 'networking.istio.io/v1',
  DestinationRule: 'networking.istio.io/v1',
  PeerAuthentication: 'security.istio.io/v1',
  AuthorizationPolicy: 'security.istio.io/v1',
  Telemetry: 'telemetry.istio.io/v1',
} as const;

export type ResourceKind = keyof typeof apiVersions;

export interface Resource {
  readonly apiVersion: string;
  readonly kind: ResourceKind;
  readonly metadata: { readonly name: string; readonly namespace: string };
  readonly spec: Readonly<Record<string, unknown>>;
}

export const resource = (
  kind: ResourceKind,
  name: string,
  namespace: string,
  spec: Readonly<Record<string, unknown>>,
): Resource => ({ apiVersion: apiVersions[kind], kind, metadata: { name, namespace }, spec });

/** The identity of a workload, known by the name of its service account. */
export const principalOf = (name: string, namespace: string): string => `cluster.local/ns/${namespace}/sa/${name}`;
