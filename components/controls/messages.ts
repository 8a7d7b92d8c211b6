/**
 * Words of the controls under a figure.
 */
import { defineMessages } from '@/components/i18n/messages';

export const controlMessages = defineMessages(
  {
    transport: 'Run',
    play: 'Play',
    pause: 'Pause',
    stepBack: 'Step back 50 ms',
    step: 'Step 50 ms',
    simulated: 'simulated',
    live: 'LIVE',
    liveHint: 'LIVE, at the edge of what has run',
    backToLive: 'Back to LIVE, the edge of what has run',
    speed: 'speed',
    speedLabel: 'Speed, simulated seconds per second',
    startOver: 'Start over',
    seed: 'seed',
    seedLabel: 'Seed: fixes every random draw of the run',
    newSeed: 'New seed',
    more: 'Speed and seed',
    nextControl: 'Next control',
    controlOf: (nth: number, count: number) => `${nth} of ${count}`,
  },
  {
    transport: '실행',
    play: '재생',
    pause: '일시 정지',
    stepBack: '50ms 뒤로',
    step: '50ms 앞으로',
    simulated: '시뮬레이션 시간',
    live: 'LIVE',
    liveHint: 'LIVE, 실행된 구간의 끝',
    backToLive: 'LIVE로, 실행된 구간의 끝으로 돌아가기',
    speed: '속도',
    speedLabel: '속도, 1초에 시뮬레이션되는 시간',
    startOver: '처음부터',
    seed: '시드',
    seedLabel: '시드: 실행의 모든 난수를 정합니다',
    newSeed: '새 시드',
    more: '속도와 시드',
    nextControl: '다음 조작',
    controlOf: (nth: number, count: number) => `${count}개 중 ${nth}`,
  },
);
