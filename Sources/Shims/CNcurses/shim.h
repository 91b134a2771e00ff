// ncurses for screens and terminfo. What Swift cannot import (macros with casts, mutable globals) has a function here.
#ifndef JAXSCOPE_NCURSES_H
#define JAXSCOPE_NCURSES_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <curses.h>
#include <term.h>

// The C library declares it only for who asks for X/Open.
int wcwidth(wchar_t character);

// Opens a screen on the standard streams; NULL when the terminal is unknown. `initscr` would end the program.
static inline SCREEN *jx_open(const char *terminal) {
  return newterm((char *)terminal, stdout, stdin);
}

// Whether terminfo knows the terminal and it can be drawn on: 1, 0 when it cannot move its cursor, -1 when unknown.
static inline int jx_probe(const char *terminal) {
  int error = 0;
  if (setupterm((char *)terminal, 1, &error) != OK) return -1;
  char *move = tigetstr("cup");
  return move != NULL && move != (char *)-1 && tigetflag("hc") < 1;
}

static inline void jx_prepare(void) {
  cbreak();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  // Never looks at the input: that is read elsewhere.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  idlok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
}

static inline attr_t jx_attributes(int bold, int dim, int underline, int reverse) {
  return (bold ? WA_BOLD : 0) | (dim ? WA_DIM : 0) | (underline ? WA_UNDERLINE : 0) | (reverse ? WA_REVERSE : 0);
}

static inline void jx_erase_row(int y) {
  wmove(stdscr, y, 0);
  wclrtoeol(stdscr);
}

// Puts one character with its marks; neither wraps nor scrolls.
static inline void jx_put(int y, int x, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, (short)pair, NULL) == OK) mvwadd_wchnstr(stdscr, y, x, &cell, 1);
}

// Brings the terminal up to the window, the cursor shown at a cell or (x < 0) hidden.
static inline void jx_refresh(int y, int x) {
  static int shown = -1;
  if ((x >= 0) != shown || isendwin()) curs_set(shown = x >= 0);
  wmove(stdscr, x >= 0 ? y : 0, x >= 0 ? x : 0);
  wnoutrefresh(stdscr);
  doupdate();
}

static inline void jx_forget_screen(void) { clearok(curscr, TRUE); }

#endif
