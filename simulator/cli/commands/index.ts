/**
 * The commands of `simulate`, by the word that calls them.
 */
import type { Command } from './command';
import { compareCommand } from './compare';
import { gradeCommand } from './grade';
import { replicateCommand } from './replicate';
import { runCommand } from './run';
import { sweepCommand } from './sweep';

export const commands: Readonly<Record<string, Command>> = {
  run: runCommand,
  replicate: replicateCommand,
  sweep: sweepCommand,
  compare: compareCommand,
  grade: gradeCommand,
};
