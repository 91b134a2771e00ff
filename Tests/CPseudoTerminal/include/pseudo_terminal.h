// Programs under a terminal of their own, for tests.
#ifndef PSEUDO_TERMINAL_H
#define PSEUDO_TERMINAL_H

#include <stddef.h>
#include <sys/types.h>

// Opens a terminal: its two ends in `ends`. 0 when that works.
int pty_open(int ends[2], int columns, int rows);
// Starts a program as the leader of a session that the terminal controls. -1 when that does not work.
pid_t pty_start(int terminal, const char *path, char *const arguments[], char *const environment[]);
// The terminal's modes as bytes that can be compared; gives how many.
size_t pty_modes(int terminal, unsigned char bytes[256]);
void pty_resize(int terminal, int columns, int rows);

#endif
