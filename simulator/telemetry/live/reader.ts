/**
 * What reads the instrument of one component at the end of a bucket.
 */
import type { World } from '../../components/world';
import type { LiveReading } from '../live-reading';

/** `past`: plain data of the reader from bucket to bucket, empty at first; it changes it. */
export type LiveReader = (world: World, past: number[]) => LiveReading;
