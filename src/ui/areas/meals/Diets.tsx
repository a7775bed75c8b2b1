// What people eat and what they react to: numbers only, to those who cook as to everybody. Who said nothing is not
// counted as anything.
import { allergenCounts, dietCounts, eatersSaid } from '#record';
import { capital, t } from '#words';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useAnswer } from '../../use-camp.ts';
import '../../parts/card.css';
import './meals.css';

export function Diets() {
  const { said, diets, reactions } = useAnswer(({ facts }) => ({
    said: eatersSaid(facts),
    diets: dietCounts(facts),
    reactions: allergenCounts(facts),
  }));
  return (
    <div class="block">
      {reactions.length > 0 && (
        <section class="card" aria-labelledby="react">
          <h2 id="react">{t('meal.react')}</h2>
          <dl class="counts after-little">
            {reactions.map(({ allergen, eaters, badly }) => (
              <div key={allergen}>
                <dt>{allergen}</dt>
                <dd>{badly > 0 ? t('meal.badly', { n: eaters, badly }) : eaters}</dd>
              </div>
            ))}
          </dl>
          <p class="strip care after-little">
            <Icon of={icon.info} />
            <span>{t('meal.unknown')}</span>
          </p>
        </section>
      )}
      <section class="card" aria-labelledby="diets">
        <h2 id="diets">{t('meal.diets')}</h2>
        <dl class="counts bars after-little">
          {diets.map(({ tag, eaters }) => (
            <div key={tag} style={{ '--w': `${Math.round((100 * eaters) / Math.max(1, said))}%` }}>
              <dt>{capital(t(`diet.${tag}` as 'diet.vegan'))}</dt>
              <dd>{eaters}</dd>
            </div>
          ))}
        </dl>
        <p class="note">{said === 0 ? t('meal.diets-none') : t('meal.diets-said', { n: said })}</p>
      </section>
    </div>
  );
}
