// A line of y-webrtc that is mended as the page is built. It takes for granted that an answer finds the connection that
// asked for it; ours may have been given up meanwhile (rule O6), and then it throws where nobody can catch it.
import type { Plugin } from 'vite';

const FILE = /\/y-webrtc\/src\/y-webrtc\.js$/;
const TAKEN_FOR_GRANTED =
  /(const existingConn = webrtcConns\.get\(data\.from\))(\n\s*)existingConn\.glareToken/;

/** An answer that nobody waits for is passed over. Refuses another y-webrtc than the one it knows. */
export function lateAnswers(): Plugin {
  return {
    name: 'late-answers',
    transform: {
      filter: { id: FILE },
      handler: (code) => {
        if (!TAKEN_FOR_GRANTED.test(code))
          throw new Error('this y-webrtc is not the one whose late answers are mended here');
        return code.replace(TAKEN_FOR_GRANTED, '$1$2if (!existingConn) return$2existingConn.glareToken');
      },
    },
  };
}
