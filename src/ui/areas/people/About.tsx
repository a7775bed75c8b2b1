// A person's facts, what they offer and would learn: the same on their page and on their own.
import type { Person } from '#record';
import { t } from '#words';
import type { AboutFacts } from './about-facts.ts';
import '../../parts/card.css';
import '../../parts/chips.css';
import './people.css';

export function FactList({ of }: { of: AboutFacts }) {
  return (
    <>
      {of.lines.length > 0 && (
        <dl class="card facts">
          {of.lines.map(({ key, label, value, to }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{to === undefined ? value : <a href={to}>{value}</a>}</dd>
            </div>
          ))}
        </dl>
      )}
      {of.isWelcomer && <p class="after-little">{t('person.welcomer')}</p>}
      {of.isFirst && <p class="after-little">{t('person.first-time')}</p>}
    </>
  );
}

/** What they can and what they would like to learn, each as a list of words; nothing where nothing is offered. */
export function Offers({ of, can, learning }: { of: Person; can: string; learning: string }) {
  return (
    <>
      <OfferList title={can} words={of.can ?? []} />
      <OfferList title={learning} words={of.learning ?? []} />
    </>
  );
}

function OfferList({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="chips after-little">
        {words.map((word) => (
          <li key={word}>
            <a class="chip" href={`/people?find=${encodeURIComponent(word)}`}>
              {word}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
