// Five cards for somebody who is here for the first time, one after the other. Every one can be the last: "Skip all" is
// always there, and nothing remembers how far anybody came.
import { t } from '#words';
import type { ComponentChildren, ComponentType } from 'preact';
import { setFirstHour } from '../../first-hour.ts';
import type { ScreenParams } from '../../lazy.tsx';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useCamp } from '../../use-camp.ts';
import { HOME, way } from '../../way.ts';
import { Scene } from '../join/Scene.tsx';
import { MealCard, MeetCard, PlacesCard, TaskCard } from './cards.tsx';
import { ChargeCard } from './ChargeCard.tsx';
import '../../parts/button.css';
import '../../parts/card.css';
import '../../parts/pips.css';
import './welcome.css';

const CARDS = ['charge', 'places', 'meal', 'meet', 'task'] as const;

const VIEWS: { readonly [card in (typeof CARDS)[number]]: ComponentType } = {
  charge: ChargeCard,
  places: PlacesCard,
  meal: MealCard,
  meet: MeetCard,
  task: TaskCard,
};

export function WelcomeScreen({ query }: ScreenParams) {
  const camp = useCamp();
  const asked = Number(query.get('card') ?? 1);
  const at = Number.isInteger(asked) && asked >= 1 && asked <= CARDS.length ? asked - 1 : 0;
  const card = CARDS[at] ?? 'charge';
  const next = CARDS[at + 1];
  const View = VIEWS[card];
  const leave = (): void => {
    setFirstHour(camp.id);
    way.goTab(HOME);
  };
  return (
    <Screen
      title={t('welcome.title')}
      heading={t(`welcome.${card}`)}
      start={<p class="meta">{t('welcome.card', { n: at + 1, of: CARDS.length })}</p>}
      tools={
        <button type="button" class="btn quiet" onClick={leave}>
          {t('welcome.skip')}
        </button>
      }
      banner={(heading) => (
        <>
          {at === 0 && <Drawn />}
          {heading}
        </>
      )}
      dock={
        <div class="welcome-on">
          <span class="pips" aria-hidden="true">
            {CARDS.map((each, place) => (
              <i key={each} class={place <= at ? 'pip in' : 'pip'} />
            ))}
          </span>
          {next === undefined ? (
            <Onward>
              <button type="button" class="btn dark tall" onClick={leave}>
                {t('welcome.done')}
              </button>
            </Onward>
          ) : (
            <Onward>
              <a
                class="btn dark tall"
                href={`/welcome?card=${at + 2}`}
                aria-label={t('welcome.next', { what: t(`welcome.${next}`) })}
              >
                {t(`welcome.${next}`)}
                <Icon of={icon.next} />
              </a>
            </Onward>
          )}
        </div>
      }
    >
      <View />
    </Screen>
  );
}

const Onward = ({ children }: { children: ComponentChildren }) => <div class="welcome-next">{children}</div>;

/** The camp's drawing, on the first card alone. */
const Drawn = () => (
  <div class="welcome-scene">
    <Scene />
  </div>
);
