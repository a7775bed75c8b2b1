// Back from a form whose words are on a card: what was said of it while the form stood is hushed by leaving, so it is
// said on the page that comes.
import { say } from '../../say.ts';
import { way } from '../../way.ts';

export function backSaying(to: string, text: string): void {
  const stop = way.place.listen(() => {
    stop();
    say(text);
  });
  way.back(to);
}
