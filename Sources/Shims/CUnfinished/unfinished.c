#define _GNU_SOURCE
#include "CUnfinished.h"

#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

// No lock: a handler may come at any point of the code below. A place belongs to who took it until it is free again.
enum { FREE, TAKEN, A_FILE, A_FOLDER };
enum { PLACES = 64 };

static struct {
  atomic_int state;
  char path[PATH_MAX];
} table[PLACES];

int jx_unfinished_note(const char *path, int is_folder) {
  size_t size = strlen(path) + 1;
  if (size > sizeof table[0].path) return -1;
  for (int i = 0; i < PLACES; i++) {
    int expected = FREE;
    if (!atomic_compare_exchange_strong(&table[i].state, &expected, TAKEN)) continue;
    memcpy(table[i].path, path, size);
    atomic_store(&table[i].state, is_folder ? A_FOLDER : A_FILE);
    return i;
  }
  return -1;
}

void jx_unfinished_forget(int place) {
  if (place >= 0) atomic_store(&table[place].state, FREE);
}

static void take_away(void) {
  for (int i = 0; i < PLACES; i++)
    if (atomic_load(&table[i].state) == A_FILE) unlink(table[i].path);
  // A folder is empty when those in it are gone, and they stand in no order.
  for (int went = 1; went;) {
    went = 0;
    for (int i = 0; i < PLACES; i++)
      if (atomic_load(&table[i].state) == A_FOLDER && rmdir(table[i].path) == 0) went = 1;
  }
}

static void end(int number) {
  take_away();
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = SIG_DFL;
  sigaction(number, &action, NULL);
  raise(number);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, number);
  pthread_sigmask(SIG_UNBLOCK, &set, NULL);
  _exit(128 + number);
}

void jx_unfinished_guard(void) {
  static const int ends[] = {SIGTERM, SIGINT, SIGHUP};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = end;
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
    struct sigaction before;
    if (sigaction(ends[i], NULL, &before) != 0 || before.sa_handler == SIG_IGN) continue;
    sigaction(ends[i], &action, NULL);
  }
  signal(SIGXFSZ, SIG_IGN);
}
