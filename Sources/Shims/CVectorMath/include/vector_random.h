// The hash behind random bits, over a run of counters.
#ifndef JAXSCOPE_VECTOR_RANDOM_H
#define JAXSCOPE_VECTOR_RANDOM_H

#include <stdint.h>

// The Threefry-2x32 hashes of the n counters from (high, low); low does not wrap around among them.
void vm_threefry2x32(
    uint32_t k0, uint32_t k1, uint32_t high, uint32_t low, uint32_t *first, uint32_t *second, long n);

#endif
