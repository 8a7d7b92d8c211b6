/**
 * The model of a function (AWS Lambda) in words.
 */
import type { Fidelity } from './fidelity';

const guide = 'https://docs.aws.amazon.com/lambda/latest/dg';

export const fidelityFunction: Fidelity = {
  models: [
    {
      en: 'Execution environments one by one: INIT, idle, busy with one invocation, reclaimed after an idle time, replaced at an age.',
      ko: '실행 환경을 하나하나 다룹니다. 초기화, 유휴, 호출 하나를 처리하는 상태, 유휴 시간 뒤의 회수, 수명에 따른 교체까지 다룹니다.',
    },
    {
      en: 'Account, reserved and provisioned concurrency, the scaling rate of each function, ten synchronous requests a second for each unit of concurrency; every refusal (429) with its reason.',
      ko: '계정 동시성, 예약된 동시성, 프로비저닝된 동시성, 함수별 확장 속도, 동시성 1당 초당 동기식 요청 10건의 한도를 다룹니다. 거절(429)마다 이유가 남습니다.',
    },
    {
      en: 'Cold starts: start of the environment, INIT by runtime and package with its limit of 10 seconds, a slower first invocation; processor share by memory.',
      ko: '콜드 스타트를 환경 시작, 런타임과 패키지에 따른 초기화(제한 10초), 느린 첫 호출로 나누어 다룹니다. CPU 몫은 메모리 설정에 비례합니다.',
    },
    {
      en: 'Time-outs and crashes: the process is gone, and the next invocation in that environment repeats INIT.',
      ko: '타임아웃과 비정상 종료를 다룹니다. 프로세스가 사라지고, 그 환경의 다음 호출이 초기화를 다시 합니다.',
    },
    {
      en: 'Asynchronous events: two retries after 1 and 2 minutes, growing waits after throttles, greatest age, destinations and dead-letter queue.',
      ko: '비동기식 이벤트를 다룹니다. 1분과 2분 뒤의 재시도 두 번, 스로틀링 뒤에 길어지는 대기, 최대 수명, 대상과 데드 레터 큐가 있습니다.',
    },
    {
      en: 'The bill: configured memory times time, rounded up to 1 ms for each invocation, INIT included; requests; provisioned concurrency in steps of 5 minutes; free tier.',
      ko: '요금을 계산합니다. 설정한 메모리에 시간을 곱하고 호출마다 1ms 단위로 올림하며 초기화도 포함합니다. 요청 수, 5분 단위의 프로비저닝된 동시성, 프리 티어도 반영합니다.',
    },
  ],
  simplifies: [
    {
      en: 'Idle time and age are fixed numbers. AWS states neither: 10 minutes was measured in 2019, 2 hours stands for "every few hours".',
      ko: '유휴 시간과 수명이 고정된 값입니다. AWS는 둘 다 밝히지 않습니다. 10분은 2019년의 측정값이고, 2시간은 "몇 시간마다"를 대신하는 값입니다.',
    },
    {
      en: 'Measured cold starts are means of an empty function; real ones that load frameworks take up to seconds.',
      ko: '측정된 콜드 스타트는 빈 함수의 평균입니다. 프레임워크를 불러오는 실제 함수는 몇 초까지 걸립니다.',
    },
    {
      en: 'A request waits for the environment that was made for it, even if another one becomes free meanwhile.',
      ko: '요청은 자신을 위해 만들어진 환경을 기다립니다. 그사이 다른 환경이 비어도 옮겨 가지 않습니다.',
    },
    {
      en: 'Allowances come back exactly; AWS calls that best effort, and names no burst for the request rate. Here it is one second of it.',
      ko: '허용량이 정확하게 다시 채워집니다. AWS는 최선의 노력이라고만 하고 요청 속도의 순간 허용량은 밝히지 않습니다. 여기서는 1초분입니다.',
    },
    {
      en: 'Less than one vCPU is a slower processor; in truth the function runs and is paused in turn.',
      ko: 'vCPU 하나보다 작은 몫은 느린 프로세서로 봅니다. 실제로는 실행과 멈춤이 번갈아 일어납니다.',
    },
    {
      en: 'Provisioned environments are replaced at their age without a gap; requests beyond ten a second for each go on demand.',
      ko: '프로비저닝된 환경은 수명이 다하면 빈틈없이 교체됩니다. 환경마다 초당 10건을 넘는 요청은 온디맨드로 넘어갑니다.',
    },
    {
      en: "A caller that gives up, or whose deadline has passed, does not stop the invocation; a deadline does not reach the handler's own calls.",
      ko: '호출자가 포기하거나 기한이 지나도 호출은 멈추지 않습니다. 기한은 핸들러가 하는 호출에 전해지지 않습니다.',
    },
    {
      en: 'The wait after a throttle doubles; AWS says only that it grows exponentially from 1 second to 5 minutes.',
      ko: '스로틀링 뒤의 대기 시간이 두 배씩 늘어납니다. AWS는 1초에서 5분까지 지수적으로 늘어난다고만 말합니다.',
    },
  ],
  leavesOut: [
    {
      en: 'SnapStart, managed instances, several invocations in one environment, durable functions, response streaming, tenant isolation.',
      ko: 'SnapStart, 관리형 인스턴스, 한 환경의 여러 동시 호출, 지속성 함수, 응답 스트리밍, 테넌트 격리는 다루지 않습니다.',
    },
    {
      en: 'Extensions, the SHUTDOWN phase, work in the background between invocations, environments initialised ahead of requests without provisioned concurrency.',
      ko: '확장 프로그램, 종료 단계, 호출 사이의 백그라운드 작업, 프로비저닝된 동시성 없이 미리 초기화되는 환경은 다루지 않습니다.',
    },
    {
      en: 'Sizes of payloads and of /tmp, networks of a VPC, availability zones.',
      ko: '페이로드와 /tmp의 크기, VPC 네트워크, 가용 영역은 다루지 않습니다.',
    },
    {
      en: 'Asynchronous events that are delivered twice.',
      ko: '두 번 전달되는 비동기식 이벤트는 다루지 않습니다.',
    },
  ],
  sources: [
    {
      text: 'Understanding the Lambda execution environment lifecycle',
      url: `${guide}/lambda-runtime-environment.html`,
      asOf: '2026-10',
    },
    { text: 'Lambda quotas', url: `${guide}/gettingstarted-limits.html`, asOf: '2026-10' },
    { text: 'Lambda scaling behavior', url: `${guide}/scaling-behavior.html`, asOf: '2026-10' },
    { text: 'Configuring reserved concurrency', url: `${guide}/configuration-concurrency.html`, asOf: '2026-10' },
    { text: 'Configuring provisioned concurrency', url: `${guide}/provisioned-concurrency.html`, asOf: '2026-10' },
    {
      text: 'How Lambda handles errors and retries with asynchronous invocation',
      url: `${guide}/invocation-async-error-handling.html`,
      asOf: '2026-10',
    },
    { text: 'AWS Lambda pricing', url: 'https://aws.amazon.com/lambda/pricing/', asOf: '2026-10' },
    { text: 'AWS Compute Blog, "AWS Lambda standardizes billing for INIT phase", 2025-04-29' },
    { text: 'Cold start measurements of 2026-08-22', url: 'https://github.com/maxday/lambda-perf', asOf: '2026-08' },
    { text: 'M. Shilkov, measurements of how long idle environments are kept, mikhail.io, 2019-08' },
    {
      text: 'Mahmoudi and Khazaei, "SimFaaS: A Performance Simulator for Serverless Computing Platforms", CLOSER 2021',
    },
  ],
};
