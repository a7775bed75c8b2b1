// What search finds things by besides their own words: the words that kinds choose from as the screens say them, and
// what people call the places that everybody needs.
import { type Naming, type NeedWords, type Place, needsMet, place } from '#record';
import { t } from '#words';
import { alsoCalled } from '../../parts/thing-title.ts';

export const needWords = (): NeedWords => ({
  loos: t('needs.loos.in'),
  drinking: t('needs.drinking.in'),
  bathing: t('needs.bathing.in'),
  not: t('needs.not'),
  elsewhere: t('needs.elsewhere'),
  showers: t('needs.showers.in'),
  aid: t('needs.aid.in'),
});

const SOUGHT_AS = {
  kitchen: () => t('needs.kitchen.by'),
  loos: () => `${t('needs.loos.in')}; ${t('needs.loos.by')}`,
  drinking: () => t('needs.drinking.by'),
  showers: () => `${t('needs.showers.in')}; ${t('needs.showers.by')}`,
  aid: () => `${t('needs.aid.in')}; ${t('needs.aid.by')}`,
};

export const naming: Naming = {
  alsoCalled,
  soughtAs: (thing) =>
    thing.kind === place.kind
      ? needsMet(thing as Place, needWords())
          .map((need) => SOUGHT_AS[need]())
          .join('; ')
      : '',
};
