/**
 * The words of the figure on the home page.
 */
import { defineMessages } from '@/components/i18n/messages';

const en = {
  play: 'Play',
  pause: 'Pause',
  runningSince: (seed: number) => `running since you came, seed ${seed}`,
  offered: (rate: string) => `offered ${rate}`,
  goodput: (rate: string) => `goodput ${rate}`,
  chart: (offered: string, goodput: string) =>
    `Requests per second over time; now ${offered} offered, ${goodput} answered well.`,
};

const ko: typeof en = {
  play: '재생',
  pause: '일시 정지',
  runningSince: (seed) => `들어오신 뒤부터 실행 중, 시드 ${seed}`,
  offered: (rate) => `유입 ${rate}`,
  goodput: (rate) => `굿풋 ${rate}`,
  chart: (offered, goodput) => `시간에 따른 초당 요청 수. 지금 유입 ${offered}, 제대로 답한 것 ${goodput}.`,
};

export const homeMessages = defineMessages<typeof en>(en, ko);
