#include "CForking.h"

#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void limit(int what, unsigned long value) {
  struct rlimit limits = {value, value};
  setrlimit(what, &limits);
}

ChildEnd runInChild(int (*body)(void *), void *context, unsigned long bytes, int seconds, const char *output) {
  ChildEnd end = {-1, 0, 0};
  pid_t child = fork();
  if (child < 0) return end;
  if (child == 0) {
    int file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0) {
      dup2(file, 1);
      dup2(file, 2);
    }
    limit(RLIMIT_AS, bytes);
    limit(RLIMIT_CORE, 0);
    // Backstop for a parent that is gone.
    limit(RLIMIT_CPU, (unsigned long)seconds + 5);
    _exit(body(context));
  }
  struct timespec pause = {0, 500000};
  for (long waited = 0; waited < (long)seconds * 2000; waited++) {
    int status = 0;
    if (waitpid(child, &status, WNOHANG) == child) {
      if (WIFSIGNALED(status)) end.signal = WTERMSIG(status);
      else end.code = WEXITSTATUS(status);
      return end;
    }
    nanosleep(&pause, NULL);
  }
  kill(child, SIGKILL);
  waitpid(child, NULL, 0);
  end.timedOut = 1;
  return end;
}
