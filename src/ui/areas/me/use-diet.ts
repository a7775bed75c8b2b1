// What this phone said that somebody eats, and saying it anew. Not in the record: a card, in the way its owner chose.
import type { DietSaid } from '#app';
import { campTime, cardFadesAt } from '#record';
import { useEffect, useState } from 'preact/hooks';
import { useAnswer, useCamp } from '../../use-camp.ts';

/** Undefined until it is known; null for nothing said. */
export function useDietSaid(person: string): DietSaid | null | undefined {
  const camp = useCamp();
  const [said, setSaid] = useState<DietSaid | null>();
  // All diets, told anew whenever one comes or goes: a counted one bears no name to look for.
  const diets = useAnswer(({ facts }) => facts.diets());
  useEffect(() => {
    let isShown = true;
    void camp.engine
      .then((engine) => engine.diets.saidFor(person))
      .then((found) => isShown && setSaid(found ?? null));
    return () => (isShown = false);
  }, [camp, person, diets]);
  return said;
}

export function useSayDiet(): (person: string, said: DietSaid | null) => Promise<boolean> {
  const camp = useCamp();
  return async (person, said) => {
    const now = camp.clock.now();
    const fades = cardFadesAt(
      camp.ask(({ view }) => campTime(view, now)),
      Math.floor(now / 1000),
    );
    return (await camp.engine).diets.say(person, said, fades);
  };
}
