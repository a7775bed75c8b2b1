// The gathering itself: what it is called, when and where, by whose clock. Anybody may change it, as anything.
import { DAY_STARTS, parseDate } from '#base';
import { type Gathering, theGathering } from '#record';
import { dateWords, fullClock, t } from '#words';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { Choices } from '../../parts/Choices.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Log } from '../../parts/log/Log.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer } from '../../use-camp.ts';
import { upToSettings } from './Settings.tsx';
import './settings.css';
import '../../parts/button.css';
import '../../parts/card.css';

export function GatheringScreen() {
  const known = useAnswer(({ view }) => theGathering(view));
  if (!known)
    return (
      <Screen title={t('settings.gathering')} up={upToSettings()}>
        <div class="block">
          <Empty title={t('settings.gathering.none')}>{t('settings.gathering.none-why')}</Empty>
        </div>
      </Screen>
    );
  const about = { kind: 'gathering', id: known.id } as const;
  return (
    <Screen title={known.title ?? t('settings.unnamed')} up={upToSettings()}>
      <Mark kind="gathering" id={known.id} />
      <dl class="card pairs after">
        {factsOf(known).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="btn-row after">
        <a class="btn small" href="/gathering/change">
          <Icon of={more.pencil} />
          {t('act.change')}
        </a>
      </p>
      <Choices about={about} />
      <div class="block">
        <LinkCard
          to="/emergency"
          icon={icon.aid}
          title={t('now.emergency')}
          note={t('settings.gathering.emergency')}
        />
      </div>
      <p class="note after">{t('settings.gathering.code-note')}</p>
      <Log about={about} />
    </Screen>
  );
}

function factsOf(known: Gathering): readonly { label: string; value: string }[] {
  const day = (text: string | undefined): string | undefined => {
    const date = parseDate(text ?? '');
    return date === undefined ? undefined : dateWords(date);
  };
  const facts = [
    { label: t('settings.gathering.first'), value: day(known.start) },
    { label: t('settings.gathering.last'), value: day(known.end) },
    { label: t('settings.gathering.place'), value: known.place },
    { label: t('settings.gathering.zone'), value: known.zone },
    {
      label: t('settings.gathering.day-starts'),
      value: fullClock(known.dayStarts ?? DAY_STARTS),
    },
    { label: t('settings.gathering.licence'), value: known.licence },
  ];
  return facts.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}
