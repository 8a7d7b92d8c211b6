/**
 * The state of a connection in a few words, for those who hear the graph: how much goes over it, and whom it leaves out.
 */
import { formatPerSecond } from '@/components/i18n/format';
import type { Locale } from '@/content/model';
import { cutReplicas } from './ejections';
import { stageMessages } from './messages';
import type { Moment } from './reading';

/** Retries are told from this many tries for each call on. */
const worthTelling = 1.05;

export function connectionSummary(moment: Moment, connection: number, locale: Locale): string {
  const reading = moment.row?.connections[connection];
  if (reading === undefined) return '';
  const words = stageMessages[locale];
  const { callsPerSecond, triesPerSecond, inProgress } = reading;
  const retried = triesPerSecond > callsPerSecond * worthTelling;
  const callee = moment.topology.components[moment.topology.connections[connection]?.to ?? -1];
  const cut = cutReplicas(moment, connection).map((replica) => words.replica(callee?.id ?? '', replica + 1));
  return [
    words.callsOn(formatPerSecond(callsPerSecond, locale)),
    retried ? words.triesOn(formatPerSecond(triesPerSecond, locale)) : '',
    words.inProgress(inProgress),
    cut.length > 0 ? words.leavesOut(cut.join(', ')) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
