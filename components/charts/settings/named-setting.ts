/**
 * A changed setting in words: its name, and what it is set to.
 */
import type { Locale } from '@/content/model';
import type { Settings } from '@/simulator/scenario/schema/settings';

export interface NamedSetting {
  readonly name: string;
  /** null: turned off; true: turned on. */
  readonly value: string | true | null;
}

/** Those that a figure of a lesson may change; the words of all others come when they are needed. */
const usualSettings = ['timeoutMs', 'numRetries', 'perTryTimeoutMs', 'bulkhead'] as const;
export type UsualSetting = (typeof usualSettings)[number];

/** All settings of a change but the usual ones, in a fixed order. */
export type WriteOthers = (set: Settings, locale: Locale) => readonly NamedSetting[];

/** Whether a change has settings that the usual words do not cover. */
export const hasOthers = (set: Settings): boolean =>
  Object.keys(set).some((name) => !usualSettings.some((usual) => usual === name));
