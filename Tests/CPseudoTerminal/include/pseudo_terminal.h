// Programs under a terminal of their own, for tests.
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <stddef.h>
#include <sys/types.h>

// Opens a terminal: its two ends in `ends`. 0 when that works.
int pty_open(int ends[2], int columns, int rows);
typedef struct {
  // The leader of the session, which waits as a shell does, and the program.
  pid_t leader;
  pid_t program;
  // Where the leader writes how the program ended, as `waitpid` tells it.
  int ending;
} pty_job;

// Starts a program in the foreground of a session that the terminal controls. 0 when that works.
int pty_start(
    int terminal, const char *path, char *const arguments[], char *const environment[], pty_job *job);
// The terminal's modes as bytes that can be compared; gives how many.
size_t pty_modes(int terminal, unsigned char bytes[256]);
void pty_set_modes(int terminal, const unsigned char bytes[256]);
void pty_resize(int terminal, int columns, int rows);

#endif
