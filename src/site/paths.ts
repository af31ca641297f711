import { servers, tools } from './catalogue.ts';

/** The paths of all server pages; props carry the id alone. */
export function serverPaths() {
  return servers.map(({ address, server }) => ({ params: { server: segment(address, 2) }, props: { id: server.id } }));
}

/** The paths of all tool pages; props carry the address alone. */
export function toolPaths() {
  return tools.map(({ address }) => ({ params: { server: segment(address, 2), tool: segment(address, 3) }, props: { address } }));
}

function segment(address: string, index: number): string {
  return address.split('/')[index] ?? '';
}
