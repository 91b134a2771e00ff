import JAXBuffers
import JAXCore

/// What the caller of a derivative promises or allows (JAX: `holomorphic=`, `allow_int=`).
package struct GradientOptions: Sendable {
  /// Whether the function is complex and holomorphic.
  package var holomorphic = false
  /// Whether integer inputs may be there; their gradients are of dtype float0.
  package var allowInt = false

  package init(holomorphic: Bool = false, allowInt: Bool = false) {
    (self.holomorphic, self.allowInt) = (holomorphic, allowInt)
  }
}

private let holomorphicHint =
  "Pass holomorphic: true if the function is holomorphic; otherwise differentiate its real part."

private func refused(_ rule: String, _ name: String, _ hint: String) -> JAXError {
  JAXError(.invalid(rule), operation: name, code: .gradientDType, hint: hint)
}

/// Refuses inputs that a reverse derivative is not defined for (JAX: `_check_input_dtype_revderiv`).
package func expectReverseInputs(
  _ inputs: [ShapedArray], _ name: String, _ options: GradientOptions
) throws {
  for input in inputs {
    if options.holomorphic, !input.dtype.isComplex {
      throw refused(
        "\(name) with holomorphic=True requires inputs with complex dtype, but got \(input.dtype.name).",
        name,
        "Convert with astype(.complex64), or leave holomorphic out.")
    }
    if !input.dtype.isInexact, !options.allowInt {
      throw refused(
        "\(name) requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got "
          + "\(input.dtype.name). If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to "
          + "True.", name,
        "Write 3.0 instead of 3, or convert with astype(.float32); allowInt: true gives gradients of dtype float0."
      )
    }
  }
}

/// Refuses outputs that a reverse derivative is not defined for (JAX: `_check_output_dtype_revderiv`).
package func expectReverseOutputs(
  _ outputs: [ShapedArray], _ name: String, _ options: GradientOptions
) throws {
  for output in outputs {
    let dtype = output.dtype.name
    if options.holomorphic {
      guard !output.dtype.isComplex else { continue }
      throw refused(
        "\(name) with holomorphic=True requires outputs with complex dtype, but got \(dtype).", name,
        "Leave holomorphic out.")
    }
    if output.dtype.isFloating { continue }
    let rule =
      "\(name) requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got \(dtype). "
    if output.dtype.isComplex {
      throw refused(
        rule
          + "For holomorphic differentiation, pass holomorphic=True. For differentiation of non-holomorphic "
          + "functions involving complex outputs, use jax.vjp directly.", name, holomorphicHint)
    }
    throw refused(
      rule + "For differentiation of functions with integer outputs, use jax.vjp directly.", name,
      "Convert the result with astype(.float32) before the operation that has no derivative.")
  }
}

/// Refuses inputs that a forward Jacobian is not defined for (JAX: `_check_input_dtype_jacfwd`).
package func expectForwardInputs(
  _ inputs: [ShapedArray], _ name: String, _ options: GradientOptions
) throws {
  for input in inputs {
    if options.holomorphic {
      guard !input.dtype.isComplex else { continue }
      throw refused(
        "\(name) with holomorphic=True requires inputs with complex dtype, but got \(input.dtype.name).",
        name,
        "Convert with astype(.complex64), or leave holomorphic out.")
    }
    if input.dtype.isFloating { continue }
    throw refused(
      "\(name) requires real-valued inputs (input dtype that is a sub-dtype of np.floating), but got "
        + "\(input.dtype.name). For holomorphic differentiation, pass holomorphic=True. For differentiation of "
        + "non-holomorphic functions involving complex inputs or integer inputs, use jax.jvp directly.", name,
      input.dtype.isComplex ? holomorphicHint : "Write 3.0 instead of 3, or convert with astype(.float32).")
  }
}

/// Refuses outputs that a holomorphic forward Jacobian is not defined for (JAX: `_check_output_dtype_jacfwd`).
package func expectForwardOutputs(
  _ outputs: [ShapedArray], _ name: String, _ options: GradientOptions
) throws {
  for output in outputs where options.holomorphic && !output.dtype.isComplex {
    throw refused(
      "\(name) with holomorphic=True requires outputs with complex dtype, but got \(output.dtype.name).",
      name,
      "Leave holomorphic out.")
  }
}
