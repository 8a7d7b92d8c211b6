/**
 * Work in an execution environment of a function.
 */
import type { FunctionWork } from '../../../scenario/schema/function';

export type FunctionWorkStep = Omit<FunctionWork, 'kind'> & { readonly kind: 'functionWork' };
