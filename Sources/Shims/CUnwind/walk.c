// A walk along frame pointers: a function that keeps one has stored its caller's frame pointer and, above it,
// its return address (System V x86-64 ABI 3.2.2, AAPCS64 6.4.6). Swift keeps them in debug and release
// builds.
#define _GNU_SOURCE
#include "CUnwind.h"
#include <pthread.h>
#include <string.h>

// This thread's stack, unknown while `end` is 0. Nothing outside it is read.
static __thread struct {
  uintptr_t start, end;
} stack;

static __thread uintptr_t noted[CUNWIND_LIMIT];

static void find_stack(void) {
  // With these bounds every frame is outside, should the system not tell.
  stack.start = stack.end = UINTPTR_MAX;
#if defined(__APPLE__)
  stack.end = (uintptr_t)pthread_get_stackaddr_np(pthread_self());
  stack.start = stack.end - pthread_get_stacksize_np(pthread_self());
#elif defined(__linux__)
  pthread_attr_t attributes;
  void *start;
  size_t size;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
  if (pthread_attr_getstack(&attributes, &start, &size) == 0) {
    stack.start = (uintptr_t)start;
    stack.end = (uintptr_t)start + size;
  }
  pthread_attr_destroy(&attributes);
#endif
}

__attribute__((noinline)) size_t cunwind_walk(void) {
  size_t count = 0;
#if defined(__x86_64__) || defined(__aarch64__)
  if (stack.end == 0) find_stack();
  const uintptr_t lowest = stack.start, highest = stack.end - 2 * sizeof(uintptr_t);
  uintptr_t place = (uintptr_t)__builtin_frame_address(0);
  while (count < CUNWIND_LIMIT && place >= lowest && place <= highest && place % sizeof(uintptr_t) == 0) {
    const uintptr_t *frame = (const uintptr_t *)place;
    if (frame[1] == 0) break;
    noted[count++] = frame[1];
    // Swift marks the frames of async functions in bit 60.
    uintptr_t caller = frame[0] & ~((uintptr_t)1 << 60);
    // Callers live above their callees. A C function that uses the register for something else ends the walk
    // here.
    if (caller <= place) break;
    place = caller;
  }
#endif
  return count;
}

void cunwind_copy(uintptr_t *addresses, size_t count) {
  memcpy(addresses, noted, count * sizeof *addresses);
}
