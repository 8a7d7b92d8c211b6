'use client';

/**
 * The drawings of a graph that plays: drawn again only when what they say has changed. Several times a second there are
 * other readings, which mostly say the same in words.
 */
import { memo } from 'react';
import { EdgeLines } from '../edge-lines';
import { Instrument } from '../instrument';
import { isAlike } from '../is-alike';

export const LiveInstrument = memo(Instrument, isAlike);
export const LiveEdgeLines = memo(EdgeLines, isAlike);
