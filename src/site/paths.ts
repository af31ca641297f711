import { madeServers } from './kept.ts';

/** The paths of the server pages that this build makes; props carry the id alone. */
export function serverPaths() {
  return madeServers.map(({ address, server }) => ({ params: { server: segment(address, 2) }, props: { id: server.id } }));
}

/** The paths of the tool pages that this build makes; props carry the address alone. */
export function toolPaths() {
  return madeServers
    .flatMap(({ tools }) => tools)
    .map(({ address }) => ({ params: { server: segment(address, 2), tool: segment(address, 3) }, props: { address } }));
}

function segment(address: string, index: number): string {
  return address.split('/')[index] ?? '';
}
