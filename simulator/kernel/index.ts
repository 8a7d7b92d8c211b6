export { cloneData } from './clone';
export { type EventHandler, EventList, type EventListData } from './event-list';
export { RecordPool, type RecordPoolData } from './record-pool';
