/**
 * The document that the lab edits: a scenario as an author writes it, which may still have problems. Its shape is only
 * as certain as its editing needs; whether it is a scenario is for the checks to say.
 */
export interface Position {
  readonly x: number;
  readonly y: number;
}

export interface LabComponent {
  readonly id: string;
  readonly kind: string;
  readonly position?: Position;
  readonly [field: string]: unknown;
}

export interface LabConnection {
  readonly from: string;
  readonly to: string;
  readonly [field: string]: unknown;
}

export interface LabDocument {
  readonly components: readonly LabComponent[];
  readonly connections: readonly LabConnection[];
  readonly [field: string]: unknown;
}

export const emptyDocument: LabDocument = { version: 1, components: [], connections: [] };

export const connectionId = ({ from, to }: LabConnection): string => `${from}->${to}`;

export const componentOf = (document: LabDocument, id: string): LabComponent | undefined =>
  document.components.find((component) => component.id === id);

type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isPosition = (value: unknown): boolean =>
  value === undefined || (isPlain(value) && isNumber(value.x) && isNumber(value.y));

/** Reads what was kept or imported: null when it cannot even be edited. */
export function readDocument(input: unknown): LabDocument | null {
  if (!isPlain(input) || !Array.isArray(input.components)) return null;
  const connections = input.connections ?? [];
  if (!Array.isArray(connections) || input.components.length > 200 || connections.length > 1_000) return null;
  const named = input.components.every(
    (one) => isPlain(one) && typeof one.id === 'string' && typeof one.kind === 'string' && isPosition(one.position),
  );
  const joined = connections.every((one) => isPlain(one) && typeof one.from === 'string' && typeof one.to === 'string');
  return named && joined ? ({ ...input, connections } as unknown as LabDocument) : null;
}
