/**
 * The challenge of the lesson: through a leak and a deployment, with the smallest bill for memory.
 */
import type { LessonChallenge } from '@/content/model';
import file from './challenge.json';
import { hints } from './hints';

const copies = 'components.shop.replicas';
const memory = 'components.shop.memory.limitMb';
const when = 'faults[1].atMs';
const how = 'faults[1].strategy';

export const challenge: LessonChallenge = {
  id: 'until-the-repair',
  title: { en: 'Until the repair comes', ko: '고칠 때까지 버티기' },
  brief: [
    {
      en: 'Reports leak 8 MB each from 0:10 on, and nobody will repair them today. There is a deployment to make as well, of something else: version 2 leaks like version 1. It is planned for 1:40, by stopping everything and starting it again.',
      ko: '0:10부터 보고서마다 8MB가 새고, 오늘 안에는 아무도 고치지 못합니다. 게다가 다른 변경을 배포해야 하는데, 버전 2도 버전 1처럼 샙니다. 배포는 1:40에 모두 멈췄다가 다시 시작하는 방식으로 잡혀 있습니다.',
    },
    {
      en: 'Bring the shop through these two minutes, on busier days too, and pay for as little memory as you can. Decide how many copies there are, two at least, how much memory each has, and when and how version 2 is deployed. The copy that stands beside the others during a rolling deployment is not billed.',
      ko: '이 2분 동안 쇼핑몰을 지키십시오. 더 붐비는 날에도 버텨야 하고, 메모리 비용은 적을수록 좋습니다. 복제본은 둘 이상 두되 몇 개를 둘지, 복제본마다 메모리를 얼마나 줄지, 버전 2를 언제 어떻게 배포할지 정하십시오. 롤링 배포 동안 잠시 함께 뜨는 복제본은 비용에 넣지 않습니다.',
    },
  ],
  file,
  knobs: [
    { path: copies, label: { en: 'Copies of the shop', ko: '쇼핑몰 복제본' } },
    { path: memory, label: { en: 'Memory of each copy', ko: '복제본마다의 메모리' } },
    { path: when, label: { en: 'Start of the deployment', ko: '배포를 시작하는 시각' } },
    { path: how, label: { en: 'Way of deploying', ko: '배포 방식' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: 40_000,
  inkClass: 'checkout',
  hints,
  reference: {
    id: 'restart-half-way',
    set: { [memory]: 2_000, [when]: 52_000, [how]: 'rolling' },
    why: {
      en: 'A deployment starts every copy with its memory empty. Half way through the leak it halves the memory that a copy needs, and done in a rolling way it costs nobody anything. Two copies pay only twice for the 400 MB that a shop needs to begin with.',
      ko: '배포하면 복제본마다 메모리를 비우고 다시 시작합니다. 누수 기간의 한가운데에 배포하면 복제본에 필요한 메모리가 절반으로 줄고, 롤링으로 하면 아무도 피해를 보지 않습니다. 복제본이 둘이면 처음부터 드는 400MB도 두 번만 냅니다.',
    },
  },
  lazy: [
    {
      id: 'more-memory',
      set: { [memory]: 2_500 },
      why: {
        en: 'The memory lasts until 1:40, and then the deployment itself takes everybody out for nine seconds.',
        ko: '메모리는 1:40까지 버티지만, 그때 배포가 9초 동안 모두를 멈춥니다.',
      },
    },
    {
      id: 'rough-restart',
      set: { [memory]: 2_500, [when]: 50_000 },
      why: {
        en: 'The restart comes at the right time, but in the rough way: one request in thirteen finds nobody.',
        ko: '재시작하는 시각은 알맞지만 방식이 거칩니다. 요청 열세 건 중 하나는 받아 줄 복제본이 없습니다.',
      },
    },
    {
      id: 'rolling-only',
      set: { [how]: 'rolling' },
      why: {
        en: 'Long before 1:40 both copies have been killed.',
        ko: '1:40이 되기 훨씬 전에 두 복제본 모두 강제 종료됩니다.',
      },
    },
    {
      id: 'four-copies',
      set: { [copies]: 4 },
      why: {
        en: 'The leak is shared by four, so it fills them half as fast. It fills all of them.',
        ko: '누수를 넷이 나누니 절반의 속도로 찹니다. 그래도 넷 다 찹니다.',
      },
    },
  ],
};
