// Elementary functions over arrays, by the vector maths library of glibc (libmvec) where the processor has AVX2 or
// AVX-512, by libm elsewhere. One call's result never depends on an element's place in the array.
#ifndef JAXSCOPE_VECTOR_MATH_H
#define JAXSCOPE_VECTOR_MATH_H

#define VM_UNARY_FUNCTIONS(F) \
  F(exp2) F(expm1) F(log) F(log1p) F(sin) F(cos) F(tan) F(asin) F(acos) F(atan) F(sinh) F(cosh) \
  F(asinh) F(acosh) F(atanh) F(cbrt) F(erf) F(erfc)
#define VM_BINARY_FUNCTIONS(F) F(pow) F(atan2)

#define VM_DECLARE_UNARY(f) \
  void vm_##f##_f32(const float *x, float *y, long n); \
  void vm_##f##_f64(const double *x, double *y, long n);
#define VM_DECLARE_BINARY(f) \
  void vm_##f##_f32(const float *x, const float *y, float *z, long n); \
  void vm_##f##_f64(const double *x, const double *y, double *z, long n);

VM_DECLARE_UNARY(exp)
VM_DECLARE_UNARY(tanh)
VM_UNARY_FUNCTIONS(VM_DECLARE_UNARY)
VM_BINARY_FUNCTIONS(VM_DECLARE_BINARY)

// Half precision to single and back, rounding to nearest even.
void vm_f16_to_f32(const void *x, float *y, long n);
void vm_f32_to_f16(const float *x, void *y, long n);
void vm_bf16_to_f32(const void *x, float *y, long n);
void vm_f32_to_bf16(const float *x, void *y, long n);

// Makes subnormal operands and results zero on this thread, as XLA does on CPUs; gives back the former state for
// `vm_restore_denormals`.
unsigned vm_flush_denormals(void);
void vm_restore_denormals(unsigned state);

// The other way round, within such a stretch: subnormal numbers are themselves until `vm_unkeep_denormals`.
unsigned vm_keep_denormals(void);
void vm_unkeep_denormals(unsigned state);

#endif
