// The screens of meals.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const MealsScreen = () => <Screen title={t('meals.title')} />;
export const NewMealScreen = () => (
  <Screen title={t('meals.new')} up={{ to: '/meals', name: t('tab.meals') }} />
);
export const MealScreen = () => <Screen title={t('meals.one')} up={{ to: '/meals', name: t('tab.meals') }} />;
