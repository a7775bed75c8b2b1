import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const NewPersonScreen = () => <Screen title={t('add.title')}>{null}</Screen>;
