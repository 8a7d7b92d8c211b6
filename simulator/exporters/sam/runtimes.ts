/**
 * Runtimes of Lambda for the language environments of a scenario. Those compiled ahead of time run on an OS-only
 * runtime (AWS Lambda developer guide, "Lambda runtimes", 2026-10).
 */
import type { FunctionConfig } from '../../scenario/schema/function';

interface LambdaRuntime {
  readonly runtime: string;
  /** A handler as the runtime writes it. */
  readonly handler: string;
}

const script = (runtime: string, handler: string): LambdaRuntime => ({ runtime, handler });
const compiled: LambdaRuntime = { runtime: 'provided.al2023', handler: 'bootstrap' };

export const lambdaRuntimes: Readonly<Record<FunctionConfig['runtime'], LambdaRuntime>> = {
  'python3.13': script('python3.13', 'app.handler'),
  'nodejs22.x': script('nodejs22.x', 'index.handler'),
  'nodejs24.x': script('nodejs24.x', 'index.handler'),
  'ruby3.4': script('ruby3.4', 'app.handler'),
  java21: script('java21', 'app.Handler::handleRequest'),
  java25: script('java25', 'app.Handler::handleRequest'),
  dotnet8: script('dotnet8', 'App::App.Function::Handle'),
  'dotnet10-aot': compiled,
  go: compiled,
  rust: compiled,
};
