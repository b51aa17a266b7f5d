/**
 * Public names of modules of CPython's library (3.11 and 3.13, on Linux) that the simulator lacks although it has the
 * module, and why. A test compares the list with names recorded from CPython; errors and the page of limitations tell it.
 * DIVERGES: the names in this list do not exist.
 */
export interface LackedNames {
  /** Follows "the simulator lacks it:". */
  readonly reason: string;
  /** By module, or class of a module; separated by white space. */
  readonly names: Readonly<Record<string, string>>;
}

export const LACKED_NAMES: readonly LackedNames[] = [
  {
    reason: "nothing leaves the simulator: no other processes, users, devices, terminals, sockets or timers",
    names: {
      asyncio: `
        AbstractChildWatcher BaseProtocol BaseTransport BufferedProtocol DatagramProtocol DatagramTransport
        FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher Protocol ReadTransport SafeChildWatcher
        StreamReader StreamReaderProtocol StreamWriter SubprocessProtocol SubprocessTransport
        ThreadedChildWatcher Transport WriteTransport`,
      "asyncio.Server": "sockets",
      "asyncio.base_events.Server": "sockets",
      "asyncio.streams": "FlowControlMixin StreamReader StreamReaderProtocol StreamWriter",
      "concurrent.futures": "ProcessPoolExecutor",
      os: `
        CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED CLONE_FILES CLONE_FS
        CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER
        CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM CLONE_THREAD CLONE_VM EFD_CLOEXEC EFD_NONBLOCK
        EFD_SEMAPHORE F_LOCK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM MFD_ALLOW_SEALING MFD_CLOEXEC
        MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB
        MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK
        MFD_HUGE_SHIFT NGROUPS_MAX POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL
        POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_CLOSEFROM
        POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID
        P_PID P_PIDFD P_WAIT RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD
        RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE
        SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK TFD_CLOEXEC
        TFD_NONBLOCK TFD_TIMER_ABSTIME TFD_TIMER_CANCEL_ON_SET TMP_MAX WCONTINUED WCOREDUMP WEXITED
        WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG
        WUNTRACED closerange confstr_names copy_file_range ctermid device_encoding dup dup2 eventfd
        eventfd_read eventfd_write execv execve fdatasync fork forkpty get_blocking getgrouplist getgroups
        getpgid getpgrp getpriority getrandom getresgid getresuid getsid grantpt initgroups killpg lockf
        login_tty memfd_create nice openpty pidfd_open pipe pipe2 posix_fadvise posix_fallocate posix_openpt
        posix_spawn posix_spawnp pread preadv ptsname pwrite pwritev readv register_at_fork
        sched_get_priority_max sched_get_priority_min sched_getaffinity sched_getparam sched_getscheduler
        sched_param sched_rr_get_interval sched_setaffinity sched_setparam sched_setscheduler sched_yield
        sendfile set_blocking set_inheritable setegid seteuid setgid setgroups setns setpgid setpgrp
        setpriority setregid setresgid setresuid setreuid setsid setuid spawnl spawnle spawnlp spawnlpe
        spawnv spawnve spawnvp spawnvpe splice sysconf sysconf_names tcgetpgrp tcsetpgrp timerfd_create
        timerfd_gettime timerfd_gettime_ns timerfd_settime timerfd_settime_ns times times_result ttyname
        unlockpt unshare wait wait3 wait4 waitid waitid_result waitpid waitstatus_to_exitcode writev`,
      signal: `
        getitimer pause pidfd_send_signal pthread_kill pthread_sigmask setitimer siginterrupt sigpending
        sigtimedwait sigwait sigwaitinfo struct_siginfo`,
      time: "clock_settime clock_settime_ns pthread_getcpuclockid",
    },
  },
  {
    reason: "its files have no links, owners, extended attributes or devices",
    names: {
      os: `
        ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME
        ST_SYNCHRONOUS ST_WRITE XATTR_CREATE XATTR_REPLACE XATTR_SIZE_MAX chown chroot fchdir fchmod fchown
        fpathconf fstatvfs fwalk getxattr lchown link listxattr major makedev minor mkfifo mknod pathconf
        pathconf_names readlink removexattr setxattr statvfs statvfs_result symlink sync`,
      shutil: "disk_usage",
    },
  },
  {
    reason:
      "importing has no finders and loaders that programs could use, and folders of modules are not walked",
    names: {
      importlib: "find_loader",
      "importlib.machinery": `
        AppleFrameworkLoader BuiltinImporter ExtensionFileLoader FileFinder FrozenImporter NamespaceLoader
        PathFinder SourceFileLoader SourcelessFileLoader WindowsRegistryFinder`,
      "importlib.util": `
        LazyLoader Loader MAGIC_NUMBER cache_from_source contextmanager decode_source module_for_loader
        set_loader set_package source_from_cache source_hash spec_from_file_location spec_from_loader`,
      pkgutil: `
        ImpImporter ImpLoader ModuleInfo extend_path find_loader get_data get_importer get_loader
        iter_importer_modules iter_importers iter_modules iter_zipimport_modules read_code walk_packages`,
    },
  },
  {
    reason: "its text of the library is that of 3.13, which has lost the name",
    names: {
      configparser: "LegacyInterpolation SafeConfigParser",
      "configparser.ParsingError": "filename",
      "configparser.RawConfigParser": "readfp",
      locale: "format resetlocale",
      "logging.handlers": "ST_DEV ST_INO ST_MTIME",
      pathlib: "EBADF ELOOP ENOENT ENOTDIR",
      "pathlib.Path": "link_to",
      typing: "io re",
      unittest: "load_tests",
      "unittest.TestCase": "assertDictContainsSubset",
      "unittest.TestProgram": "usageExit",
      "unittest.async_case.TestCase": "assertDictContainsSubset",
      "unittest.case.TestCase": "assertDictContainsSubset",
      "unittest.loader": "findTestCases getTestCaseNames makeSuite",
      "unittest.main.TestProgram": "usageExit",
    },
  },
  {
    reason: "it is about the inside of the interpreter or of the module",
    names: {
      __future__: `
        CO_FUTURE_ABSOLUTE_IMPORT CO_FUTURE_ANNOTATIONS CO_FUTURE_BARRY_AS_BDFL CO_FUTURE_DIVISION
        CO_FUTURE_GENERATOR_STOP CO_FUTURE_PRINT_FUNCTION CO_FUTURE_UNICODE_LITERALS
        CO_FUTURE_WITH_STATEMENT CO_GENERATOR_ALLOWED CO_NESTED`,
      "asyncio.base_events": "MAXIMUM_SELECT_TIMEOUT",
      "asyncio.events": "on_fork",
      "asyncio.streams": "sleep",
      base64: "test",
      codecs: `
        charmap_build charmap_decode charmap_encode readbuffer_encode
        utf_16_ex_decode utf_32_ex_decode utf_7_decode utf_7_encode`,
      datetime: "datetime_CAPI",
      inspect: `
        Attribute BlockFinder BufferFlags ClassFoundException EndOfBlock formatannotationrelativeto
        getlineno iskeyword modulesbyfile`,
      pickle: "PickleBuffer PyStringMap",
      "pickle.Pickler": "bin dispatch_table fast memo",
      "pickle.Unpickler": "memo",
      sys: `
        activate_stack_trampoline addaudithook breakpointhook call_tracing deactivate_stack_trampoline
        getdlopenflags getunicodeinternedsize is_stack_trampoline_active setdlopenflags`,
      traceback: "BUILTIN_EXCEPTION_LIMIT",
      "traceback.TracebackException": "exc_type_str",
      "unittest.signals": "wraps",
    },
  },
  {
    reason: "it has not been written",
    names: {
      binascii: "a2b_qp a2b_uu b2a_qp b2a_uu",
      gettext: "c2py",
      "gettext.GNUTranslations": "BE_MAGIC CONTEXT LE_MAGIC VERSIONS",
      hashlib: "scrypt",
      locale: `
        ALT_DIGITS ERA ERA_D_FMT ERA_D_T_FMT ERA_T_FMT bind_textdomain_codeset locale_alias
        locale_encoding_alias windows_locale`,
      unicodedata: "UCD ucd_3_2_0",
    },
  },
];

/** Why the simulator lacks a name of a module; undefined for one that CPython lacks as well. */
export function whyLacked(module: string, name: string): string | undefined {
  const place = module === "posix" ? "os" : module;
  return LACKED_NAMES.find(({ names }) => names[place]?.split(/\s+/).includes(name))?.reason;
}
