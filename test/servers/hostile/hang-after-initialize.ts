import { serve } from '../tiny/serve.ts';

serve({});
