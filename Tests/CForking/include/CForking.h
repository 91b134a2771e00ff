#pragma once

/// How a child ended: its exit code, or the signal that ended it, or neither where its time was up.
typedef struct {
  int code;
  int signal;
  int timedOut;
} ChildEnd;

/// Runs `body` in a child process with at most so many bytes of address space and so many seconds, its output going to
/// the file `output`. The program must have one thread.
ChildEnd runInChild(int (*body)(void *), void *context, unsigned long bytes, int seconds, const char *output);
