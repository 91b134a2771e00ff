// Elementary functions of complex numbers by C99's library, which is right at infinities, NaN and branch cuts. Single
// precision is computed in double.
#ifndef JAXSCOPE_COMPLEX_FUNCTIONS_H
#define JAXSCOPE_COMPLEX_FUNCTIONS_H

#define VM_COMPLEX_FUNCTIONS(F) \
  F(sin) F(cos) F(tan) F(asin) F(acos) F(atan) F(sinh) F(cosh) F(tanh) F(asinh) F(acosh) F(atanh) F(sqrt)
#define VM_DECLARE_COMPLEX(f) \
  void vm_c##f##_c64(const void *x, void *y, long n); \
  void vm_c##f##_c128(const void *x, void *y, long n);

VM_COMPLEX_FUNCTIONS(VM_DECLARE_COMPLEX)

#endif
