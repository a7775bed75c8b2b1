// What this person is asked to take over. Few are asked on any day: the cards come once there is something on them.
import { asksOfMe } from '#record';
import { usePart } from '../../lazy.tsx';
import { useAnswer } from '../../use-camp.ts';

export function AskedOfMe() {
  const isAsked = useAnswer((reading) => asksOfMe(reading).length > 0);
  const part = usePart(isAsked, () => import('../../parts/Asked.tsx'));
  return isAsked && part ? <part.AskedOfMe /> : null;
}
