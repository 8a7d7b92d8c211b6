/**
 * The running shop beside the headline. Its box has the size of the figure before the figure is there.
 */
import { Still } from '@/components/stage/still';
import type { HomeRun } from '@/content/load/home-run';
import type { Locale } from '@/content/model';
import { HomeStageSlot } from './home-stage-slot';
import { homeMessages } from './messages';

export function HomeFigure({ run, locale }: { run: HomeRun; locale: Locale }) {
  const { figure, recording } = run;
  const { topology, playback } = recording;
  return (
    <section aria-label={homeMessages[locale].figure}>
      <HomeStageSlot figure={figure}>
        <Still
          topology={topology}
          frame={playback.at(figure.stillAtMs)}
          happenings={playback.happenings}
          speed={figure.speed}
          locale={locale}
          annotated={false}
        />
      </HomeStageSlot>
    </section>
  );
}
