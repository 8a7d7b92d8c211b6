/**
 * Why something in a template does not reach the scenario.
 */
import type { Words } from '../../common/result';

export const ignoredBecause = {
  noCounterpart: {
    en: 'the scenario has no such setting',
    ko: '시나리오에는 이에 해당하는 설정이 없습니다',
  },
  otherResource: {
    en: 'the scenario has no such kind of component',
    ko: '시나리오에는 이런 종류의 구성 요소가 없습니다',
  },
  intrinsic: {
    en: 'its value is known only when the template is deployed',
    ko: '값이 템플릿을 배포할 때 정해집니다',
  },
  reference: {
    en: 'it names nothing in this template that the scenario has',
    ko: '이 템플릿에서 시나리오로 옮길 수 있는 것을 가리키지 않습니다',
  },
  runtime: {
    en: 'there are no measured cold starts of this runtime',
    ko: '이 런타임의 콜드 스타트 측정값이 없습니다',
  },
  event: {
    en: 'the scenario has no such source of events',
    ko: '시나리오에는 이런 이벤트 원본이 없습니다',
  },
  integration: {
    en: 'the scenario has no such integration',
    ko: '시나리오에는 이런 통합이 없습니다',
  },
  noKeys: {
    en: 'a usage plan without API keys limits nobody',
    ko: 'API 키가 없는 사용량 계획은 아무도 제한하지 않습니다',
  },
  code: {
    en: 'it says where the code is, which a scenario has not',
    ko: '코드의 위치이며 시나리오에는 코드가 없습니다',
  },
  rights: {
    en: 'who may do what is not part of a scenario',
    ko: '누가 무엇을 할 수 있는지는 시나리오에 없습니다',
  },
  permission: {
    en: 'permissions are read only from the policy templates of AWS SAM',
    ko: '권한은 AWS SAM 정책 템플릿에서만 읽습니다',
  },
} as const satisfies Readonly<Record<string, Words>>;
