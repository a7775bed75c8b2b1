// What is kept where, and who can read it: said plainly, its limits too.
import { t } from '#words';
import { useAnswer } from '../../use-camp.ts';
import { fadesWords } from '../people/about-facts.ts';
import '../../parts/card.css';
import './me.css';

export function Kept() {
  const when = useAnswer(fadesWords);
  return (
    <>
      <dl class="card kept">
        <dt>{t('me.kept.record')}</dt>
        <dd>{t('me.kept.record-what')}</dd>
        <dt>{t('me.kept.card', { when })}</dt>
        <dd>{t('me.kept.card-what')}</dd>
        <dt>{t('me.kept.diet')}</dt>
        <dd>{t('me.kept.diet-what')}</dd>
        <dt>{t('me.kept.here')}</dt>
        <dd>{t('me.kept.here-what')}</dd>
        <dt>{t('me.kept.nowhere')}</dt>
        <dd>{t('me.kept.nowhere-what')}</dd>
      </dl>
      <p class="note after-little">{t('me.kept.honest')}</p>
    </>
  );
}
