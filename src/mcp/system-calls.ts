/** The number of a system call on x64 and on arm64; arm64 never had some of them. */
export type Numbers = readonly [number, number | undefined];

/** Refused, because no server needs them and each has opened a way out before. */
export const FORBIDDEN: Readonly<Record<string, Numbers>> = {
  // Looking into other processes.
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  process_madvise: [440, 440],
  kcmp: [312, 272],
  pidfd_getfd: [438, 438],
  perf_event_open: [298, 241],
  move_pages: [279, 239],
  migrate_pages: [256, 238],
  // Other namespaces and file systems.
  unshare: [272, 97],
  setns: [308, 268],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  move_mount: [429, 429],
  open_tree: [428, 428],
  mount_setattr: [442, 442],
  name_to_handle_at: [303, 264],
  open_by_handle_at: [304, 265],
  fanotify_init: [300, 262],
  quotactl: [179, 60],
  quotactl_fd: [443, 443],
  swapon: [167, 224],
  swapoff: [168, 225],
  // The kernel itself.
  bpf: [321, 280],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  reboot: [169, 142],
  syslog: [103, 116],
  acct: [163, 89],
  ioperm: [173, undefined],
  iopl: [172, undefined],
  modify_ldt: [154, undefined],
  lookup_dcookie: [212, 18],
  nfsservctl: [180, 42],
  uselib: [134, undefined],
  vhangup: [153, 58],
  mbind: [237, 235],
  set_mempolicy: [238, 237],
  set_mempolicy_home_node: [450, 450],
  // Keys, clocks and names.
  keyctl: [250, 219],
  add_key: [248, 217],
  request_key: [249, 218],
  settimeofday: [164, 170],
  clock_settime: [227, 112],
  adjtimex: [159, 171],
  clock_adjtime: [305, 266],
  sethostname: [170, 161],
  setdomainname: [171, 162],
};

/** Answered as an old kernel would, for which every program has another way. */
export const ABSENT: Readonly<Record<string, Numbers>> = {
  // Old roads and large surfaces.
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
  userfaultfd: [323, 282],
  clone3: [435, 435],
  // Memory that no limit counts.
  memfd_create: [319, 279],
  memfd_secret: [447, 447],
  shmget: [29, 194],
  msgget: [68, 186],
  semget: [64, 190],
};

/** Judged by their arguments. */
export const JUDGED = {
  clone: [56, 220],
  ioctl: [16, 29],
  personality: [135, 92],
  socket: [41, 198],
  socketpair: [53, 199],
} as const satisfies Readonly<Record<string, Numbers>>;

/** The last number that was read about when this list was made; newer calls count as absent. */
export const LAST_KNOWN = 462;
