import { serve } from '../tiny/serve.ts';

serve({}, ({ method }) => {
  if (method === 'notifications/initialized') throw new Error('initialized too much');
});
