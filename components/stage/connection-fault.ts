/**
 * What is wrong with a connection, in a few words.
 */
import type { Fault } from '@/components/charts/fault-bands';
import { formatClock } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import type { ConnectionInfo } from '@/simulator/telemetry/topology';
import { stageMessages } from './messages';
import { faultName } from './reading';

export interface ConnectionFault {
  /** Nothing gets through. */
  readonly broken: boolean;
  readonly note: string | null;
}

export function connectionFault(faults: readonly Fault[], { id }: ConnectionInfo, locale: Locale): ConnectionFault {
  const fault = faults.findLast(({ target }) => target === id);
  return { broken: fault?.kind === 'partition', note: fault ? since(fault, id, locale) : null };
}

const since = (fault: Fault, id: string, locale: Locale): string =>
  stageMessages[locale].since(faultName(fault, id, locale), formatClock(fault.atMs, 0));
