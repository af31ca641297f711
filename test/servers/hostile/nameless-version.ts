import { serve } from '../tiny/serve.ts';

serve({ initialize: () => ({ protocolVersion: 1, capabilities: [], serverInfo: 'me' }) });
