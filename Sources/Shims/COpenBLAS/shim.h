// BLAS by its C interface. LAPACK by its Fortran symbols (lapack.h), since Debian's OpenBLAS has no LAPACKE.
#include <cblas.h>
#include "lapack.h"
