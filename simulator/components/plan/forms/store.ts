/**
 * A step that stores the records of the request in the component itself, for its consumers.
 */
export interface StoreStep {
  readonly kind: 'store';
}
