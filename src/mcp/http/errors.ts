import { type Failure, Refusal } from '../failure.ts';

const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;
const NETWORK = /^(?:ENOTFOUND|EAI_|ECONN|EHOST|ENET|EPIPE|ETIMEDOUT|EADDRNOTAVAIL|EACCES|EPERM)/;
const CHECK_ADDRESS = 'check the address, or try again later';

/** An error of a connection as an outcome; what is one already stays as it is. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof AggregateError && error.errors.length > 0) return refusalOf(error.errors[0]);
  return new Refusal(failureOfCode(codeOf(error)));
}

function failureOfCode(code: string): Failure {
  if (code === 'HPE_HEADER_OVERFLOW') return { outcome: 'too-large', because: 'sent headers without end' };
  if (code === 'ECONNRESET') return { outcome: 'unreachable', because: 'broke the connection off', remedy: CHECK_ADDRESS };
  if (code.startsWith('HPE_')) return { outcome: 'invalid', because: `does not speak HTTP (${code})` };
  if (TLS.test(code)) return { outcome: 'unreachable', because: `has no connection that can be trusted (${code})`, remedy: CHECK_ADDRESS };
  if (NETWORK.test(code)) return { outcome: 'unreachable', because: `could not be reached (${code})`, remedy: CHECK_ADDRESS };
  return { outcome: 'unreachable', because: `could not be asked (${code})`, remedy: CHECK_ADDRESS };
}

/** Our runtime's own code for an error, never its words. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,60}$/.test(code) ? code : 'no code';
}
