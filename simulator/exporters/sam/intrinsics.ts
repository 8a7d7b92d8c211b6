/**
 * Intrinsic functions of CloudFormation: their short form in YAML, and what their long form refers to.
 */

/** The name of the long form, by tag (CloudFormation user guide, "Intrinsic function reference", 2026). */
export const shortForms: Readonly<Record<string, string>> = {
  '!Ref': 'Ref',
  '!GetAtt': 'Fn::GetAtt',
  '!Sub': 'Fn::Sub',
  '!Join': 'Fn::Join',
  '!Select': 'Fn::Select',
  '!Split': 'Fn::Split',
  '!If': 'Fn::If',
  '!Equals': 'Fn::Equals',
  '!And': 'Fn::And',
  '!Or': 'Fn::Or',
  '!Not': 'Fn::Not',
  '!Base64': 'Fn::Base64',
  '!Cidr': 'Fn::Cidr',
  '!FindInMap': 'Fn::FindInMap',
  '!GetAZs': 'Fn::GetAZs',
  '!ImportValue': 'Fn::ImportValue',
  '!Length': 'Fn::Length',
  '!ToJsonString': 'Fn::ToJsonString',
  '!Transform': 'Fn::Transform',
  '!Condition': 'Condition',
};

/** The function of a value in long form; null for any other value. */
export function intrinsicOf(value: unknown): { readonly name: string; readonly of: unknown } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value);
  const [name, of] = entries[0] ?? ['', undefined];
  return entries.length === 1 && (name === 'Ref' || name.startsWith('Fn::')) ? { name, of } : null;
}

/** Names of the resources and parameters that a value refers to, in order, without their attributes. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.name === 'Ref') return [String(intrinsic.of).split('.')[0] as string];
  if (intrinsic?.name === 'Fn::GetAtt') {
    const first = Array.isArray(intrinsic.of) ? intrinsic.of[0] : intrinsic.of;
    return [String(first).split('.')[0] as string];
  }
  if (intrinsic?.name === 'Fn::Sub') {
    const [text, ...more] = Array.isArray(intrinsic.of) ? intrinsic.of : [intrinsic.of];
    return [...namesIn(String(text)), ...more.flatMap(referencesIn)];
  }
  return Object.values(value).flatMap(referencesIn);
}

/** What `${Name}` and `${Name.Attribute}` name; `${!Name}` is no reference. */
const namesIn = (text: string): string[] =>
  [...text.matchAll(/\$\{([A-Za-z0-9]+)(?:\.[A-Za-z0-9.]+)?\}/g)].map(([, name]) => name as string);
