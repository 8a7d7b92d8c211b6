/**
 * The commands of `simulate`, by the word that calls them.
 */
import type { Command } from './command';
import { compareCommand } from './compare';
import { explainCommand } from './explain';
import { exportCommand } from './export';
import { gradeCommand } from './grade';
import { importCommand } from './import';
import { replicateCommand } from './replicate';
import { runCommand } from './run';
import { sweepCommand } from './sweep';
import { tracesCommand } from './traces';

export const commands: Readonly<Record<string, Command>> = {
  run: runCommand,
  replicate: replicateCommand,
  sweep: sweepCommand,
  compare: compareCommand,
  grade: gradeCommand,
  traces: tracesCommand,
  explain: explainCommand,
  export: exportCommand,
  import: importCommand,
};
