import { answer, assemble, type Instruction, load, unless, when } from './bpf.ts';
import { ABSENT, FORBIDDEN, JUDGED, LAST_KNOWN, type Numbers } from './system-calls.ts';

/** Where the kernel lays what is judged: the call's number, the architecture, and the lower half of each argument. */
const NUMBER = 0;
const ARCHITECTURE = 4;
const argument = (index: number) => 16 + 8 * index;

const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const refuseWith = (error: number) => answer(0x00050000 + error);
const NOT_PERMITTED = refuseWith(1);
const NOT_IMPLEMENTED = refuseWith(38);
const NO_SUCH_FAMILY = refuseWith(97);

const NEW_NAMESPACES = 0x7e020000;
/** Typing for somebody else, and moving a terminal's contents or its line discipline. */
const TERMINAL_TRICKS = [0x5412, 0x541c, 0x5423];
const DEFAULT_PERSONALITY = 0;
const ASK_PERSONALITY = 0xffffffff;
const UNIX = 1;
const INTERNET = [2, 10];
/** Asking for the network interfaces, which Node does; it finds none but lo. */
const NETLINK = 16;
const NETLINK_ROUTE = 0;

const MACHINES = {
  x64: { architecture: 0xc000003e, column: 0 },
  arm64: { architecture: 0xc00000b7, column: 1 },
} as const;

/** A processor whose system calls are known. */
export type Machine = keyof typeof MACHINES;

/** Whether a filter can be made for a processor. */
export function isKnownMachine(name: string): name is Machine {
  return Object.hasOwn(MACHINES, name);
}

/** The seccomp filter of every sandbox, as bubblewrap takes it. */
export function filterFor(machine: Machine): Buffer {
  const { architecture, column } = MACHINES[machine];
  const on = (numbers: Numbers, body: readonly Instruction[]) => {
    const number = numbers[column];
    return number === undefined ? [] : when(['equals', number], body);
  };
  return assemble([
    ...load(ARCHITECTURE),
    ...unless(['equals', architecture], answer(KILL_PROCESS)),
    ...load(NUMBER),
    ...when(['exceeds', LAST_KNOWN], NOT_IMPLEMENTED),
    ...Object.values(ABSENT).flatMap((numbers) => on(numbers, NOT_IMPLEMENTED)),
    ...Object.values(FORBIDDEN).flatMap((numbers) => on(numbers, NOT_PERMITTED)),
    ...on(JUDGED.clone, [...load(argument(0)), ...when(['shares', NEW_NAMESPACES], NOT_PERMITTED), ...answer(ALLOW)]),
    ...on(JUDGED.ioctl, [
      ...load(argument(1)),
      ...TERMINAL_TRICKS.flatMap((trick) => when(['equals', trick], NOT_PERMITTED)),
      ...answer(ALLOW),
    ]),
    ...on(JUDGED.personality, onlyWhen([DEFAULT_PERSONALITY, ASK_PERSONALITY], NOT_PERMITTED)),
    ...on(JUDGED.socketpair, onlyWhen([UNIX], NO_SUCH_FAMILY)),
    ...on(JUDGED.socket, [...load(argument(0)), ...judgeNetlink(), ...onlyWhen([UNIX, ...INTERNET], NO_SUCH_FAMILY)]),
    ...answer(ALLOW),
  ]);
}

function judgeNetlink(): Instruction[] {
  return when(['equals', NETLINK], [...load(argument(2)), ...when(['equals', NETLINK_ROUTE], answer(ALLOW)), ...NO_SUCH_FAMILY]);
}

/** Allows the call when its first argument is one of some numbers. */
function onlyWhen(allowed: readonly number[], otherwise: readonly Instruction[]): Instruction[] {
  return [...load(argument(0)), ...allowed.flatMap((number) => when(['equals', number], answer(ALLOW))), ...otherwise];
}
