#ifndef JAXSCOPE_CUNWIND_H
#define JAXSCOPE_CUNWIND_H

#include <stddef.h>
#include <stdint.h>

enum { CUNWIND_LIMIT = 64 };

// Notes, for this thread, where the functions that are running on it return to, innermost first and beginning
// with the caller's own, and says how many it noted: at most CUNWIND_LIMIT.
size_t cunwind_walk(void);

// Copies the first addresses that this thread's last walk noted. Two steps, so that the caller can make room
// for exactly so many.
void cunwind_copy(uintptr_t *addresses, size_t count);

#endif
