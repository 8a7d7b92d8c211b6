/**
 * Figure 3: a leak kills one service, and the other one does not notice.
 */
import type { Figure } from '@/content/model';
import { done, leaking, seed } from '../scenario';
import { leakOfC } from './controls';

export const leak: Figure = {
  id: 'leak',
  title: {
    en: 'The catalogue leaks memory until it is killed. Orders go on.',
    ko: '상품 목록의 메모리가 새다가 결국 죽습니다. 주문은 계속됩니다.',
  },
  lookFor: { en: 'How long is C gone, and who notices?', ko: 'C는 얼마나 사라지고, 누가 알아차립니까?' },
  caption: {
    en: 'From 0:20 on each browse leaves 5 MB behind in C. At its limit of 620 MB a replica is killed, and five seconds later it answers again. Orders need A, B and the database, but not C.',
    ko: '0:20부터 둘러보기 한 건마다 C에 5MB가 남습니다. 복제본은 한도인 620MB에 이르면 죽고, 5초 뒤에 다시 답합니다. 주문에는 A와 B, 데이터베이스가 필요하고 C는 필요 없습니다.',
  },
  scenario: leaking,
  seed,
  interventions: done.leak,
  startAtMs: 30_000,
  stillAtMs: 35_500,
  speed: 0.2,
  controls: [leakOfC],
  inkClass: 'order',
  storyboard: [
    {
      atMs: 31_000,
      caption: {
        en: 'Nothing is to be seen yet. Both kinds of request are answered.',
        ko: '아직은 아무것도 보이지 않습니다. 두 종류의 요청 모두 응답을 받습니다.',
      },
    },
    {
      atMs: 35_500,
      caption: {
        en: 'Both replicas of C have been killed. No browse succeeds, and no order fails.',
        ko: 'C의 복제본 두 개가 모두 죽었습니다. 둘러보기는 한 건도 성공하지 못하고, 주문은 한 건도 실패하지 않습니다.',
      },
    },
    {
      atMs: 41_500,
      caption: {
        en: 'C has been started again and answers. The leak is still there: this will come back.',
        ko: 'C가 다시 시작해 답하고 있습니다. 누수는 그대로라서 같은 일이 되풀이됩니다.',
      },
    },
  ],
  fidelity: {
    modelled: {
      en: 'memory of each replica, its limit, the kill with all that was in progress, the time to start',
      ko: '복제본마다의 메모리와 한도, 진행 중이던 일을 모두 잃는 강제 종료, 시작 시간',
    },
    simplified: {
      en: 'a replica is as fast at its limit as at its start; it is started again after 1 s, and needs 4 s to start',
      ko: '한도에 가까워져도 처음과 똑같이 빠릅니다. 1초 뒤에 다시 시작되고 시작에 4초가 걸립니다',
    },
    leftOut: {
      en: 'garbage collection, growing pauses between restarts, other processes on the same machine',
      ko: '가비지 컬렉션, 갈수록 길어지는 재시작 간격, 같은 머신의 다른 프로세스',
    },
    checked: {
      en: 'a replica is killed by the request with which its memory exceeds the limit, and loses what it was doing',
      ko: '메모리가 한도를 넘게 만든 요청에서 복제본이 죽고 하던 일을 잃는지 확인',
    },
  },
};
