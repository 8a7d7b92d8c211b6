/**
 * The challenge of the lesson: a sick pod, a slow stretch, and traffic in which a pod or the whole service hangs.
 */
import type { LessonChallenge } from '@/content/model';
import { faultAtMs } from '../scenario';
import file from './challenge.json';
import { hints } from './hints';

const pods = 'components.Stock.replicas';
const limit = 'connections.Shop->Stock.outlierDetection.maxEjectionPercent';
const timeout = 'connections.Shop->Stock.retryPolicy.perTryTimeoutMs';
const retries = 'connections.Shop->Stock.retryPolicy.numRetries';
const conditions = 'connections.Shop->Stock.retryPolicy.retryOn';
const budget = 'connections.Shop->Stock.retryBudget';

const istioConditions = ['connect-failure', 'refused-stream', 'unavailable', 'cancelled'];
const and5xx = [...istioConditions, '5xx'];

export const challenge: LessonChallenge = {
  id: 'one-sick-pod',
  title: { en: 'One sick pod, one slow stretch', ko: '고장 난 파드 하나, 느린 20초' },
  brief: [
    {
      en: 'From 0:20 to 0:50 pod 3 answers every call with an error. From 1:00 to 1:20 all three pods are healthy and 2.5 times slower: they must be left to finish. Outlier detection is on, with its default limit, and Istio retries as it does by default.',
      ko: '0:20부터 0:50까지 파드 3이 모든 호출에 오류로 답합니다. 1:00부터 1:20까지는 세 파드가 모두 정상이지만 2.5배 느립니다. 이때는 끝낼 수 있게 기다려 줘야 합니다. 이상치 감지는 기본 한도로 켜져 있고, 재시도는 Istio의 기본값대로입니다.',
    },
    {
      en: 'Set up the proxies of the shop so that pages are answered, with three pods and hardly more tries than calls. The grading has days that you do not see. On one, a pod is very slow instead of sick. On the other, all pods hang for 15 s, and whoever tries again and again makes it worse.',
      ko: '파드 셋으로, 호출보다 시도를 거의 늘리지 않으면서 페이지에 답하도록 쇼핑몰의 프록시를 설정하십시오. 채점에는 보이지 않는 날이 있습니다. 어떤 날은 파드 하나가 고장 나는 대신 몹시 느립니다. 또 어떤 날은 모든 파드가 15초 동안 멎고, 자꾸 다시 시도할수록 나빠집니다.',
    },
  ],
  file,
  knobs: [
    { path: limit, label: { en: 'Eject at most, in %', ko: '최대 제외 비율(%)' } },
    { path: timeout, label: { en: 'Time-out of each try', ko: '시도마다의 타임아웃' } },
    { path: retries, label: { en: 'Retries of a call', ko: '호출의 재시도' } },
    { path: conditions, label: { en: 'Failures that are tried again', ko: '다시 시도할 실패' } },
    { path: budget, label: { en: 'Retry budget', ko: '재시도 예산' } },
    { path: pods, label: { en: 'Pods of Stock', ko: '재고 서비스의 파드' } },
  ],
  trySeeds: [11, 12, 13],
  startAtMs: faultAtMs - 2_000,
  inkClass: 'page',
  hints,
  reference: {
    id: 'all-four-together',
    set: {
      [limit]: 50,
      [timeout]: 1_000,
      [conditions]: and5xx,
      [budget]: { kind: 'budgetPercent', budgetPercent: 20, minRetryConcurrency: 3 },
    },
    why: {
      en: 'A limit that lets one of three go. Two retries that cover the errors it takes until then. A time-out of 1 s, longer than anything in the slow stretch and shorter than the pod that hangs, so that slowness counts. And a budget for the day on which no try succeeds.',
      ko: '셋 중 하나를 뺄 수 있는 한도. 빠질 때까지의 오류를 메우는 재시도 2회. 느린 20초의 어떤 호출보다 길고 멎은 파드보다는 짧아서 느린 것을 실패로 세게 하는 1초 타임아웃. 그리고 어떤 시도도 성공하지 못하는 날을 위한 예산입니다.',
    },
  },
  lazy: [
    {
      id: 'more-retries',
      set: { [retries]: 5, [conditions]: and5xx },
      why: {
        en: 'Five retries on every error hide the sick pod from the clients. It goes on getting its calls, and each costs one more try.',
        ko: '오류마다 다섯 번 재시도하면 고장 난 파드가 클라이언트에게는 보이지 않습니다. 그 파드는 계속 호출을 받고, 그때마다 시도가 한 번 더 듭니다.',
      },
    },
    {
      id: 'ten-pods',
      set: { [pods]: 10 },
      why: {
        en: 'With ten pods the default limit lets one go. That is seven pods bought to avoid changing a number.',
        ko: '파드가 열 개이면 기본 한도로도 하나를 뺄 수 있습니다. 숫자 하나를 바꾸지 않으려고 파드 일곱 개를 산 셈입니다.',
      },
    },
    {
      id: 'short-time-out',
      set: { [limit]: 50, [timeout]: 250, [conditions]: and5xx },
      why: {
        en: 'In the slow stretch 250 ms cuts off calls that were about to succeed, and every cut is a further try at a service that is slow already.',
        ko: '느린 20초 동안 250ms는 곧 성공할 호출을 끊습니다. 끊을 때마다 이미 느린 서비스에 시도가 하나씩 더해집니다.',
      },
    },
  ],
};
