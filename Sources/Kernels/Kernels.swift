import JAXBuffers

/// Routines from buffers to buffers, one family a file. They know dtypes and strides, but no tracing.
package enum Kernels {}
