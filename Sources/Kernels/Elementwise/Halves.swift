import CVectorMath
import JAXBuffers

// float16 and bfloat16 compute as XLA does on CPUs: widened to float32, rounded once at the end.
extension Kernels {
  /// The same values as float32; other dtypes stay as they are.
  package static func widened(_ x: Buffer) -> Buffer {
    switch x.dtype {
    case .float16: mapRows(x, Float16.self, to: Float.self) { vm_f16_to_f32($0, $1, $2) }
    case .bfloat16: mapRows(x, BFloat16.self, to: Float.self) { vm_bf16_to_f32($0, $1, $2) }
    default: x
    }
  }

  /// float32 values rounded to `dtype`, which is float16, bfloat16 or float32 itself.
  package static func narrowed(_ x: Buffer, to dtype: DType) -> Buffer {
    switch dtype {
    case .float16: mapRows(x, Float.self, to: Float16.self) { vm_f32_to_f16($0, $1, $2) }
    case .bfloat16: mapRows(x, Float.self, to: BFloat16.self) { vm_f32_to_bf16($0, $1, $2) }
    default: x
    }
  }

  @inline(__always)
  static func isHalf(_ dtype: DType) -> Bool { dtype == .float16 || dtype == .bfloat16 }

  static func notDefined(_ dtype: DType) -> KernelError { .dtype(dtype) }
}
