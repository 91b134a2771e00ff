// BLAS by its C interface. LAPACK by its Fortran symbols, since Debian's OpenBLAS has no LAPACKE.
#include <cblas.h>
