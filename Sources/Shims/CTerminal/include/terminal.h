// Signals of a program that owns the terminal, and its restoration when the program crashes. In C, because nothing
// else may run in a signal handler.
#ifndef JAXSCOPE_TERMINAL_H
#define JAXSCOPE_TERMINAL_H

#include <stddef.h>
#include <termios.h>

enum {
  JX_RESIZED = 1,
  JX_INTERRUPTED = 2,
  JX_STOPPED = 4,
  JX_CONTINUED = 8,
  JX_ENDED = 16,
};

// Takes signals over. Gives a descriptor that is readable when some have arrived, -1 when there is none to be had.
int jx_signals_begin(void);
// Which have arrived since the last call.
unsigned jx_signals_take(void);
// The signal that asks the program to end; 0 when none has.
int jx_signals_ending(void);
// Gives them back to who had them.
void jx_signals_end(void);
// Stops the process as the default of SIGTSTP does; comes back when it continues.
void jx_stop(void);
// Ends the process by a signal, with its status.
void jx_die(int signal);

// From here on a crash, or an exit, writes these bytes to the terminal and gives it these modes; what is written to
// standard error while it is that terminal is kept, and written after the end.
void jx_guard_begin(int terminal, const struct termios *modes, const char *bytes, size_t count);
void jx_guard_end(void);
// What is kept is written now: the program stops and its screen is gone for a while.
void jx_guard_pause(void);
void jx_guard_resume(void);

// Leaves ^C and ^Z to make signals and gives every other control character to the program.
void jx_free_control_keys(int terminal);

#endif
