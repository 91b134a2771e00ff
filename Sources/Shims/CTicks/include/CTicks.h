#ifndef CTICKS_H
#define CTICKS_H

#include <stdint.h>

/// The processor's counter of ticks, where reading it is cheap and all processors may agree on it; else 0.
static inline int64_t ticks_read(void) {
#if defined(__x86_64__)
  return (int64_t)__builtin_ia32_rdtsc();
#else
  return 0;
#endif
}

/// What the calling thread keeps; null at first.
extern _Thread_local void *thread_slot;
static inline void *thread_slot_get(void) { return thread_slot; }
static inline void thread_slot_set(void *value) { thread_slot = value; }

#endif
