// LAPACK by its Fortran symbols. Each routine has one function here for all four types: `type` is the letter
// that LAPACK's names begin with ('s', 'd', 'c', 'z'), matrices are column-major and dense (a matrix of m
// rows has its columns m elements apart), workspace is allocated as large as the routine asks for. What they
// return is LAPACK's `info`: 0 when all went well.
#ifndef JAXSCOPE_LAPACK_H
#define JAXSCOPE_LAPACK_H

#include <stddef.h>
#include <stdlib.h>

// Fortran passes everything by address, and the lengths of strings by value after all else.
#define JX_DECLARE(routine, parameters) \
  void s##routine parameters;                 \
  void d##routine parameters;                 \
  void c##routine parameters;                 \
  void z##routine parameters;
#define JX_DECLARE_REAL(routine, parameters) \
  void s##routine parameters;                      \
  void d##routine parameters;
#define JX_DECLARE_COMPLEX(routine, parameters) \
  void c##routine parameters;                         \
  void z##routine parameters;

typedef const int *jx_in;
typedef const char *jx_flag;

JX_DECLARE(potrf_, (jx_flag uplo, jx_in n, void *a, jx_in lda, int *info, size_t))
JX_DECLARE(getrf_, (jx_in m, jx_in n, void *a, jx_in lda, int *pivots, int *info))
JX_DECLARE(geqrf_, (jx_in m, jx_in n, void *a, jx_in lda, void *tau, void *work, jx_in lwork, int *info))
JX_DECLARE_REAL(geqp3_, (jx_in m, jx_in n, void *a, jx_in lda, int *jpvt, void *tau, void *work,
    jx_in lwork, int *info))
JX_DECLARE_COMPLEX(geqp3_, (jx_in m, jx_in n, void *a, jx_in lda, int *jpvt, void *tau, void *work,
    jx_in lwork, void *rwork, int *info))
JX_DECLARE_REAL(orgqr_, (jx_in m, jx_in n, jx_in k, void *a, jx_in lda, const void *tau, void *work,
    jx_in lwork, int *info))
JX_DECLARE_COMPLEX(ungqr_, (jx_in m, jx_in n, jx_in k, void *a, jx_in lda, const void *tau, void *work,
    jx_in lwork, int *info))
JX_DECLARE_REAL(ormqr_, (jx_flag side, jx_flag trans, jx_in m, jx_in n, jx_in k, const void *a, jx_in lda,
    const void *tau, void *c, jx_in ldc, void *work, jx_in lwork, int *info, size_t, size_t))
JX_DECLARE_COMPLEX(unmqr_, (jx_flag side, jx_flag trans, jx_in m, jx_in n, jx_in k, const void *a,
    jx_in lda, const void *tau, void *c, jx_in ldc, void *work, jx_in lwork, int *info, size_t, size_t))
JX_DECLARE(gehrd_, (jx_in n, jx_in ilo, jx_in ihi, void *a, jx_in lda, void *tau, void *work, jx_in lwork,
    int *info))
JX_DECLARE_REAL(sytrd_, (jx_flag uplo, jx_in n, void *a, jx_in lda, void *d, void *e, void *tau,
    void *work, jx_in lwork, int *info, size_t))
JX_DECLARE_COMPLEX(hetrd_, (jx_flag uplo, jx_in n, void *a, jx_in lda, void *d, void *e, void *tau,
    void *work, jx_in lwork, int *info, size_t))
JX_DECLARE_REAL(syevd_, (jx_flag jobz, jx_flag uplo, jx_in n, void *a, jx_in lda, void *w, void *work,
    jx_in lwork, int *iwork, jx_in liwork, int *info, size_t, size_t))
JX_DECLARE_COMPLEX(heevd_, (jx_flag jobz, jx_flag uplo, jx_in n, void *a, jx_in lda, void *w, void *work,
    jx_in lwork, void *rwork, jx_in lrwork, int *iwork, jx_in liwork, int *info, size_t, size_t))
JX_DECLARE_REAL(gesdd_, (jx_flag jobz, jx_in m, jx_in n, void *a, jx_in lda, void *s, void *u, jx_in ldu,
    void *vt, jx_in ldvt, void *work, jx_in lwork, int *iwork, int *info, size_t))
JX_DECLARE_COMPLEX(gesdd_, (jx_flag jobz, jx_in m, jx_in n, void *a, jx_in lda, void *s, void *u,
    jx_in ldu, void *vt, jx_in ldvt, void *work, jx_in lwork, void *rwork, int *iwork, int *info, size_t))
JX_DECLARE_REAL(gesvd_, (jx_flag jobu, jx_flag jobvt, jx_in m, jx_in n, void *a, jx_in lda, void *s,
    void *u, jx_in ldu, void *vt, jx_in ldvt, void *work, jx_in lwork, int *info, size_t, size_t))
JX_DECLARE_COMPLEX(gesvd_, (jx_flag jobu, jx_flag jobvt, jx_in m, jx_in n, void *a, jx_in lda, void *s,
    void *u, jx_in ldu, void *vt, jx_in ldvt, void *work, jx_in lwork, void *rwork, int *info, size_t,
    size_t))
JX_DECLARE_REAL(geev_, (jx_flag jobvl, jx_flag jobvr, jx_in n, void *a, jx_in lda, void *wr, void *wi,
    void *vl, jx_in ldvl, void *vr, jx_in ldvr, void *work, jx_in lwork, int *info, size_t, size_t))
JX_DECLARE_COMPLEX(geev_, (jx_flag jobvl, jx_flag jobvr, jx_in n, void *a, jx_in lda, void *w, void *vl,
    jx_in ldvl, void *vr, jx_in ldvr, void *work, jx_in lwork, void *rwork, int *info, size_t, size_t))
JX_DECLARE_REAL(gees_, (jx_flag jobvs, jx_flag sort, void *select, jx_in n, void *a, jx_in lda, int *sdim,
    void *wr, void *wi, void *vs, jx_in ldvs, void *work, jx_in lwork, int *bwork, int *info, size_t,
    size_t))
JX_DECLARE_COMPLEX(gees_, (jx_flag jobvs, jx_flag sort, void *select, jx_in n, void *a, jx_in lda,
    int *sdim, void *w, void *vs, jx_in ldvs, void *work, jx_in lwork, void *rwork, int *bwork, int *info,
    size_t, size_t))
JX_DECLARE(gtsv_, (jx_in n, jx_in nrhs, void *dl, void *d, void *du, void *b, jx_in ldb, int *info))

// What runs out of memory reports it as LAPACKE does.
#define JX_NO_MEMORY (-1010)

// One call for all types, and calls that differ between real and complex types.
#define JX_CALL(type, routine, arguments) \
  switch (type) {                               \
    case 's': s##routine arguments; break;      \
    case 'd': d##routine arguments; break;      \
    case 'c': c##routine arguments; break;      \
    default: z##routine arguments; break;       \
  }
#define JX_CALL2(type, real, real_arguments, complex, complex_arguments) \
  switch (type) {                                                              \
    case 's': s##real real_arguments; break;                                   \
    case 'd': d##real real_arguments; break;                                   \
    case 'c': c##complex complex_arguments; break;                             \
    default: z##complex complex_arguments; break;                              \
  }

static inline size_t jaxscope_element_size(char type) {
  return type == 's' ? 4 : type == 'z' ? 16 : 8;
}

static inline size_t jaxscope_real_size(char type) { return type == 's' || type == 'c' ? 4 : 8; }

// The first number of a workspace, where a query leaves the length that is wanted. Rounded up a little, since
// a float cannot hold every length.
static inline int jaxscope_wanted(char type, const void *work) {
  double wanted = jaxscope_real_size(type) == 4 ? *(const float *)work : *(const double *)work;
  wanted = wanted * (jaxscope_real_size(type) == 4 ? 1.000001 : 1.0) + 1;
  return wanted > 2147483647.0 ? 2147483647 : (int)wanted;
}

static inline int jaxscope_max(int a, int b) { return a > b ? a : b; }
static inline int jaxscope_min(int a, int b) { return a < b ? a : b; }

// Runs `call` twice: first with lwork = -1 to ask how much `work` it wants, then for good.
#define JX_WITH_WORK(type, call)                                           \
  double query[2] = {0, 0};                                                      \
  void *work = query;                                                            \
  int lwork = -1, info = 0;                                                      \
  call if (info == 0) {                                                          \
    lwork = jaxscope_wanted(type, query);                                        \
    work = malloc((size_t)lwork * jaxscope_element_size(type));                  \
    if (work) { call } else { info = JX_NO_MEMORY; }                       \
    free(work);                                                                  \
  }

// Cholesky: the triangle `uplo` of a is replaced by its factor.
static inline int jaxscope_potrf(char type, char uplo, int n, void *a) {
  int info = 0, lda = jaxscope_max(n, 1);
  JX_CALL(type, potrf_, (&uplo, &n, a, &lda, &info, 1))
  return info;
}

// LU with row pivots, counted from 1.
static inline int jaxscope_getrf(char type, int m, int n, void *a, int *pivots) {
  int info = 0, lda = jaxscope_max(m, 1);
  JX_CALL(type, getrf_, (&m, &n, a, &lda, pivots, &info))
  return info;
}

// QR: r in the upper triangle, reflectors below it and in tau.
static inline int jaxscope_geqrf(char type, int m, int n, void *a, void *tau) {
  int lda = jaxscope_max(m, 1);
  JX_WITH_WORK(type, JX_CALL(type, geqrf_, (&m, &n, a, &lda, tau, work, &lwork, &info)))
  return info;
}

// QR with column pivots, counted from 1; columns whose pivot is not 0 on entry come first.
static inline int jaxscope_geqp3(char type, int m, int n, void *a, int *jpvt, void *tau) {
  int lda = jaxscope_max(m, 1);
  void *rwork = malloc(((size_t)n * 2 + 1) * sizeof(double));
  if (!rwork) return JX_NO_MEMORY;
  JX_WITH_WORK(type, JX_CALL2(type, geqp3_, (&m, &n, a, &lda, jpvt, tau, work, &lwork, &info), geqp3_, (&m,
      &n, a, &lda, jpvt, tau, work, &lwork, rwork, &info)))
  free(rwork);
  return info;
}

// The first n columns of the product of k reflectors, in place of them.
static inline int jaxscope_orgqr(char type, int m, int n, int k, void *a, const void *tau) {
  int lda = jaxscope_max(m, 1);
  JX_WITH_WORK(type, JX_CALL2(type, orgqr_, (&m, &n, &k, a, &lda, tau, work, &lwork, &info), ungqr_, (&m,
      &n, &k, a, &lda, tau, work, &lwork, &info)))
  return info;
}

// c (m by n) multiplied by the product of k reflectors from the side 'L' or 'R', as it is ('N') or adjoint
// ('T').
static inline int jaxscope_ormqr(char type, char side, char trans, int m, int n, int k, const void *a,
                                 const void *tau, void *c) {
  int lda = jaxscope_max(side == 'L' ? m : n, 1), ldc = jaxscope_max(m, 1);
  char adjoint = trans == 'N' ? 'N' : 'C';
  JX_WITH_WORK(type, JX_CALL2(type, ormqr_, (&side, &trans, &m, &n, &k, a, &lda, tau, c, &ldc, work,
      &lwork, &info, 1, 1), unmqr_, (&side, &adjoint, &m, &n, &k, a, &lda, tau, c, &ldc, work, &lwork,
      &info, 1, 1)))
  return info;
}

// Reduction to upper Hessenberg form.
static inline int jaxscope_gehrd(char type, int n, void *a, void *tau) {
  int lda = jaxscope_max(n, 1), low = 1;
  JX_WITH_WORK(type, JX_CALL(type, gehrd_, (&n, &low, &n, a, &lda, tau, work, &lwork, &info)))
  return info;
}

// Reduction of a symmetric or Hermitian matrix to tridiagonal form.
static inline int jaxscope_sytrd(char type, char uplo, int n, void *a, void *d, void *e, void *tau) {
  int lda = jaxscope_max(n, 1);
  JX_WITH_WORK(type, JX_CALL2(type, sytrd_, (&uplo, &n, a, &lda, d, e, tau, work, &lwork, &info, 1),
      hetrd_, (&uplo, &n, a, &lda, d, e, tau, work, &lwork, &info, 1)))
  return info;
}

// Eigenvalues in rising order, and eigenvectors in place of a symmetric or Hermitian matrix.
static inline int jaxscope_syevd(char type, char uplo, int n, void *a, void *w) {
  if (n > 30000) return JX_NO_MEMORY;  // the length of rwork would overflow
  int lda = jaxscope_max(n, 1), lrwork = 1 + 5 * n + 2 * n * n, liwork = 3 + 5 * n;
  char vectors = 'V';
  void *rwork = malloc((size_t)lrwork * sizeof(double));
  int *iwork = (int *)malloc((size_t)liwork * sizeof(int));
  int result = JX_NO_MEMORY;
  if (rwork && iwork) {
    JX_WITH_WORK(type, JX_CALL2(type, syevd_, (&vectors, &uplo, &n, a, &lda, w, work, &lwork, iwork,
        &liwork, &info, 1, 1), heevd_, (&vectors, &uplo, &n, a, &lda, w, work, &lwork, rwork, &lrwork,
        iwork, &liwork, &info, 1, 1)))
    result = info;
  }
  free(rwork);
  free(iwork);
  return result;
}

// Singular values in falling order; vectors all ('A'), as many as there are values ('S') or none ('N').
static inline int jaxscope_gesdd(char type, char job, int m, int n, void *a, void *s, void *u, void *vt) {
  int small = jaxscope_min(m, n), large = jaxscope_max(m, n);
  int lda = jaxscope_max(m, 1), ldu = jaxscope_max(m, 1);
  int ldvt = jaxscope_max(job == 'S' ? small : n, 1);
  size_t k = (size_t)small;
  size_t reals = job == 'N' ? 7 * k : 5 * k * k + 7 * k + 2 * k * (size_t)large + 2 * k * k;
  void *rwork = malloc((reals + 1) * sizeof(double));
  int *iwork = (int *)malloc((8 * k + 1) * sizeof(int));
  int result = JX_NO_MEMORY;
  if (rwork && iwork) {
    JX_WITH_WORK(type, JX_CALL2(type, gesdd_, (&job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &lwork,
        iwork, &info, 1), gesdd_, (&job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &lwork, rwork,
        iwork, &info, 1)))
    result = info;
  }
  free(rwork);
  free(iwork);
  return result;
}

// The same by QR iterations.
static inline int jaxscope_gesvd(char type, char job, int m, int n, void *a, void *s, void *u, void *vt) {
  int lda = jaxscope_max(m, 1), ldu = jaxscope_max(m, 1);
  int ldvt = jaxscope_max(job == 'S' ? jaxscope_min(m, n) : n, 1);
  void *rwork = malloc((5 * (size_t)jaxscope_min(m, n) + 1) * sizeof(double));
  if (!rwork) return JX_NO_MEMORY;
  JX_WITH_WORK(type, JX_CALL2(type, gesvd_, (&job, &job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work,
      &lwork, &info, 1, 1), gesvd_, (&job, &job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &lwork,
      rwork, &info, 1, 1)))
  free(rwork);
  return info;
}

// Eigenvalues and eigenvectors of any square matrix. Real types have the eigenvalues' parts in w and wi, and
// eigenvectors of complex pairs as LAPACK packs them: the real part in one column, the imaginary in the next.
static inline int jaxscope_geev(char type, int left, int right, int n, void *a, void *w, void *wi, void *vl,
                                void *vr) {
  int lda = jaxscope_max(n, 1);
  char jobvl = left ? 'V' : 'N', jobvr = right ? 'V' : 'N';
  void *rwork = malloc((2 * (size_t)n + 1) * sizeof(double));
  if (!rwork) return JX_NO_MEMORY;
  JX_WITH_WORK(type, JX_CALL2(type, geev_, (&jobvl, &jobvr, &n, a, &lda, w, wi, vl, &lda, vr, &lda, work,
      &lwork, &info, 1, 1), geev_, (&jobvl, &jobvr, &n, a, &lda, w, vl, &lda, vr, &lda, work, &lwork,
      rwork, &info, 1, 1)))
  free(rwork);
  return info;
}

// The Schur form in place of a, and the unitary matrix that brings it there.
static inline int jaxscope_gees(char type, int vectors, int n, void *a, void *vs) {
  int lda = jaxscope_max(n, 1), sdim = 0;
  char jobvs = vectors ? 'V' : 'N', sort = 'N';
  size_t count = (size_t)n + 1;
  char *w = (char *)malloc(3 * count * 16);
  if (!w) return JX_NO_MEMORY;
  void *wi = w + count * 16, *rwork = w + 2 * count * 16;
  JX_WITH_WORK(type, JX_CALL2(type, gees_, (&jobvs, &sort, NULL, &n, a, &lda, &sdim, w, wi, vs, &lda, work,
      &lwork, NULL, &info, 1, 1), gees_, (&jobvs, &sort, NULL, &n, a, &lda, &sdim, w, vs, &lda, work,
      &lwork, rwork, NULL, &info, 1, 1)))
  free(w);
  return info;
}

// A tridiagonal system; the diagonals are overwritten, b by the solution.
static inline int jaxscope_gtsv(char type, int n, int nrhs, void *dl, void *d, void *du, void *b) {
  int info = 0, ldb = jaxscope_max(n, 1);
  JX_CALL(type, gtsv_, (&n, &nrhs, dl, d, du, b, &ldb, &info))
  return info;
}

#endif
