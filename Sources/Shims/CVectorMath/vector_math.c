#include "vector_math.h"
#include <math.h>
#include <stdint.h>
#include <string.h>

#if defined(__x86_64__) && defined(__gnu_linux__)
#include <immintrin.h>
#define VM_LIBMVEC 1
#define VM_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define VM_LIBMVEC 0
#define VM_CLONES
#endif

#if VM_LIBMVEC

#define AVX2 __attribute__((target("avx2,fma")))
#define AVX512 __attribute__((target("avx512f,avx512vl,avx512dq,avx512bw")))

static int widest(void) {
  static int known = -1;
  int width = __atomic_load_n(&known, __ATOMIC_RELAXED);
  if (width < 0) {
    __builtin_cpu_init();
    width = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq")     ? 512
            : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? 256
                                                                              : 0;
    __atomic_store_n(&known, width, __ATOMIC_RELAXED);
  }
  return width;
}

// A loop over whole vectors; the rest goes through a vector padded with ones, which every function accepts.
#define UNARY_LOOP(NAME, ISA, SCALAR, VECTOR, LANES, LOAD, STORE, CALL) \
  ISA static void NAME(const SCALAR *x, SCALAR *y, long n) { \
    long i = 0; \
    for (; i + LANES <= n; i += LANES) STORE(y + i, CALL(LOAD(x + i))); \
    if (i < n) { \
      SCALAR rest[LANES]; \
      for (long k = 0; k < LANES; k++) rest[k] = i + k < n ? x[i + k] : 1; \
      STORE(rest, CALL(LOAD(rest))); \
      memcpy(y + i, rest, (n - i) * sizeof(SCALAR)); \
    } \
  }
#define BINARY_LOOP(NAME, ISA, SCALAR, VECTOR, LANES, LOAD, STORE, CALL) \
  ISA static void NAME(const SCALAR *x, const SCALAR *y, SCALAR *z, long n) { \
    long i = 0; \
    for (; i + LANES <= n; i += LANES) STORE(z + i, CALL(LOAD(x + i), LOAD(y + i))); \
    if (i < n) { \
      SCALAR a[LANES], b[LANES]; \
      for (long k = 0; k < LANES; k++) a[k] = i + k < n ? x[i + k] : 1, b[k] = i + k < n ? y[i + k] : 1; \
      STORE(a, CALL(LOAD(a), LOAD(b))); \
      memcpy(z + i, a, (n - i) * sizeof(SCALAR)); \
    } \
  }

#define DEFINE_UNARY(fn) DEFINE_UNARY_F32(fn) DEFINE_UNARY_F64(fn)
#define DEFINE_UNARY_F32(fn) \
  AVX512 extern __m512 _ZGVeN16v_##fn##f(__m512); \
  AVX2 extern __m256 _ZGVdN8v_##fn##f(__m256); \
  UNARY_LOOP(fn##_f32_512, AVX512, float, __m512, 16, _mm512_loadu_ps, _mm512_storeu_ps, _ZGVeN16v_##fn##f) \
  UNARY_LOOP(fn##_f32_256, AVX2, float, __m256, 8, _mm256_loadu_ps, _mm256_storeu_ps, _ZGVdN8v_##fn##f) \
  void vm_##fn##_f32(const float *x, float *y, long n) { \
    switch (widest()) { \
      case 512: fn##_f32_512(x, y, n); break; \
      case 256: fn##_f32_256(x, y, n); break; \
      default: for (long i = 0; i < n; i++) y[i] = fn##f(x[i]); \
    } \
  }
#define DEFINE_UNARY_F64(fn) \
  AVX512 extern __m512d _ZGVeN8v_##fn(__m512d); \
  AVX2 extern __m256d _ZGVdN4v_##fn(__m256d); \
  UNARY_LOOP(fn##_f64_512, AVX512, double, __m512d, 8, _mm512_loadu_pd, _mm512_storeu_pd, _ZGVeN8v_##fn) \
  UNARY_LOOP(fn##_f64_256, AVX2, double, __m256d, 4, _mm256_loadu_pd, _mm256_storeu_pd, _ZGVdN4v_##fn) \
  void vm_##fn##_f64(const double *x, double *y, long n) { \
    switch (widest()) { \
      case 512: fn##_f64_512(x, y, n); break; \
      case 256: fn##_f64_256(x, y, n); break; \
      default: for (long i = 0; i < n; i++) y[i] = fn(x[i]); \
    } \
  }
#define DEFINE_BINARY(fn) \
  AVX512 extern __m512 _ZGVeN16vv_##fn##f(__m512, __m512); \
  AVX512 extern __m512d _ZGVeN8vv_##fn(__m512d, __m512d); \
  AVX2 extern __m256 _ZGVdN8vv_##fn##f(__m256, __m256); \
  AVX2 extern __m256d _ZGVdN4vv_##fn(__m256d, __m256d); \
  BINARY_LOOP(fn##_f32_512, AVX512, float, __m512, 16, _mm512_loadu_ps, _mm512_storeu_ps, _ZGVeN16vv_##fn##f) \
  BINARY_LOOP(fn##_f64_512, AVX512, double, __m512d, 8, _mm512_loadu_pd, _mm512_storeu_pd, _ZGVeN8vv_##fn) \
  BINARY_LOOP(fn##_f32_256, AVX2, float, __m256, 8, _mm256_loadu_ps, _mm256_storeu_ps, _ZGVdN8vv_##fn##f) \
  BINARY_LOOP(fn##_f64_256, AVX2, double, __m256d, 4, _mm256_loadu_pd, _mm256_storeu_pd, _ZGVdN4vv_##fn) \
  void vm_##fn##_f32(const float *x, const float *y, float *z, long n) { \
    switch (widest()) { \
      case 512: fn##_f32_512(x, y, z, n); break; \
      case 256: fn##_f32_256(x, y, z, n); break; \
      default: for (long i = 0; i < n; i++) z[i] = fn##f(x[i], y[i]); \
    } \
  } \
  void vm_##fn##_f64(const double *x, const double *y, double *z, long n) { \
    switch (widest()) { \
      case 512: fn##_f64_512(x, y, z, n); break; \
      case 256: fn##_f64_256(x, y, z, n); break; \
      default: for (long i = 0; i < n; i++) z[i] = fn(x[i], y[i]); \
    } \
  }

#else

#define DEFINE_UNARY(fn) DEFINE_UNARY_F32(fn) DEFINE_UNARY_F64(fn)
#define DEFINE_UNARY_F32(fn) \
  void vm_##fn##_f32(const float *x, float *y, long n) { for (long i = 0; i < n; i++) y[i] = fn##f(x[i]); }
#define DEFINE_UNARY_F64(fn) \
  void vm_##fn##_f64(const double *x, double *y, long n) { for (long i = 0; i < n; i++) y[i] = fn(x[i]); }
#define DEFINE_BINARY(fn) \
  void vm_##fn##_f32(const float *x, const float *y, float *z, long n) { \
    for (long i = 0; i < n; i++) z[i] = fn##f(x[i], y[i]); \
  } \
  void vm_##fn##_f64(const double *x, const double *y, double *z, long n) { \
    for (long i = 0; i < n; i++) z[i] = fn(x[i], y[i]); \
  }

#endif

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
  return x != x ? x : copysignf(y, x);
}

VM_CLONES void vm_tanh_f32(const float *x, float *y, long n) {
#pragma clang fp contract(fast)
  for (long i = 0; i < n; i++) y[i] = tanh_f32(x[i]);
}
