/**
 * A template of AWS SAM as data, with intrinsic functions in their long form.
 */
export type Value = null | boolean | number | string | readonly Value[] | Values;
export interface Values {
  readonly [name: string]: Value;
}

export interface Resource {
  readonly Type: string;
  readonly DependsOn?: string;
  readonly Metadata?: Values;
  readonly Properties: Values;
}

export interface Parameter {
  readonly Type: 'String';
  readonly Description: string;
  readonly Default?: string;
}

export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Transform: 'AWS::Serverless-2016-10-31';
  readonly Description?: string;
  readonly Metadata?: Values;
  readonly Parameters?: Readonly<Record<string, Parameter>>;
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** Where a template keeps the scenario's own names, which AWS does not look at. */
export const metadataKey = 'Faultline';

export const ref = (name: string): Values => ({ Ref: name });
export const getAtt = (name: string, attribute: string): Values => ({ 'Fn::GetAtt': [name, attribute] });
export const sub = (text: string): Values => ({ 'Fn::Sub': text });

/** An object without a prototype, to look up names that strangers chose. */
export const byName = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** The same without the entries that are undefined. */
export function present(entries: Readonly<Record<string, Value | undefined>>): Values {
  return Object.fromEntries(
    Object.entries(entries).filter((entry): entry is [string, Value] => entry[1] !== undefined),
  );
}

/** The entries, or nothing where there are none. */
export const unlessEmpty = (entries: Values): Values | undefined =>
  Object.keys(entries).length === 0 ? undefined : entries;
