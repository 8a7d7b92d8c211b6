/**
 * Settings on the command line: `PATH=VALUE`, values as JSON or as plain words.
 */
import { UsageError } from './arguments';

/** Splits `PATH=VALUE`. */
export function readAssignment(text: string, flag: string): { path: string; value: string } {
  const at = text.indexOf('=');
  if (at <= 0 || at === text.length - 1) {
    throw new UsageError(`${flag} ${text}: expected PATH=VALUE, such as 'connections.A->B.timeoutMs=200'`);
  }
  return { path: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** A JSON list, or values with commas between them. */
export function readValues(text: string): unknown[] {
  const whole = readValue(text);
  if (Array.isArray(whole)) return whole;
  return typeof whole === 'object' && whole !== null ? [whole] : text.split(',').map((part) => readValue(part.trim()));
}

/** JSON, else the text itself. */
export function readValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
