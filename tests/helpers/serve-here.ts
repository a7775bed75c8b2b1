// Serves a folder until its input ends: started inside a device's namespace, so that each phone has the app on
// its own localhost, and a server that can be gone. Usage: serve-here.ts DIR PORT true|false (from home)
import { serve } from '../../src/cli/serve.ts';

const [dir = '', port = '0', isFromHome = 'false'] = process.argv.slice(2);
const served = await serve({ dir, port: Number(port), isFromHome: isFromHome === 'true' });
process.stdout.write(`${JSON.stringify(served)}\n`);
// Ends with whoever started it, however that ended.
process.stdin.resume().once('close', () => process.exit());
