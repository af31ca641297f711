import { RESOURCES, type Resources } from './limits.ts';
import { type CommandLine, commandOf, environmentOf, mountsOf, NOBODY, type Program } from './program.ts';

/** The image whose C library Node's own builds are linked against. */
const IMAGE = 'debian:stable-slim';

/** A container outlives the client that started it, so that it has to end by itself. */
const LIFETIME = '360s';

/** The command line that runs a program in a container that is removed afterwards; Docker's own seccomp filter stays on. */
export function docker(program: Program, resources: Resources = RESOURCES): CommandLine {
  return [
    ...(['docker', 'run', '--rm', '--interactive', '--init', '--pull=never'] as const),
    ...[
      '--network=none',
      '--read-only',
      '--ipc=private',
      '--cap-drop=ALL',
      '--security-opt=no-new-privileges',
      `--user=${NOBODY}:${NOBODY}`,
    ],
    ...[`--tmpfs=/tmp:size=${resources.diskBytes}`, `--workdir=/tmp`],
    ...[`--memory=${resources.memoryBytes}`, `--memory-swap=${resources.memoryBytes}`, `--pids-limit=${resources.processes}`],
    ...Object.entries(ulimits(resources)).map(([name, value]) => `--ulimit=${name}=${value}`),
    ...mountsOf(program).map(({ from, to, writable }) => `--mount=type=bind,source=${from},target=${to}${writable ? '' : ',readonly'}`),
    ...Object.entries({ ...environmentOf(program), HOME: '/tmp' }).map(([name, value]) => `--env=${name}=${value}`),
    ...['--entrypoint=timeout', IMAGE, '--signal=KILL', LIFETIME],
    ...commandOf(program),
  ];
}

/** The container's memory and processes are bounded as a whole, which a process's own limits cannot do. */
function ulimits({ files, fileBytes, dataBytes, processorSeconds }: Resources): Record<string, number> {
  return { nofile: files, fsize: fileBytes, data: dataBytes, cpu: processorSeconds, core: 0 };
}
