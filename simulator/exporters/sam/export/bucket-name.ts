/**
 * Buckets have names of their own making, so that a function can both be fed by a bucket and use it: a reference in both
 * directions would be a circle, which CloudFormation refuses.
 */
import { sub, type Values } from '../template';
import { type Draft, logicalIdOf } from './draft';

export const bucketName = (draft: Draft, id: string): Values =>
  sub(`\${AWS::StackName}-${logicalIdOf(draft, id).toLowerCase()}-\${AWS::AccountId}`);

export const bucketArn = (draft: Draft, id: string): Values =>
  sub(`arn:\${AWS::Partition}:s3:::\${AWS::StackName}-${logicalIdOf(draft, id).toLowerCase()}-\${AWS::AccountId}`);
