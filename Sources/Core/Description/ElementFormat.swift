import JAXBuffers

/// How one element is written, given its place in memory.
typealias ElementFormat = (_ place: Int) -> String

/// The formats by dtype. They hold a bare pointer: the buffer must outlive them.
enum ElementFormats {
  /// The format for an array of which `places` are shown; they share their width (numpy:
  /// `arrayprint._get_format_function`).
  static func aligned(
    _ buffer: Buffer, _ places: [Int], _ options: PrintOptions = .standard
  ) -> ElementFormat {
    let memory = UnsafeRawPointer(buffer.storage.pointer)
    switch buffer.dtype {
    case .bool:
      // The blank makes both words equally long; a scalar has no neighbours.
      let yes = buffer.rank == 0 ? "True" : " True"
      return { memory.load(fromByteOffset: $0, as: UInt8.self) == 0 ? "False" : yes }
    case .int8: return integers(memory.assumingMemoryBound(to: Int8.self), places)
    case .int16: return integers(memory.assumingMemoryBound(to: Int16.self), places)
    case .int32: return integers(memory.assumingMemoryBound(to: Int32.self), places)
    case .int64: return integers(memory.assumingMemoryBound(to: Int64.self), places)
    case .uint8: return integers(memory.assumingMemoryBound(to: UInt8.self), places)
    case .uint16: return integers(memory.assumingMemoryBound(to: UInt16.self), places)
    case .uint32: return integers(memory.assumingMemoryBound(to: UInt32.self), places)
    case .uint64: return integers(memory.assumingMemoryBound(to: UInt64.self), places)
    case .float16: return floats(memory.assumingMemoryBound(to: Float16.self), places, options)
    case .float32: return floats(memory.assumingMemoryBound(to: Float.self), places, options)
    case .float64: return floats(memory.assumingMemoryBound(to: Double.self), places, options)
    case .complex64: return complex(memory.assumingMemoryBound(to: Float.self), places, options)
    case .complex128: return complex(memory.assumingMemoryBound(to: Double.self), places, options)
    default: return scalars(buffer)
    }
  }

  /// The format of elements on their own, as Python's `str` of a numpy scalar. numpy knows no width for the dtypes of
  /// ml_dtypes, so their arrays are written with it too.
  static func scalars(_ buffer: Buffer) -> ElementFormat {
    let memory = UnsafeRawPointer(buffer.storage.pointer)
    let bytes = memory.assumingMemoryBound(to: UInt8.self)
    switch buffer.dtype {
    case .float16: return scalars(memory.assumingMemoryBound(to: Float16.self))
    case .float32: return scalars(memory.assumingMemoryBound(to: Float.self))
    case .float64: return scalars(memory.assumingMemoryBound(to: Double.self))
    case .complex64: return complexScalars(memory.assumingMemoryBound(to: Float.self))
    case .complex128: return complexScalars(memory.assumingMemoryBound(to: Double.self))
    case .bfloat16:
      let elements = memory.assumingMemoryBound(to: BFloat16.self)
      return { ScalarText.general(Float(elements[$0])) }
    case .int2, .int4: return { String(Int8(bitPattern: bytes[$0])) }
    case .uint2, .uint4: return { String(bytes[$0]) }
    case .float0: return { _ in "(b'',)" }
    default:
      guard let format = MiniFloat(buffer.dtype) else { return aligned(buffer, [buffer.offset]) }
      return { ScalarText.general(format.value(bytes[$0])) }
    }
  }

  private static func integers<T: FixedWidthInteger>(
    _ elements: UnsafePointer<T>, _ places: [Int]
  ) -> ElementFormat {
    let width = places.lazy.map { String(elements[$0]).utf8.count }.max() ?? 0
    return { place in
      let word = String(elements[place])
      return spaces(width - word.utf8.count) + word
    }
  }

  private static func floats<T: PrintedFloat>(
    _ elements: UnsafePointer<T>, _ places: [Int], _ options: PrintOptions
  ) -> ElementFormat {
    let format = FloatFormat(places.map { elements[$0] }, options)
    return { format.text(elements[$0]) }
  }

  private static func complex<T: PrintedFloat>(
    _ parts: UnsafePointer<T>, _ places: [Int], _ options: PrintOptions
  ) -> ElementFormat {
    let real = FloatFormat(places.map { parts[2 * $0] }, options)
    let imaginary = FloatFormat(places.map { parts[2 * $0 + 1] }, showsPlus: true, options)
    return { place in
      let im = imaginary.text(parts[2 * place + 1])
      // The j stands before the blanks that fill the column.
      let number = im.trimmingEnd()
      return real.text(parts[2 * place]) + number + "j" + spaces(im.utf8.count - number.utf8.count)
    }
  }

  private static func scalars<T: PrintedFloat>(_ elements: UnsafePointer<T>) -> ElementFormat {
    { ScalarText.text(elements[$0]) }
  }

  private static func complexScalars<T: PrintedFloat>(_ parts: UnsafePointer<T>) -> ElementFormat {
    { ScalarText.complex(parts[2 * $0], parts[2 * $0 + 1]) }
  }
}

extension String {
  /// Without blanks, or another character, at the end.
  func trimmingEnd(_ filler: Character = " ") -> String {
    var result = self
    while result.last == filler { result.removeLast() }
    return result
  }
}
