// English: what the screens of tasks say.
export const tasks = {
  'tasks.title': 'Tasks',
  'tasks.new': 'Add a task',
  'tasks.one': 'A task',
} as const;
