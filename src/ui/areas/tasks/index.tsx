// The screens of tasks.
export { TasksScreen } from './Tasks.tsx';
export { TaskScreen } from './Task.tsx';
export { NewTaskScreen, ChangeTaskScreen } from './TaskForm.tsx';
