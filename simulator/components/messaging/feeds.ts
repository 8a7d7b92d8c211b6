/**
 * What happens outside a component that keeps messages and means something to it: its consumers come back, someone
 * purges or configures it. Without the pack there is no such component in the run, and nothing to do.
 */
import { registry } from '../registry';
import type * as keepers from './keepers';

export const feeds = registry<typeof keepers>('What is done to what keeps messages,', {
  configureFeed: 'messaging',
  configureKeeper: 'messaging',
  consumerIsBack: 'messaging',
  pauseFeed: 'messaging',
  poisonNext: 'messaging',
  purge: 'messaging',
});
