/**
 * Figure 1: reports leak, and the whole shop is killed.
 */
import type { Figure } from '@/content/model';
import { done, monolith, seed } from '../scenario';
import { leakOf } from './controls';

export const leak: Figure = {
  id: 'leak',
  title: {
    en: 'Reports leak memory. At 0:49 the kernel kills a whole copy of the shop.',
    ko: '보고서에서 메모리가 샙니다. 0:49에 커널이 쇼핑몰 복제본 하나를 통째로 강제 종료합니다.',
  },
  lookFor: { en: 'Which requests fail: reports only?', ko: '실패하는 요청은 보고서뿐입니까?' },
  caption: {
    en: 'Until the last moment nothing is slow and nothing fails. Then every module dies at once, because they all live in the same process.',
    ko: '마지막 순간까지 느린 것도 실패하는 것도 없습니다. 그러다 모든 모듈이 한꺼번에 죽습니다. 같은 프로세스에 살기 때문입니다.',
  },
  scenario: monolith,
  seed,
  interventions: done.leakReports,
  startAtMs: 48_000,
  stillAtMs: 55_000,
  speed: 0.5,
  controls: [leakOf('shop.reports')],
  inkClass: 'checkout',
  storyboard: [
    {
      atMs: 40_000,
      caption: {
        en: 'The leak is 20 seconds old. Four of 16 threads work, and nothing fails.',
        ko: '누수가 시작된 지 20초입니다. 스레드 16개 중 4개가 일하고, 실패는 없습니다.',
      },
    },
    {
      atMs: 50_000,
      caption: {
        en: 'One copy is dead. Requests that are sent to it fail, whatever they want.',
        ko: '복제본 하나가 죽었습니다. 그리로 간 요청은 무엇을 원하든 실패합니다.',
      },
    },
    {
      atMs: 55_000,
      caption: {
        en: 'Both copies are dead. Nothing is answered: no report, no search, no checkout.',
        ko: '복제본이 둘 다 죽었습니다. 보고서도 검색도 결제도 응답을 받지 못합니다.',
      },
    },
    {
      atMs: 69_000,
      caption: {
        en: 'The first copy is back, with empty memory, and leaks again.',
        ko: '첫 복제본이 빈 메모리로 돌아왔고, 다시 새기 시작합니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'memory that each report leaves behind, a limit of 1,024 MB for each copy, the kill, 10 s until the restart and 8 s to start',
      ko: '보고서마다 남는 메모리, 복제본마다 1,024MB 한도, 강제 종료, 재시작까지 10초와 시작하는 데 8초',
    },
    simplified: {
      en: 'every report leaves equally much, and every restart takes equally long',
      ko: '보고서마다 남는 양이 같고, 재시작에 걸리는 시간도 늘 같습니다',
    },
    leftOut: {
      en: 'garbage collection, which makes real processes slow before they die; restarts that wait longer each time',
      ko: '실제 프로세스를 죽기 전에 느려지게 하는 가비지 컬렉션, 되풀이될수록 길어지는 재시작 대기',
    },
    checked: {
      en: 'seconds from the leak to the first kill against free memory ÷ (reports per second and copy × 8 MB), within 15 %',
      ko: '누수부터 첫 강제 종료까지의 시간을 남은 메모리 ÷ (복제본당 초당 보고서 수 × 8MB)와 비교, 오차 15% 이내',
    },
  },
};
