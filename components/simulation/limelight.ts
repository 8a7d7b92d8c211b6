/**
 * Only one figure plays at a time: who starts makes the others pause.
 */
export interface Performer {
  pause(): void;
}

let performer: Performer | null = null;

export function takeLimelight(next: Performer): void {
  if (performer !== next) performer?.pause();
  performer = next;
}

export function leaveLimelight(leaver: Performer): void {
  if (performer === leaver) performer = null;
}
