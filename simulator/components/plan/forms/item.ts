/**
 * Steps of a table: an item is read, changed, and changed only as it was read.
 */
export interface ItemStep {
  /**
   * `itemRead`: the request has read the item. `itemUnchanged`: fails when the item was changed since the request began
   * to read. `itemChanged`: the item is changed.
   */
  readonly kind: 'itemRead' | 'itemUnchanged' | 'itemChanged';
}
