#include "vector_math.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__gnu_linux__)
#define VM_LIBMVEC 1
#define VM_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VM_LIBMVEC 0
#define VM_CLONES
#endif

#if VM_LIBMVEC

static int widest(void) {
  static int known = -1;
  int width = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (width < 0) {
    __builtin_cpu_init();
    width = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")     ? 64
            : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 32
                                                                              : 0;
    __atomic_store_n(&known, width, __ATOMIC_RELAXED);
  }
  return width;
}

// libmvec's functions take and return whole vectors in registers. Clang passes such vectors on the stack unless the
// whole file is compiled for the wider processor, which a package cannot ask for; so the loops that call them are
// written out: rdi = function, rsi = x, rdx = y or the result, rcx = the result or the count, r8 = the count.
typedef void function(void);

#define PROLOGUE \
  "push %rbx\n push %r12\n push %r13\n push %r14\n push %r15\n" \
  "mov %rdi, %rbx\n mov %rsi, %r12\n mov %rdx, %r13\n"
#define EPILOGUE "vzeroupper\n pop %r15\n pop %r14\n pop %r13\n pop %r12\n pop %rbx\n ret\n"
#define UNARY_LOOP(NAME, REGISTER, BYTES) \
  __attribute__((naked)) static void NAME(function *f, const void *x, void *y, long vectors) { \
    __asm__(PROLOGUE "mov %rcx, %r14\n" \
            "1: test %r14, %r14\n jz 2f\n" \
            "vmovups (%r12), %" REGISTER "0\n call *%rbx\n vmovups %" REGISTER "0, (%r13)\n" \
            "add $" BYTES ", %r12\n add $" BYTES ", %r13\n dec %r14\n jmp 1b\n" \
            "2: " EPILOGUE); \
  }
#define BINARY_LOOP(NAME, REGISTER, BYTES) \
  __attribute__((naked)) static void NAME(function *f, const void *x, const void *y, void *z, long vectors) { \
    __asm__(PROLOGUE "mov %rcx, %r14\n mov %r8, %r15\n" \
            "1: test %r15, %r15\n jz 2f\n" \
            "vmovups (%r12), %" REGISTER "0\n vmovups (%r13), %" REGISTER "1\n call *%rbx\n" \
            "vmovups %" REGISTER "0, (%r14)\n" \
            "add $" BYTES ", %r12\n add $" BYTES ", %r13\n add $" BYTES ", %r14\n dec %r15\n jmp 1b\n" \
            "2: " EPILOGUE); \
  }

UNARY_LOOP(unary_64, "zmm", "64")
UNARY_LOOP(unary_32, "ymm", "32")
BINARY_LOOP(binary_64, "zmm", "64")
BINARY_LOOP(binary_32, "ymm", "32")

static void call_unary(int width, function *f, const void *x, void *y, long vectors) {
  (width == 64 ? unary_64 : unary_32)(f, x, y, vectors);
}

static void call_binary(int width, function *f, const void *x, const void *y, void *z, long vectors) {
  (width == 64 ? binary_64 : binary_32)(f, x, y, z, vectors);
}

// Whole vectors first; what is left goes through one padded with ones, which every function accepts.
#define VECTORS_UNARY(SCALAR, SMALL, LARGE) \
  int width = widest(); \
  if (width) { \
    function *f = width == 64 ? LARGE : SMALL; \
    long lanes = width / (long)sizeof(SCALAR), whole = n - n % lanes; \
    call_unary(width, f, x, y, whole / lanes); \
    if (whole < n) { \
      SCALAR rest[64 / sizeof(SCALAR)]; \
      for (long k = 0; k < lanes; k++) rest[k] = whole + k < n ? x[whole + k] : 1; \
      call_unary(width, f, rest, rest, 1); \
      memcpy(y + whole, rest, (n - whole) * sizeof(SCALAR)); \
    } \
    return; \
  }
#define VECTORS_BINARY(SCALAR, SMALL, LARGE) \
  int width = widest(); \
  if (width) { \
    function *f = width == 64 ? LARGE : SMALL; \
    long lanes = width / (long)sizeof(SCALAR), whole = n - n % lanes; \
    call_binary(width, f, x, y, z, whole / lanes); \
    if (whole < n) { \
      SCALAR a[64 / sizeof(SCALAR)], b[64 / sizeof(SCALAR)]; \
      for (long k = 0; k < lanes; k++) { \
        a[k] = whole + k < n ? x[whole + k] : 1; \
        b[k] = whole + k < n ? y[whole + k] : 1; \
      } \
      call_binary(width, f, a, b, a, 1); \
      memcpy(z + whole, a, (n - whole) * sizeof(SCALAR)); \
    } \
    return; \
  }

#define DECLARE_UNARY_F32(fn) extern function _ZGVeN16v_##fn##f, _ZGVdN8v_##fn##f;
#define DECLARE_UNARY_F64(fn) extern function _ZGVeN8v_##fn, _ZGVdN4v_##fn;
#define DECLARE_BINARY(fn) extern function _ZGVeN16vv_##fn##f, _ZGVdN8vv_##fn##f, _ZGVeN8vv_##fn, _ZGVdN4vv_##fn;
#define TRY_UNARY_F32(fn) VECTORS_UNARY(float, _ZGVdN8v_##fn##f, _ZGVeN16v_##fn##f)
#define TRY_UNARY_F64(fn) VECTORS_UNARY(double, _ZGVdN4v_##fn, _ZGVeN8v_##fn)
#define TRY_BINARY_F32(fn) VECTORS_BINARY(float, _ZGVdN8vv_##fn##f, _ZGVeN16vv_##fn##f)
#define TRY_BINARY_F64(fn) VECTORS_BINARY(double, _ZGVdN4vv_##fn, _ZGVeN8vv_##fn)

#else

#define DECLARE_UNARY_F32(fn)
#define DECLARE_UNARY_F64(fn)
#define DECLARE_BINARY(fn)
#define TRY_UNARY_F32(fn)
#define TRY_UNARY_F64(fn)
#define TRY_BINARY_F32(fn)
#define TRY_BINARY_F64(fn)

#endif

#define DEFINE_UNARY_F32(fn) \
  DECLARE_UNARY_F32(fn) \
  void vm_##fn##_f32(const float *x, float *y, long n) { \
    TRY_UNARY_F32(fn) \
    for (long i = 0; i < n; i++) y[i] = fn##f(x[i]); \
  }
#define DEFINE_UNARY_F64(fn) \
  DECLARE_UNARY_F64(fn) \
  void vm_##fn##_f64(const double *x, double *y, long n) { \
    TRY_UNARY_F64(fn) \
    for (long i = 0; i < n; i++) y[i] = fn(x[i]); \
  }
#define DEFINE_UNARY(fn) DEFINE_UNARY_F32(fn) DEFINE_UNARY_F64(fn)
#define DEFINE_BINARY(fn) \
  DECLARE_BINARY(fn) \
  void vm_##fn##_f32(const float *x, const float *y, float *z, long n) { \
    TRY_BINARY_F32(fn) \
    for (long i = 0; i < n; i++) z[i] = fn##f(x[i], y[i]); \
  } \
  void vm_##fn##_f64(const double *x, const double *y, double *z, long n) { \
    TRY_BINARY_F64(fn) \
    for (long i = 0; i < n; i++) z[i] = fn(x[i], y[i]); \
  }

VM_UNARY_FUNCTIONS(DEFINE_UNARY)
VM_BINARY_FUNCTIONS(DEFINE_BINARY)
DEFINE_UNARY_F64(exp)
DEFINE_UNARY_F64(tanh)

// libmvec's expf is 2.5 ulp off at worst; this stays within one. Cody and Waite's reduction x = n ln2 + r with the
// upper part of ln2 exact in n's products, a degree-6 minimax polynomial on [-ln2/2, ln2/2], and the power of two in
// two steps so that subnormal and nearly infinite results round once.
static inline float exp_f32(float x) {
  float clamped = x < -104.0f ? -104.0f : x > 89.0f ? 89.0f : x;
  float n = (clamped * 1.44269504f + 12582912.0f) - 12582912.0f;
  float r = clamped - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  float p = 1.9875691500e-4f;
  p = p * r + 1.3981999507e-3f;
  p = p * r + 8.3334519073e-3f;
  p = p * r + 4.1665795894e-2f;
  p = p * r + 1.6666665459e-1f;
  p = p * r + 5.0000001201e-1f;
  float y = p * (r * r) + r + 1.0f;
  int32_t power = (int32_t)n, half = power >> 1;
  int32_t bits_a = (half + 127) << 23, bits_b = (power - half + 127) << 23;
  float a, b;
  memcpy(&a, &bits_a, 4);
  memcpy(&b, &bits_b, 4);
  y = y * a * b;
  return x != x ? x : y;
}

VM_CLONES void vm_exp_f32(const float *x, float *y, long n) {
#pragma clang fp contract(fast)
  for (long i = 0; i < n; i++) y[i] = exp_f32(x[i]);
}

VM_CLONES void vm_f16_to_f32(const void *x, float *y, long n) {
  const _Float16 *h = x;
  for (long i = 0; i < n; i++) y[i] = (float)h[i];
}

VM_CLONES void vm_f32_to_f16(const float *x, void *y, long n) {
  _Float16 *h = y;
  for (long i = 0; i < n; i++) h[i] = (_Float16)x[i];
}

VM_CLONES void vm_bf16_to_f32(const void *x, float *y, long n) {
  const uint16_t *h = x;
  uint32_t *bits = (uint32_t *)y;
  for (long i = 0; i < n; i++) bits[i] = (uint32_t)h[i] << 16;
}

VM_CLONES void vm_f32_to_bf16(const float *x, void *y, long n) {
  uint16_t *h = y;
  for (long i = 0; i < n; i++) {
    uint32_t bits;
    memcpy(&bits, x + i, 4);
    uint32_t rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16;
    h[i] = (bits & 0x7FFFFFFF) > 0x7F800000 ? (bits >> 16) | 0x40 : rounded;
  }
}

// (1 - e) / (1 + e) with e = exp(-2|x|), whose argument is clamped to where tanh rounds to 1 so that one scaling
// does; below 0.625 the odd polynomial of Cephes' tanhf.
static inline float tanh_f32(float x) {
  float m = fabsf(x) > 10.0f ? 10.0f : fabsf(x);
  float n = (m * -2.88539008f + 12582912.0f) - 12582912.0f;
  float r = m * -2.0f - n * 0.693359375f;
  r = r - n * -2.12194440e-4f;
  float e = 1.3981999507e-3f;
  e = e * r + 8.3334519073e-3f;
  e = e * r + 4.1665795894e-2f;
  e = e * r + 1.6666665459e-1f;
  e = e * r + 5.0000001201e-1f;
  e = e * (r * r) + r + 1.0f;
  int32_t bits = ((int32_t)n + 127) << 23;
  float power;
  memcpy(&power, &bits, 4);
  e = e * power;
  float t = m * m;
  float p = -5.70498872745e-3f;
  p = p * t + 2.06390887954e-2f;
  p = p * t - 5.37397155531e-2f;
  p = p * t + 1.33314422036e-1f;
  p = p * t - 3.33332819422e-1f;
  float y = m < 0.625f ? p * t * m + m : (1.0f - e) / (1.0f + e);
  return copysignf(y, x);
}

VM_CLONES void vm_tanh_f32(const float *x, float *y, long n) {
#pragma clang fp contract(fast)
  for (long i = 0; i < n; i++) y[i] = tanh_f32(x[i]);
}

#if defined(__x86_64__)
// Flush to zero, and denormals are zero. Writing the register costs ten times as much as reading it.
#define FLUSHES 0x8040u
unsigned vm_flush_denormals(void) {
  unsigned state = __builtin_ia32_stmxcsr();
  if ((state & FLUSHES) != FLUSHES) __builtin_ia32_ldmxcsr(state | FLUSHES);
  return state;
}
void vm_restore_denormals(unsigned state) {
  if ((state & FLUSHES) != FLUSHES) __builtin_ia32_ldmxcsr(state);
}
unsigned vm_keep_denormals(void) {
  unsigned state = __builtin_ia32_stmxcsr();
  if ((state & FLUSHES) != 0) __builtin_ia32_ldmxcsr(state & ~FLUSHES);
  return state;
}
void vm_unkeep_denormals(unsigned state) {
  if ((state & FLUSHES) != 0) __builtin_ia32_ldmxcsr(state);
}
#else
unsigned vm_flush_denormals(void) { return 0; }
unsigned vm_keep_denormals(void) { return 0; }
void vm_unkeep_denormals(unsigned state) { (void)state; }
void vm_restore_denormals(unsigned state) { (void)state; }
#endif
