// The screens of tasks.
import { t } from '#words';
import { Screen } from '../../parts/Screen.tsx';

export const TasksScreen = () => <Screen title={t('tasks.title')} />;
export const NewTaskScreen = () => (
  <Screen title={t('tasks.new')} up={{ to: '/tasks', name: t('tab.tasks') }} />
);
export const TaskScreen = () => <Screen title={t('tasks.one')} up={{ to: '/tasks', name: t('tab.tasks') }} />;
export const ChangeTaskScreen = NewTaskScreen;
