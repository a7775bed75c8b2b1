// The screens of meals.
export { MealsScreen } from './Meals.tsx';
export { MealScreen } from './Meal.tsx';
export { ChangeMealScreen, NewMealScreen } from './MealForm.tsx';
