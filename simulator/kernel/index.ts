export { cloneData } from './clone';
export { type EventHandler, EventList, type EventListData } from './event-list';
export type { StorageTable } from './record-fields';
export { RecordPool, type RecordPoolData } from './record-pool';
export { recordKind } from './record-view';
