#include "complex_functions.h"
#include <complex.h>

#define DEFINE_COMPLEX(f) \
  void vm_c##f##_c64(const void *x, void *y, long n) { \
    const float _Complex *a = x; \
    float _Complex *r = y; \
    for (long i = 0; i < n; i++) r[i] = (float _Complex)c##f((double _Complex)a[i]); \
  } \
  void vm_c##f##_c128(const void *x, void *y, long n) { \
    const double _Complex *a = x; \
    double _Complex *r = y; \
    for (long i = 0; i < n; i++) r[i] = c##f(a[i]); \
  }

VM_COMPLEX_FUNCTIONS(DEFINE_COMPLEX)
