/**
 * What was done by hand in the run of a document, kept while the document is edited: the next run begins with all of it
 * that fits, at the same moments and on the same branches, and what does not fit waits for an edit after which it does.
 */
import { knownAgain } from '@/components/simulation/known';
import type { Line } from '@/components/simulation/lines';
import type { SessionPosition } from '@/components/simulation/session';
import type { CheckedFigure } from '@/content/model';
import type { CheckedIntervention } from '@/simulator/scenario/checked';
import { type Identities, identityOf, nameOf } from '../document/identities';
import type { LabChecks } from '../document/lab-store';
import { renamedTarget } from '../document/references';

/** A version of the document that runs. */
export interface Version {
  readonly figure: CheckedFigure;
  readonly identities: Identities;
}

/** All that was done, whether it fits the version that ran or not. Its targets are identities, not names. */
export interface Deeds extends SessionPosition {
  /** The seed that the document had. */
  readonly ownSeed: number;
}

export interface Carried {
  readonly position: SessionPosition;
  /** What the position leaves out. */
  readonly unfit: readonly CheckedIntervention[];
  readonly deeds: Deeds;
  /** What was done, by the act of the position that does it again. */
  readonly again: ReadonlyMap<CheckedIntervention, CheckedIntervention>;
}

type Check = LabChecks['readInterventions'];

/** What of it the run of another version begins with. */
export function carried(deeds: Deeds, { figure, identities }: Version, check: Check): Carried {
  const { durationMs } = figure.scenario;
  const again = new Map<CheckedIntervention, CheckedIntervention>();
  const unfit: CheckedIntervention[] = [];
  const redo = (deed: CheckedIntervention): CheckedIntervention[] => {
    const act = inVersion(deed, identities);
    const fits = act !== null && act.atMs < durationMs && check([act], figure.scenario).ok;
    if (fits) again.set(act, deed);
    else unfit.push(act ?? deed);
    return fits ? [act] : [];
  };
  const { shown, besideLine } = deeds;
  const atMs = Math.min(deeds.atMs, durationMs);
  const lines = deeds.lines.map((line) => ({
    ...line,
    acts: line.acts.flatMap(redo),
    forkMs: Math.min(line.forkMs, durationMs),
  }));
  const position = {
    ...{ shown, besideLine, atMs },
    lines: knownAgain(lines, [shown, besideLine], atMs),
    seed: deeds.seed === deeds.ownSeed ? figure.seed : deeds.seed,
  };
  return { position, unfit, deeds, again };
}

/** Null when what it was done to has no name in this version. */
function inVersion(deed: CheckedIntervention, identities: Identities): CheckedIntervention | null {
  let missing = false;
  const target = renamedTarget(deed.target, (identity) => {
    const name = nameOf(identities, identity);
    missing ||= name === null;
    return name ?? identity;
  });
  return missing ? null : { ...deed, target };
}

/** Everything as a run leaves it, with what it could not begin with. */
export function deedsOf(left: SessionPosition, { figure, identities }: Version, begun: Carried | null): Deeds {
  const deedOf = (act: CheckedIntervention): CheckedIntervention =>
    begun?.again.get(act) ?? { ...act, target: renamedTarget(act.target, (name) => identityOf(identities, name)) };
  const lines = left.lines.map((line) => withRest({ ...line, acts: line.acts.map(deedOf) }, line, begun));
  return { ...left, lines, ownSeed: figure.seed };
}

/** The line with what waits, unless the reader has begun it anew. */
function withRest(line: Line, { acts: went }: Line, begun: Carried | null): Line {
  const opened = begun?.position.lines.find(({ id }) => id === line.id);
  const whole = begun?.deeds.lines.find(({ id }) => id === line.id);
  if (whole === undefined || opened === undefined || !opened.acts.every((act, nth) => went[nth] === act)) return line;
  const rest = whole.acts.filter((deed) => !line.acts.includes(deed));
  const acts = [...line.acts, ...rest].sort((a, b) => a.atMs - b.atMs);
  return { ...line, acts, forkMs: whole.forkMs };
}
