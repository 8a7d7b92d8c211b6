/**
 * Dated facts of AWS Lambda: quotas, defaults and measured cold starts.
 */
const lambdaGuide = 'https://docs.aws.amazon.com/lambda/latest/dg';
const benchmark = 'https://github.com/maxday/lambda-perf';

export const lambdaFacts = [
  {
    id: 'lambda-one-processor',
    statement: {
      en: 'Memory setting that comes with one vCPU',
      ko: '1 vCPU에 해당하는 메모리 설정',
    },
    value: { en: '1,769 MB', ko: '1,769MB' },
    date: '2026-11-22',
    source: `${lambdaGuide}/gettingstarted-limits.html`,
  },
  {
    id: 'lambda-async-retries',
    statement: {
      en: 'Retries of an asynchronous event after a function error',
      ko: '비동기식 호출에서 함수 오류 뒤의 재시도 횟수',
    },
    value: { en: '2 retries', ko: '2회' },
    date: '2026-11-22',
    source: `${lambdaGuide}/invocation-async-error-handling.html`,
  },
  {
    id: 'lambda-event-age',
    statement: {
      en: 'How long an asynchronous event is kept at most',
      ko: '비동기 이벤트를 보관하는 최대 시간',
    },
    value: { en: '6 hours', ko: '6시간' },
    date: '2026-11-22',
    source: `${lambdaGuide}/invocation-async-error-handling.html`,
  },
  {
    id: 'empty-function-init',
    statement: {
      en: 'INIT of an empty function with 1,024 MB, zip, x86, in the benchmark lambda-perf',
      ko: 'lambda-perf 벤치마크에서 빈 함수의 INIT(1,024MB, zip, x86)',
    },
    value: {
      en: '15 ms for Rust, 136 ms for Node.js 24 and 235 ms for Java 21',
      ko: 'Rust 15ms, Node.js 24 136ms, Java 21 235ms',
    },
    date: '2026-08-22',
    source: benchmark,
  },
  {
    id: 'image-init',
    statement: {
      en: 'INIT of an empty Java 21 function with 1,024 MB as an image and as a .zip, in the benchmark lambda-perf',
      ko: 'lambda-perf 벤치마크에서 이미지와 .zip으로 올린 빈 Java 21 함수의 INIT(1,024MB)',
    },
    value: { en: '452 ms instead of 235 ms', ko: '235ms가 아니라 452ms' },
    date: '2026-08-22',
    source: benchmark,
  },
] as const;
