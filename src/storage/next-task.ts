// Long work in slices: between two of them a touch, a frame or a neighbour gets its turn.

/** Resolves in a task of its own. A timer would do too, but nested ones wait 4 ms each (HTML, 8.6), which adds up. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
