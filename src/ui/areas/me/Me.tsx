import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const MeScreen = () => <Screen title={t('me.title')}>{null}</Screen>;
