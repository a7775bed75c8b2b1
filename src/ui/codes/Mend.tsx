// A sentence about what did not work, where it was tried; read aloud as it appears. Nothing while all is well.
import * as icon from '../look/icons.ts';
import { Icon } from '../parts/Icon.tsx';
import '../parts/card.css';

export function Mend({ text }: { text: string | undefined }) {
  return (
    <div role="status">
      {text !== undefined && (
        <div class="strip care">
          <Icon of={icon.info} />
          <p>{text}</p>
        </div>
      )}
    </div>
  );
}
