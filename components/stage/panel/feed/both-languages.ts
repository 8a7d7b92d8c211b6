/**
 * The sentences of both languages, for what is loaded when it is asked for. The feed itself loads those of its reader.
 */
import type { Locale } from '@/content/model';
import { inEnglish } from './english';
import { inKorean } from './korean';
import type { WriteHappening } from './words';

export const feedWords: Readonly<Record<Locale, WriteHappening>> = { en: inEnglish, ko: inKorean };
