// One thing in the programme: when, where, with whom, who would come; what stands in its place at its hour; how it
// was moved.
import { type Reading, campTime, comingTo, hostsOf, place, sameTime, session, sessionHours } from '#record';
import { capital, commas, lengthOf, listed, t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import { Choices } from '../../parts/Choices.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Words } from '../../parts/Words.tsx';
import { hoursWords } from '../../parts/hours-words.ts';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer } from '../../use-camp.ts';
import { Clashes } from './Clashes.tsx';
import { Coming } from './Coming.tsx';
import { Moved } from './Moved.tsx';
import { MoreToDo } from './MoreToDo.tsx';
import { Room } from './Room.tsx';
import { dayAndHour, hostNames, isOn, isOver } from './session-words.ts';
import '../../parts/button.css';
import '../../parts/card.css';
import './programme.css';

const up = () => ({ to: '/programme', name: t('tab.programme') });

export function SessionScreen({ id }: ScreenParams) {
  const shown = useAnswer((reading) => readSession(reading, id), [id]);
  if (!shown) return <NothingHere up={up()} />;
  const { title, over, about, isGone, isPast, isPlaced, isComing, overlap } = shown;
  const ref = { kind: 'session', id };
  return (
    <Screen
      title={title}
      up={up()}
      over={over}
      dock={
        isGone ? undefined : (
          <Dock id={id} title={title} isPast={isPast} isPlaced={isPlaced} isComing={isComing} />
        )
      }
    >
      <Withdrawn about={ref} />
      <Facts of={shown} />
      {about !== undefined && <p class="words after-little">{about}</p>}
      <Room id={id} />
      <Mark kind="session" id={id} />
      <Moved id={id} />
      <Choices about={ref} />
      {overlap !== undefined && (
        <p class="strip after">
          <Icon of={more.twin} />
          <span>{t('session.overlap', { what: overlap })}</span>
        </p>
      )}
      <Clashes id={id} />
      {!isGone && !isPast && <MoreToDo id={id} title={title} />}
      <ChangeOrTakeAway about={ref} what={title} changeAt={`/session/${id}/change`} isGone={isGone} />
      <Log about={ref} />
    </Screen>
  );
}

function Dock(props: { id: string; title: string; isPast: boolean; isPlaced: boolean; isComing: boolean }) {
  const { id, title, isPast, isPlaced, isComing } = props;
  return (
    <>
      {isPast && <p class="meta dock-why">{t('session.come-over')}</p>}
      <div class="btn-row come-row">
        {!isPast && <Coming id={id} what={title} isYours={isComing} />}
        <a
          class="btn tall"
          href={`/session/${id}/move`}
          aria-label={t(isPlaced ? 'session.move-of' : 'session.place-of', { what: title })}
        >
          <Icon of={more.pencil} />
          {t(isPlaced ? 'session.move' : 'session.place')}
        </a>
      </div>
    </>
  );
}

function Facts({ of }: { of: Shown }) {
  const { when, length, where, holds, hosts, bring, forWhom, language } = of;
  return (
    <dl class="facts">
      <div>
        <dt>{t('session.when')}</dt>
        <dd>
          {when === undefined ? (
            t('session.no-when')
          ) : (
            <Words of="session.when-length" with={{ when: <b>{when}</b>, length }} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('session.where')}</dt>
        <dd>
          {where ? <a href={`/place/${where.id}`}>{where.name}</a> : t('session.no-where')}{' '}
          <span class="meta">{holds}</span>
        </dd>
      </div>
      <div>
        <dt>{t('session.with')}</dt>
        <dd>{hosts === '' ? t('session.nobody') : <b>{hosts}</b>}</dd>
      </div>
      <Fact name={t('session.bring')} text={bring} />
      <Fact name={t('session.for')} text={forWhom} />
      <Fact name={t('session.language')} text={language} />
    </dl>
  );
}

const Fact = ({ name, text }: { name: string; text: string | undefined }) =>
  text === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );

interface Shown {
  readonly title: string;
  readonly over: string;
  readonly about: string | undefined;
  readonly when: string | undefined;
  readonly length: string;
  readonly where: { readonly id: string; readonly name: string } | undefined;
  readonly holds: string;
  readonly hosts: string;
  readonly bring: string | undefined;
  readonly forWhom: string | undefined;
  readonly language: string | undefined;
  readonly isGone: boolean;
  readonly isPast: boolean;
  readonly isPlaced: boolean;
  readonly isComing: boolean;
  /** What of one's own is at the same time. */
  readonly overlap: string | undefined;
}

function readSession(reading: Reading, id: string): Shown | undefined {
  const { view, now, person } = reading;
  const found = view.get(session, id);
  if (!found) return undefined;
  const time = campTime(view, now);
  const { when, title, about, bring, forWhom, language } = found;
  const where = when?.place === undefined ? undefined : view.get(place, when.place);
  const isPast = isOver(found, now);
  const others = sameTime(reading, sessionHours(found));
  const isMine =
    person !== undefined && (hostsOf(found).includes(person) || comingTo(found).includes(person));
  return {
    title: title ?? t('session.one'),
    over: capital(
      commas([
        t(`session.sort.${found.sort ?? 'other'}`),
        isPast ? t('programme.over') : found.inked === true ? undefined : t('programme.pencilled'),
        isOn(found, now) ? t('programme.on-now').toLocaleLowerCase() : undefined,
      ]),
    ),
    about,
    when: when && capital(dayAndHour(when.at, now, time)),
    length: when ? lengthOf(when.minutes) : '',
    where: where?.name === undefined ? undefined : { id: where.id, name: where.name },
    holds: commas([
      where?.capacity === undefined ? undefined : t('session.holds', { n: where.capacity }),
      ...(where?.features ?? []),
    ]),
    hosts: hostNames(view, found),
    bring,
    forWhom,
    language,
    isGone: found.withdrawn !== undefined,
    isPast,
    isPlaced: when !== undefined,
    isComing: isMine && comingTo(found).includes(person),
    overlap: others.length === 0 ? undefined : listed(others.map((each) => hoursWords(view, each, time))),
  };
}
