/**
 * Pairs of architectures to run on the same traffic, in the order in which they are offered. Both are scenarios beside
 * this file, and files for `simulate compare`.
 */
import type { Text } from '../model';

interface Twin {
  readonly id: string;
  readonly title: Text;
  /** What the pair is there to show. */
  readonly question: Text;
  /** Files without their ending: the upper run and the lower one. */
  readonly variants: readonly [string, string];
}

export const twins: readonly Twin[] = [
  {
    id: 'sick-replica',
    title: { en: 'One sick replica', ko: '고장 난 복제본 하나' },
    question: {
      en: 'From 0:30 to 1:50 one replica of five answers every request with an error. What does the mesh save, and what does it cost?',
      ko: '0:30부터 1:50까지 복제본 다섯 개 가운데 하나가 모든 요청에 오류로 응답합니다. 메시는 무엇을 막아 주고, 그 대가는 무엇입니까?',
    },
    variants: ['sick-replica/no-mesh', 'sick-replica/mesh'],
  },
  {
    id: 'time-out',
    title: { en: 'A time-out on a slow service', ko: '느린 서비스에 건 타임아웃' },
    question: {
      en: 'Payment takes three seconds longer from 0:30 to 1:20. Whom does a time-out of 250 ms save, and whom does it give up?',
      ko: '0:30부터 1:20까지 결제가 3초씩 더 걸립니다. 타임아웃 250ms는 누구를 살리고 누구를 포기합니까?',
    },
    variants: ['time-out/none', 'time-out/250ms'],
  },
  {
    id: 'cold-starts',
    title: { en: 'Cold starts, or money', ko: '콜드 스타트와 비용' },
    question: {
      en: 'A burst comes at 1:00. What do 80 environments that are always ready take off the wait, and what do they cost?',
      ko: '1:00에 요청이 몰립니다. 늘 준비된 환경 80개는 대기 시간을 얼마나 줄이고, 비용은 얼마나 듭니까?',
    },
    variants: ['cold-starts/on-demand', 'cold-starts/provisioned'],
  },
];
