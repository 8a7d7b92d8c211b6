/**
 * The challenge of the lesson: a day with spikes, served quickly and for little money.
 */
import type { LessonChallenge } from '@/content/model';
import file from './challenge.json';

const packageType = 'components.catalog.packageType';
const memory = 'components.catalog.memoryMb';
const kept = 'components.catalog.provisionedConcurrency';
const reserved = 'components.catalog.reservedConcurrency';

export const challenge: LessonChallenge = {
  id: 'spiky-day',
  title: { en: 'A spiky day', ko: '들쭉날쭉한 하루' },
  brief: [
    {
      en: 'Somebody has set this function up generously: an image, 3,008 MB, forty environments kept ready. It is fast, and at this rate a month of it costs more than 1,500 dollars. Twice in three minutes the traffic jumps from 15 to 80 requests per second.',
      ko: '누군가 이 함수를 넉넉하게 설정해 두었습니다. 이미지로 올렸고, 메모리는 3,008MB, 준비해 둔 실행 환경은 40개입니다. 빠르지만 이대로 한 달이면 1,500달러가 넘습니다. 3분에 두 번, 트래픽이 초당 15건에서 80건으로 뜁니다.',
    },
    {
      en: 'Serve it for as little as you can: 99 of 100 requests within 360 ms, and practically none refused. It has to hold on days with higher spikes, too.',
      ko: '최대한 적은 비용으로 처리하십시오. 100건 중 99건은 360ms 안에 끝나야 하고, 거절은 거의 없어야 합니다. 봉우리가 더 높은 날에도 지켜야 합니다.',
    },
  ],
  file,
  knobs: [
    { path: packageType, label: { en: 'Package', ko: '패키지' } },
    { path: memory, label: { en: 'Memory', ko: '메모리' } },
    { path: kept, label: { en: 'Environments kept ready', ko: '준비해 두는 실행 환경' } },
    { path: reserved, label: { en: 'Reserved concurrency', ko: '예약된 동시성' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: 48_000,
  inkClass: 'browse',
  hints: [
    {
      text: {
        en: 'Which of the settings are paid for when nobody comes? Begin with those.',
        ko: '아무도 오지 않을 때도 요금이 나오는 설정은 어느 것입니까? 거기서 시작하십시오.',
      },
      see: { part: 'idle-bill' },
    },
    {
      text: {
        en: 'You pay for the memory that you configure, times the time. More memory shortens only the part that needs a processor.',
        ko: '요금은 설정한 메모리에 시간을 곱한 값에 나옵니다. 메모리를 늘려도 짧아지는 것은 CPU가 필요한 부분뿐입니다.',
      },
      see: { part: 'limits' },
    },
    {
      text: {
        en: 'With more than one cold start in a hundred requests, the p99 is a cold start. Make them shorter first, then keep just enough environments that they are rarer than that.',
        ko: '100건 중 한 건 넘게 콜드 스타트를 만나면 p99가 곧 콜드 스타트입니다. 먼저 콜드 스타트를 짧게 하고, 그보다 드물어질 만큼만 실행 환경을 준비해 두십시오.',
      },
      see: { figure: 'packages', atMs: 20_500 },
    },
  ],
  reference: {
    id: 'a-few-kept',
    set: { [packageType]: 'zip', [memory]: 1_024, [kept]: 12 },
    why: {
      en: 'A .zip archive shortens each cold start, a third of the memory is fast enough, and twelve environments take the first of each spike. It costs less than a fifth of what it did.',
      ko: '.zip 파일로 콜드 스타트를 줄이고, 메모리는 3분의 1이면 충분히 빠르며, 실행 환경 12개가 봉우리의 앞머리를 받습니다. 비용은 처음의 5분의 1도 되지 않습니다.',
    },
  },
  lazy: [
    {
      id: 'nothing-kept',
      set: { [kept]: 0 },
      why: {
        en: 'Taking away what is kept saves most of the money, but the long cold starts of the image come back.',
        ko: '준비해 둔 것을 없애면 비용이 대부분 줄지만, 이미지의 긴 콜드 스타트가 돌아옵니다.',
      },
    },
    {
      id: 'smallest-memory',
      set: { [packageType]: 'zip', [memory]: 128, [kept]: 0 },
      why: {
        en: 'With 128 MB the function has 7 % of a processor: its work alone takes half a second.',
        ko: '128MB면 CPU의 7%만 쓰므로 작업만 해도 0.5초가 넘게 걸립니다.',
      },
    },
    {
      id: 'only-smaller',
      set: { [packageType]: 'zip', [memory]: 1_024 },
      why: {
        en: 'Forty environments that are kept cost more than all the requests.',
        ko: '준비해 둔 실행 환경 40개가 요청 전체보다 비쌉니다.',
      },
    },
    {
      id: 'a-ceiling',
      set: { [packageType]: 'zip', [memory]: 1_024, [kept]: 0, [reserved]: 8 },
      why: {
        en: 'A ceiling of eight saves money by refusing: in a spike more than eight requests are under way.',
        ko: '상한을 8로 두면 거절해서 돈을 아낄 뿐입니다. 봉우리에서는 동시에 진행되는 요청이 8건을 넘습니다.',
      },
    },
  ],
};
