// A phone's page sleeps most of the time: sockets die in silence, timers stand still, the database may be gone.
// Whenever it may have woken, everything that could have died is asked at once.
import type { Clock, Stop } from '#base';

const BEAT_MS = 5000;
/** A beat this much late or early means that the phone slept or its clock was set (ms). */
const JUMP_MS = 10_000;

/** The page goes out of sight, perhaps for good: nothing is told it afterwards. */
export function onLeave(leave: () => void): Stop {
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', leave);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', leave);
  };
}

export function onWake(clock: Clock, wake: () => void): Stop {
  const visible = (): void => {
    if (document.visibilityState === 'visible') wake();
  };
  const events: readonly [EventTarget, string, () => void][] = [
    [document, 'visibilitychange', visible],
    [window, 'pageshow', wake],
    [window, 'online', wake],
    [document, 'resume', wake],
  ];
  for (const [target, name, listener] of events) target.addEventListener(name, listener);
  let last = clock.now();
  const beat = setInterval(() => {
    const now = clock.now();
    if (Math.abs(now - last - BEAT_MS) > JUMP_MS) wake();
    last = now;
  }, BEAT_MS);
  return () => {
    clearInterval(beat);
    for (const [target, name, listener] of events) target.removeEventListener(name, listener);
  };
}
