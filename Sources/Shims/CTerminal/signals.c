#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "restore.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static const int taken[] = {SIGWINCH, SIGINT, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGQUIT};
static struct sigaction before[COUNT(taken)];
static int channel[2] = {-1, -1};
static atomic_uint arrived;
static atomic_int ending;
static atomic_int unheard;

static unsigned meaning(int signal) {
  switch (signal) {
    case SIGWINCH: return JX_RESIZED;
    case SIGINT: return JX_INTERRUPTED;
    case SIGTSTP: return JX_STOPPED;
    case SIGCONT: return JX_CONTINUED;
    default: return JX_ENDED;
  }
}

static void note(int signal) {
  int error = errno;
  unsigned what = meaning(signal);
  if (what == JX_ENDED) {
    // Asked again before the program came round to ending: it is stuck.
    if (atomic_exchange(&ending, signal) != 0) {
      jx_restore();
      jx_die(signal);
    }
  }
  if (what == JX_INTERRUPTED && atomic_fetch_add(&unheard, 1) >= 4) {
    jx_restore();
    jx_die(signal);
  }
  atomic_fetch_or(&arrived, what);
  char byte = 0;
  // A full pipe is readable already.
  ssize_t written = write(channel[1], &byte, 1);
  (void)written;
  errno = error;
}

static void handle(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

int jx_signals_begin(void) {
  if (channel[0] >= 0 || pipe(channel) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    fcntl(channel[i], F_SETFD, FD_CLOEXEC);
    fcntl(channel[i], F_SETFL, O_NONBLOCK);
  }
  atomic_store(&arrived, 0);
  atomic_store(&ending, 0);
  atomic_store(&unheard, 0);
  for (size_t i = 0; i < COUNT(taken); i++) {
    sigaction(taken[i], NULL, &before[i]);
    // Who starts a program with nohup, or without job control, wants these ignored.
    int ignorable = taken[i] == SIGHUP || taken[i] == SIGTSTP || taken[i] == SIGQUIT;
    if (!(ignorable && before[i].sa_handler == SIG_IGN)) handle(taken[i]);
  }
  return channel[0];
}

unsigned jx_signals_take(void) {
  char bytes[64];
  while (read(channel[0], bytes, sizeof bytes) > 0) {
  }
  atomic_store(&unheard, 0);
  return atomic_exchange(&arrived, 0);
}

int jx_signals_ending(void) { return atomic_load(&ending); }

void jx_signals_end(void) {
  if (channel[0] < 0) return;
  for (size_t i = 0; i < COUNT(taken); i++) sigaction(taken[i], &before[i], NULL);
  for (int i = 0; i < 2; i++) {
    close(channel[i]);
    channel[i] = -1;
  }
}

// Raises a signal here and now, also where its own handler runs.
static void raise_through(int which) {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, which);
  raise(which);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
}

static void raise_default(int which) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(which, &action, NULL);
  raise_through(which);
}

void jx_stop(void) {
  raise_default(SIGTSTP);
  handle(SIGTSTP);
}

void jx_die(int signal) {
  // Who had the signal before ends the process by it, and does what it must before.
  for (size_t i = 0; i < COUNT(taken); i++) {
    if (taken[i] != signal) continue;
    sigaction(signal, &before[i], NULL);
    raise_through(signal);
  }
  raise_default(signal);
  _exit(128 + signal);
}
