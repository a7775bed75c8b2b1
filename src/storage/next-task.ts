// Long work in slices: between two of them a touch, a frame or a neighbour gets its turn.

const waiting: (() => void)[] = [];
/** One for all of them: on a slow phone a channel for each costs a newcomer a tenth of the time a camp takes to come in. */
let channel: MessageChannel | undefined;

/** Resolves in a task of its own. A timer would do too, but nested ones wait 4 ms each (HTML, 8.6), which adds up. */
export function nextTask(): Promise<void> {
  const { port2 } = (channel ??= opened());
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(null);
  });
}

function opened(): MessageChannel {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return { port1, port2 };
}
