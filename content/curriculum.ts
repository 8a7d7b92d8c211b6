/**
 * The course: the only place that knows which lessons there are, in which order, and which can be read.
 */
import type { Text } from './model';

export type LessonStatus = 'ready' | 'coming';

export interface LessonEntry {
  readonly slug: string;
  readonly status: LessonStatus;
  readonly title: Text;
  /** The failure that the lesson opens with, in one line. */
  readonly summary: Text;
  /** Slugs of the earlier lessons whose ideas it uses. */
  readonly buildsOn: readonly string[];
  /** The figure whose run is the lesson's curve on the course map. */
  readonly curve?: string;
}

export interface Part {
  readonly id: string;
  readonly title: Text;
  readonly lessons: readonly LessonEntry[];
}

export const curriculum: readonly Part[] = [
  {
    id: 'processes',
    title: { en: 'One process or many', ko: '프로세스 하나 또는 여럿' },
    lessons: [
      {
        slug: 'monolith',
        status: 'ready',
        buildsOn: [],
        title: { en: 'Monolith', ko: '모놀리스' },
        summary: {
          en: 'A leak in one module takes the whole shop',
          ko: '모듈 하나에서 메모리가 새면 상점 전체가 멈춥니다',
        },
        curve: 'leak',
      },
      {
        slug: 'microservices',
        status: 'ready',
        buildsOn: ['monolith'],
        title: { en: 'Microservices', ko: '마이크로서비스' },
        summary: {
          en: 'Split, deploy alone, and pay for the network',
          ko: '나누어 따로 배포하고, 네트워크로 값을 치릅니다',
        },
      },
    ],
  },
  {
    id: 'failures',
    title: { en: 'When parts fail', ko: '일부가 고장 날 때' },
    lessons: [
      {
        slug: 'cascading-failure',
        status: 'ready',
        buildsOn: [],
        title: { en: 'Cascading failure', ko: '연쇄 장애' },
        summary: {
          en: 'Slow B takes down the part of A that never calls it',
          ko: '느린 B가 B를 부르지도 않는 A의 기능까지 멈춥니다',
        },
        curve: 'slow',
      },
      {
        slug: 'distributed-transactions',
        status: 'coming',
        buildsOn: ['microservices'],
        title: { en: 'Distributed transactions', ko: '분산 트랜잭션' },
        summary: { en: 'Paid, but not booked', ko: '결제는 됐는데 예약이 없습니다' },
      },
      {
        slug: 'finding-the-cause',
        status: 'coming',
        buildsOn: ['cascading-failure'],
        title: { en: 'Finding the cause', ko: '원인 찾기' },
        summary: { en: 'One sealed fault, three kinds of evidence', ko: '숨겨진 결함 하나, 증거는 세 가지' },
      },
    ],
  },
  {
    id: 'serverless',
    title: { en: 'Somebody else’s servers', ko: '남의 서버' },
    lessons: [
      {
        slug: 'serverless',
        status: 'ready',
        buildsOn: [],
        title: { en: 'Serverless', ko: '서버리스' },
        summary: { en: 'What idles for free, and what does not', ko: '쉴 때 공짜인 것과 아닌 것' },
        curve: 'limit',
      },
      {
        slug: 'lambda',
        status: 'ready',
        buildsOn: ['serverless'],
        title: { en: 'Lambda', ko: 'Lambda' },
        summary: { en: 'The first request of a burst pays for INIT', ko: '몰려온 요청의 첫 번째가 INIT 값을 냅니다' },
        curve: 'burst',
      },
      {
        slug: 'event-sources',
        status: 'coming',
        buildsOn: ['lambda'],
        title: { en: 'Event sources', ko: '이벤트 소스' },
        summary: { en: 'One poison record holds up a shard', ko: '포이즌 레코드 하나가 샤드를 막습니다' },
      },
      {
        slug: 'api-gateway',
        status: 'ready',
        buildsOn: ['serverless'],
        title: { en: 'API gateway', ko: 'API 게이트웨이' },
        summary: { en: 'The bucket is empty: 429 at 20 per second', ko: '버킷이 비면 초당 20건에도 429입니다' },
      },
    ],
  },
  {
    id: 'mesh',
    title: { en: 'The mesh', ko: '메시' },
    lessons: [
      {
        slug: 'service-mesh',
        status: 'ready',
        buildsOn: ['microservices'],
        title: { en: 'Service mesh', ko: '서비스 메시' },
        summary: {
          en: 'Kill the control plane and see what goes on',
          ko: '컨트롤 플레인을 꺼도 무엇이 계속되는지 봅니다',
        },
        curve: 'dead',
      },
      {
        slug: 'mesh-resilience',
        status: 'ready',
        buildsOn: ['cascading-failure', 'service-mesh'],
        title: { en: 'Mesh resilience', ko: '메시의 복원력' },
        summary: {
          en: 'Ejection that ejects nobody, until you set it',
          ko: '설정하기 전에는 아무도 내보내지 않는 제외 기능',
        },
        curve: 'sick',
      },
    ],
  },
  {
    id: 'deciding',
    title: { en: 'Deciding', ko: '결정하기' },
    lessons: [
      {
        slug: 'choosing',
        status: 'coming',
        buildsOn: ['microservices', 'lambda', 'service-mesh'],
        title: { en: 'Choosing', ko: '고르기' },
        summary: { en: 'One shop, three ways, one bill each', ko: '상점 하나, 방식 셋, 청구서도 셋' },
      },
    ],
  },
];

export interface NumberedLesson extends LessonEntry {
  /** Place in the course, from 1. */
  readonly number: number;
  readonly part: string;
}

/** Every lesson, in the order of the course. */
export const lessons: readonly NumberedLesson[] = curriculum
  .flatMap((part) => part.lessons.map((lesson) => ({ ...lesson, part: part.id })))
  .map((lesson, index) => ({ ...lesson, number: index + 1 }));

export const readyLessons: readonly NumberedLesson[] = lessons.filter((lesson) => lesson.status === 'ready');

/** The lesson whose failure is on the home page. */
export const homeLesson = 'cascading-failure';

export const lessonBySlug = (slug: string): NumberedLesson | undefined =>
  lessons.find((lesson) => lesson.slug === slug);

/** The readable lessons before and after this one, if any. */
export function neighbours(slug: string): { readonly previous?: NumberedLesson; readonly next?: NumberedLesson } {
  const index = readyLessons.findIndex((lesson) => lesson.slug === slug);
  return index < 0 ? {} : { previous: readyLessons[index - 1], next: readyLessons[index + 1] };
}
