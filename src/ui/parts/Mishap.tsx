// A mistake of ours in one screen: it says so, says what is safe, and can be opened again. The rest of the app
// goes on.
import { t } from '#words';
import { Component, type ComponentChildren } from 'preact';
import { CampContext } from '../use-camp.ts';
import { Screen, upToNow } from './Screen.tsx';

interface Props {
  readonly children: ComponentChildren;
}

export class Mishap extends Component<Props, { readonly hasTripped: boolean }> {
  static override contextType = CampContext;
  override state = { hasTripped: false };

  override componentDidCatch(error: unknown): void {
    const camp = this.context as { log: { add(topic: string, text: string): void } } | null;
    camp?.log.add('bug', error instanceof Error ? `${error.message} ${error.stack ?? ''}` : String(error));
    this.setState({ hasTripped: true });
  }

  override render() {
    if (!this.state.hasTripped) return this.props.children;
    return (
      <Screen title={t('broken.title')} up={upToNow()} lead={t('broken.why')}>
        <p class="after">
          <button type="button" class="btn go wide" onClick={() => this.setState({ hasTripped: false })}>
            {t('broken.again')}
          </button>
        </p>
      </Screen>
    );
  }
}
