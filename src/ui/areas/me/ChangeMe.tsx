import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const ChangeMeScreen = () => <Screen title={t('about.me')}>{null}</Screen>;
