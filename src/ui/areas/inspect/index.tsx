// The screens of inspect.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const InspectScreen = () => <Screen title={t('inspect.title')} up={{ to: '/', name: t('tab.now') }} />;
