#include "vector_random.h"

#if defined(__x86_64__) && defined(__gnu_linux__)
#define VM_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VM_CLONES
#endif

#define ROUND(distance) x += y, y = y << distance | y >> (32 - distance), y ^= x
#define EVEN_ROUNDS ROUND(13), ROUND(15), ROUND(26), ROUND(6)
#define ODD_ROUNDS ROUND(17), ROUND(29), ROUND(16), ROUND(24)

VM_CLONES void vm_threefry2x32(
    uint32_t k0, uint32_t k1, uint32_t high, uint32_t low, uint32_t *first, uint32_t *second, long n) {
  const uint32_t k2 = k0 ^ k1 ^ 0x1BD11BDA;
  for (long i = 0; i < n; i++) {
    uint32_t x = high + k0, y = low + (uint32_t)i + k1;
    EVEN_ROUNDS, x += k1, y += k2 + 1;
    ODD_ROUNDS, x += k2, y += k0 + 2;
    EVEN_ROUNDS, x += k0, y += k1 + 3;
    ODD_ROUNDS, x += k1, y += k2 + 4;
    EVEN_ROUNDS;
    first[i] = x + k2;
    second[i] = y + k0 + 5;
  }
}
