// English: what the screens of meals say.
export const meals = {
  'meals.title': 'Meals',
  'meals.new': 'Plan a meal',
  'meals.one': 'A meal',
} as const;
