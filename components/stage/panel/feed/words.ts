/**
 * How a happening becomes a sentence, in either language.
 */
import type { WriteOthers } from '@/components/charts/settings/named-setting';
import type { Happening } from '@/simulator/telemetry/happening';
import type { Names } from './names';
import type { Sentence } from './sentence';

export type WriteHappening = (happening: Happening, names: Names, others: WriteOthers | null) => Sentence;
