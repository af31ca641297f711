import { RESOURCES } from './limits.ts';
import { type CommandLine, environmentOf, mountsOf, NOBODY, type Program } from './program.ts';

/** The image whose C library Node's own builds are linked against. */
const IMAGE = 'debian:stable-slim';

/** A container outlives the client that started it, so that it has to end by itself. */
const LIFETIME = '360s';

/** The command line that runs a program in a container that is removed afterwards. */
export function docker(program: Program): CommandLine {
  return [
    ...(['docker', 'run', '--rm', '--interactive', '--init', '--pull=never'] as const),
    `--network=${program.network ? 'bridge' : 'none'}`,
    ...['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges', `--user=${NOBODY}:${NOBODY}`],
    ...[`--tmpfs=/tmp:size=${RESOURCES.diskBytes}`, `--workdir=/tmp`],
    ...[`--memory=${RESOURCES.dataBytes}`, `--memory-swap=${RESOURCES.dataBytes}`, `--pids-limit=${RESOURCES.processes}`],
    ...[`--ulimit=nofile=${RESOURCES.files}`, `--ulimit=fsize=${RESOURCES.fileBytes}`, `--ulimit=cpu=${RESOURCES.processorSeconds}`],
    ...mountsOf(program).map(({ from, to, writable }) => `--mount=type=bind,source=${from},target=${to}${writable ? '' : ',readonly'}`),
    ...Object.entries({ ...environmentOf(program), HOME: '/tmp' }).map(([name, value]) => `--env=${name}=${value}`),
    ...['--entrypoint=timeout', IMAGE, '--signal=KILL', LIFETIME],
    ...program.command,
  ];
}
