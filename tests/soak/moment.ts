/** The random moment at which something dies (ms from now): the time itself is what is tried here, not waited out. */
export const moment = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
