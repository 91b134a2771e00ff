#define _GNU_SOURCE
#include "restore.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "terminal.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE};
static struct sigaction before[COUNT(crashes)];
static atomic_int armed;
static int terminal = -1;
static struct termios modes;
static char bytes[1024];
static size_t count;
// Standard error as it was, and what it is meanwhile; -1 where it is not the terminal.
static int real_error = -1;
static int kept_error = -1;

static void put(int descriptor, const char *data, size_t size) {
  while (size > 0) {
    ssize_t written = write(descriptor, data, size);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) {
      data += written;
      size -= (size_t)written;
    }
  }
}

static void give_error_back(void) {
  if (kept_error < 0) return;
  dup2(real_error, STDERR_FILENO);
  char chunk[1024];
  ssize_t size;
  off_t place = 0;
  while ((size = pread(kept_error, chunk, sizeof chunk, place)) > 0) {
    put(real_error, chunk, (size_t)size);
    place += size;
  }
  if (ftruncate(kept_error, 0) == 0) lseek(kept_error, 0, SEEK_SET);
}

void jx_restore(void) {
  if (!atomic_exchange(&armed, 0)) return;
  put(terminal, bytes, count);
  tcsetattr(terminal, TCSANOW, &modes);
  give_error_back();
}

static void crashed(int signal, siginfo_t *information, void *context) {
  jx_restore();
  struct sigaction next;
  memset(&next, 0, sizeof next);
  next.sa_handler = SIG_DFL;
  for (size_t i = 0; i < COUNT(crashes); i++)
    if (crashes[i] == signal) next = before[i];
  // Swift's report, where it is switched on.
  sigaction(signal, &next, NULL);
  if (next.sa_flags & SA_SIGINFO) {
    next.sa_sigaction(signal, information, context);
  } else if (next.sa_handler != SIG_DFL && next.sa_handler != SIG_IGN) {
    next.sa_handler(signal);
  }
  // A fault happens again on return, and ends the program; a signal that was sent does not.
  if (information->si_code <= 0) {
    next.sa_handler = SIG_DFL;
    next.sa_flags = 0;
    sigaction(signal, &next, NULL);
    raise(signal);
  }
}

// A handler cannot run on a stack that has overflown.
static void provide_stack(void) {
  static char spare[64 * 1024];
  stack_t stack;
  if (sigaltstack(NULL, &stack) != 0 || !(stack.ss_flags & SS_DISABLE)) return;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = spare;
  stack.ss_size = sizeof spare;
  sigaltstack(&stack, NULL);
}

static void keep_error(void) {
  if (kept_error < 0) {
    if (!isatty(STDERR_FILENO)) return;
#ifdef __linux__
    kept_error = memfd_create("stderr", MFD_CLOEXEC);
#endif
    if (kept_error < 0) return;
    real_error = dup(STDERR_FILENO);
  }
  if (real_error >= 0) dup2(kept_error, STDERR_FILENO);
}

void jx_guard_begin(
    int descriptor, const struct termios *saved, const char *sequence, size_t size) {
  static int registered;
  terminal = descriptor;
  modes = *saved;
  count = size < sizeof bytes ? size : sizeof bytes;
  memcpy(bytes, sequence, count);
  provide_stack();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = crashed;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < COUNT(crashes); i++) sigdelset(&action.sa_mask, crashes[i]);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &action, &before[i]);
  if (!registered) registered = atexit(jx_restore) == 0;
  keep_error();
  atomic_store(&armed, 1);
}

void jx_guard_pause(void) { give_error_back(); }

void jx_guard_resume(void) { keep_error(); }

void jx_guard_end(void) {
  atomic_store(&armed, 0);
  for (size_t i = 0; i < COUNT(crashes); i++) sigaction(crashes[i], &before[i], NULL);
  if (kept_error < 0) return;
  give_error_back();
  close(kept_error);
  close(real_error);
  kept_error = real_error = -1;
}

void jx_free_control_keys(int descriptor) {
  struct termios current;
  if (tcgetattr(descriptor, &current) != 0) return;
  current.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP);
  // What was typed before ^C stays typed.
  current.c_lflag |= NOFLSH;
  current.c_cc[VQUIT] = _POSIX_VDISABLE;
#ifdef VLNEXT
  current.c_cc[VLNEXT] = _POSIX_VDISABLE;
#endif
#ifdef VDISCARD
  current.c_cc[VDISCARD] = _POSIX_VDISABLE;
#endif
#ifdef VDSUSP
  current.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
  tcsetattr(descriptor, TCSADRAIN, &current);
}
