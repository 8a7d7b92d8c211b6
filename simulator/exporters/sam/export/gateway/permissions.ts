/**
 * Lets an API invoke a function: AWS SAM does it by itself only for events.
 */
import { getAtt, ref, sub } from '../../template';
import { type Draft, logicalIdOf } from '../draft';

export function allowInvocation(draft: Draft, gateway: string, reference: string): void {
  const name = logicalIdOf(draft, gateway);
  const [functionName = '', attribute] = reference.split('.');
  draft.resources[`${functionName}InvokedBy${name}`] = {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName:
        attribute === 'Arn' ? getAtt(functionName, 'Arn') : ref(attribute === undefined ? functionName : reference),
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sub(`arn:\${AWS::Partition}:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${${name}}/*`),
    },
  };
}
