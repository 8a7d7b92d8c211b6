/**
 * Where a summary finds what a run cost. Without the pack nothing of the run has a price.
 */
import { registry } from '../components/registry';
import type { costSummary } from './cost';

export const costs = registry<{ readonly summary: typeof costSummary }>('The cost', { summary: 'functions' });
