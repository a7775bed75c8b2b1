import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const ChangePersonScreen = () => <Screen title={t('people.title')}>{null}</Screen>;
