#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

int pty_open(int ends[2], int columns, int rows) {
  ends[0] = posix_openpt(O_RDWR | O_NOCTTY);
  if (ends[0] < 0 || grantpt(ends[0]) != 0 || unlockpt(ends[0]) != 0) return -1;
  ends[1] = open(ptsname(ends[0]), O_RDWR | O_NOCTTY);
  if (ends[1] < 0) return -1;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  fcntl(ends[0], F_SETFL, O_NONBLOCK);
  pty_resize(ends[0], columns, rows);
  return 0;
}

static pid_t job_program;

static void pass_on(int signal) { kill(job_program, signal); }

// A shell's part: a job of its own in the foreground, then waiting for its end.
static void lead(
    int terminal, const char *path, char *const arguments[], char *const environment[], int report) {
  setsid();
  ioctl(terminal, TIOCSCTTY, 0);
  // The other end is its owner's alone: when that closes it, the window is closed.
  for (int i = 3; i < 1024; i++)
    if (i != terminal && i != report) close(i);
  pid_t program = fork();
  if (program == 0) {
    setpgid(0, 0);
    // Taking the foreground from behind would stop the program.
    signal(SIGTTOU, SIG_IGN);
    tcsetpgrp(terminal, getpid());
    signal(SIGTTOU, SIG_DFL);
    for (int i = 0; i < 3; i++) dup2(terminal, i);
    execve(path, arguments, environment);
    _exit(127);
  }
  // A closed window is told to the leader, which tells its jobs.
  job_program = program;
  signal(SIGHUP, pass_on);
  ssize_t written = write(report, &program, sizeof program);
  int status = 0;
  while (waitpid(program, &status, 0) < 0 && errno == EINTR) {
  }
  written = write(report, &status, sizeof status);
  (void)written;
  _exit(0);
}

int pty_start(
    int terminal, const char *path, char *const arguments[], char *const environment[], pty_job *job) {
  int ends[2];
  if (pipe(ends) != 0) return -1;
  for (int i = 0; i < 2; i++) fcntl(ends[i], F_SETFD, FD_CLOEXEC);
  sigset_t all, mine;
  sigfillset(&all);
  // No handler of the parent runs in the child.
  pthread_sigmask(SIG_SETMASK, &all, &mine);
  job->leader = fork();
  if (job->leader == 0) {
    for (int i = 1; i < NSIG; i++) signal(i, SIG_DFL);
    sigemptyset(&all);
    sigprocmask(SIG_SETMASK, &all, NULL);
    lead(terminal, path, arguments, environment, ends[1]);
  }
  pthread_sigmask(SIG_SETMASK, &mine, NULL);
  close(ends[1]);
  job->ending = ends[0];
  return job->leader > 0 && read(ends[0], &job->program, sizeof job->program) == sizeof job->program ? 0 : -1;
}

size_t pty_modes(int terminal, unsigned char bytes[256]) {
  struct termios modes;
  memset(&modes, 0, sizeof modes);
  tcgetattr(terminal, &modes);
  memcpy(bytes, &modes, sizeof modes);
  return sizeof modes;
}

void pty_set_modes(int terminal, const unsigned char bytes[256]) {
  struct termios modes;
  memcpy(&modes, bytes, sizeof modes);
  tcsetattr(terminal, TCSANOW, &modes);
}

void pty_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(terminal, TIOCSWINSZ, &size);
}
