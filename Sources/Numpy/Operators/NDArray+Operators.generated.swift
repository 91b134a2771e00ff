// Written by `Sources/Numpy/operators.py`.

import JAXCore

extension NDArray {
  /// The negative (JAX: `jnp.negative`).
  public static prefix func - (x: NDArray) -> NDArray { jnp.negative(x) }
  /// The array itself (JAX: `jnp.positive`).
  public static prefix func + (x: NDArray) -> NDArray { jnp.positive(x) }
  /// The bits turned around (JAX: `jnp.bitwise_not`).
  public static prefix func ~ (x: NDArray) -> NDArray { jnp.bitwiseNot(x) }
}

// MARK: - Arithmetic

extension NDArray {
  /// The sum (JAX: `jnp.add`).
  public static func + (x: NDArray, y: NDArray) -> NDArray { jnp.add(x, y) }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: NDArray, y: Double) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: Double, y: NDArray) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: NDArray, y: Float) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: Float, y: NDArray) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: NDArray, y: Int) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func + (x: Int, y: NDArray) -> NDArray {
    jnp.add(x, y)
  }
  /// The sum, in place of the array (JAX: `jnp.add`).
  public static func += (x: inout NDArray, y: NDArray) { x = jnp.add(x, y) }
  /// The sum, in place of the array (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func += (x: inout NDArray, y: Double) {
    x = jnp.add(x, y)
  }
  /// The sum, in place of the array (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func += (x: inout NDArray, y: Float) {
    x = jnp.add(x, y)
  }
  /// The sum, in place of the array (JAX: `jnp.add`).
  @_disfavoredOverload
  public static func += (x: inout NDArray, y: Int) {
    x = jnp.add(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  public static func - (x: NDArray, y: NDArray) -> NDArray { jnp.subtract(x, y) }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: NDArray, y: Double) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: Double, y: NDArray) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: NDArray, y: Float) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: Float, y: NDArray) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: NDArray, y: Int) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func - (x: Int, y: NDArray) -> NDArray {
    jnp.subtract(x, y)
  }
  /// The difference, in place of the array (JAX: `jnp.subtract`).
  public static func -= (x: inout NDArray, y: NDArray) { x = jnp.subtract(x, y) }
  /// The difference, in place of the array (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func -= (x: inout NDArray, y: Double) {
    x = jnp.subtract(x, y)
  }
  /// The difference, in place of the array (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func -= (x: inout NDArray, y: Float) {
    x = jnp.subtract(x, y)
  }
  /// The difference, in place of the array (JAX: `jnp.subtract`).
  @_disfavoredOverload
  public static func -= (x: inout NDArray, y: Int) {
    x = jnp.subtract(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  public static func * (x: NDArray, y: NDArray) -> NDArray { jnp.multiply(x, y) }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: NDArray, y: Double) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: Double, y: NDArray) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: NDArray, y: Float) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: Float, y: NDArray) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: NDArray, y: Int) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func * (x: Int, y: NDArray) -> NDArray {
    jnp.multiply(x, y)
  }
  /// The product, in place of the array (JAX: `jnp.multiply`).
  public static func *= (x: inout NDArray, y: NDArray) { x = jnp.multiply(x, y) }
  /// The product, in place of the array (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func *= (x: inout NDArray, y: Double) {
    x = jnp.multiply(x, y)
  }
  /// The product, in place of the array (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func *= (x: inout NDArray, y: Float) {
    x = jnp.multiply(x, y)
  }
  /// The product, in place of the array (JAX: `jnp.multiply`).
  @_disfavoredOverload
  public static func *= (x: inout NDArray, y: Int) {
    x = jnp.multiply(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  public static func / (x: NDArray, y: NDArray) -> NDArray { jnp.trueDivide(x, y) }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: NDArray, y: Double) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: Double, y: NDArray) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: NDArray, y: Float) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: Float, y: NDArray) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: NDArray, y: Int) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func / (x: Int, y: NDArray) -> NDArray {
    jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats, in place of the array (JAX: `jnp.true_divide`).
  public static func /= (x: inout NDArray, y: NDArray) { x = jnp.trueDivide(x, y) }
  /// The quotient, integers as floats, in place of the array (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func /= (x: inout NDArray, y: Double) {
    x = jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats, in place of the array (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func /= (x: inout NDArray, y: Float) {
    x = jnp.trueDivide(x, y)
  }
  /// The quotient, integers as floats, in place of the array (JAX: `jnp.true_divide`).
  @_disfavoredOverload
  public static func /= (x: inout NDArray, y: Int) {
    x = jnp.trueDivide(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  public static func % (x: NDArray, y: NDArray) -> NDArray { jnp.remainder(x, y) }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: NDArray, y: Double) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: Double, y: NDArray) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: NDArray, y: Float) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: Float, y: NDArray) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: NDArray, y: Int) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func % (x: Int, y: NDArray) -> NDArray {
    jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign, in place of the array (JAX: `jnp.remainder`).
  public static func %= (x: inout NDArray, y: NDArray) { x = jnp.remainder(x, y) }
  /// The remainder with the divisor's sign, in place of the array (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func %= (x: inout NDArray, y: Double) {
    x = jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign, in place of the array (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func %= (x: inout NDArray, y: Float) {
    x = jnp.remainder(x, y)
  }
  /// The remainder with the divisor's sign, in place of the array (JAX: `jnp.remainder`).
  @_disfavoredOverload
  public static func %= (x: inout NDArray, y: Int) {
    x = jnp.remainder(x, y)
  }
}

// MARK: - Comparisons

extension NDArray {
  /// Whether elements are equal (JAX: `jnp.equal`).
  public static func .== (x: NDArray, y: NDArray) -> NDArray { jnp.equal(x, y) }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: NDArray, y: Double) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: Double, y: NDArray) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: NDArray, y: Float) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: Float, y: NDArray) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: NDArray, y: Int) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements are equal (JAX: `jnp.equal`).
  @_disfavoredOverload
  public static func .== (x: Int, y: NDArray) -> NDArray {
    jnp.equal(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  public static func .!= (x: NDArray, y: NDArray) -> NDArray { jnp.notEqual(x, y) }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: NDArray, y: Double) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: Double, y: NDArray) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: NDArray, y: Float) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: Float, y: NDArray) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: NDArray, y: Int) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements differ (JAX: `jnp.not_equal`).
  @_disfavoredOverload
  public static func .!= (x: Int, y: NDArray) -> NDArray {
    jnp.notEqual(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  public static func .< (x: NDArray, y: NDArray) -> NDArray { jnp.less(x, y) }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: NDArray, y: Double) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: Double, y: NDArray) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: NDArray, y: Float) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: Float, y: NDArray) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: NDArray, y: Int) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are less (JAX: `jnp.less`).
  @_disfavoredOverload
  public static func .< (x: Int, y: NDArray) -> NDArray {
    jnp.less(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  public static func .<= (x: NDArray, y: NDArray) -> NDArray { jnp.lessEqual(x, y) }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: NDArray, y: Double) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: Double, y: NDArray) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: NDArray, y: Float) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: Float, y: NDArray) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: NDArray, y: Int) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are not greater (JAX: `jnp.less_equal`).
  @_disfavoredOverload
  public static func .<= (x: Int, y: NDArray) -> NDArray {
    jnp.lessEqual(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  public static func .> (x: NDArray, y: NDArray) -> NDArray { jnp.greater(x, y) }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: NDArray, y: Double) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: Double, y: NDArray) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: NDArray, y: Float) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: Float, y: NDArray) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: NDArray, y: Int) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are greater (JAX: `jnp.greater`).
  @_disfavoredOverload
  public static func .> (x: Int, y: NDArray) -> NDArray {
    jnp.greater(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  public static func .>= (x: NDArray, y: NDArray) -> NDArray { jnp.greaterEqual(x, y) }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: NDArray, y: Double) -> NDArray {
    jnp.greaterEqual(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: Double, y: NDArray) -> NDArray {
    jnp.greaterEqual(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: NDArray, y: Float) -> NDArray {
    jnp.greaterEqual(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: Float, y: NDArray) -> NDArray {
    jnp.greaterEqual(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: NDArray, y: Int) -> NDArray {
    jnp.greaterEqual(x, y)
  }
  /// Whether elements are not less (JAX: `jnp.greater_equal`).
  @_disfavoredOverload
  public static func .>= (x: Int, y: NDArray) -> NDArray {
    jnp.greaterEqual(x, y)
  }
}

// MARK: - Bits

extension NDArray {
  /// The bits that both have (JAX: `jnp.bitwise_and`).
  public static func & (x: NDArray, y: NDArray) -> NDArray { jnp.bitwiseAnd(x, y) }
  /// The bits that both have (JAX: `jnp.bitwise_and`).
  @_disfavoredOverload
  public static func & (x: NDArray, y: Int) -> NDArray {
    jnp.bitwiseAnd(x, y)
  }
  /// The bits that both have (JAX: `jnp.bitwise_and`).
  @_disfavoredOverload
  public static func & (x: Int, y: NDArray) -> NDArray {
    jnp.bitwiseAnd(x, y)
  }
  /// The bits that both have, in place of the array (JAX: `jnp.bitwise_and`).
  public static func &= (x: inout NDArray, y: NDArray) { x = jnp.bitwiseAnd(x, y) }
  /// The bits that both have, in place of the array (JAX: `jnp.bitwise_and`).
  @_disfavoredOverload
  public static func &= (x: inout NDArray, y: Int) {
    x = jnp.bitwiseAnd(x, y)
  }
  /// The bits that either has (JAX: `jnp.bitwise_or`).
  public static func | (x: NDArray, y: NDArray) -> NDArray { jnp.bitwiseOr(x, y) }
  /// The bits that either has (JAX: `jnp.bitwise_or`).
  @_disfavoredOverload
  public static func | (x: NDArray, y: Int) -> NDArray {
    jnp.bitwiseOr(x, y)
  }
  /// The bits that either has (JAX: `jnp.bitwise_or`).
  @_disfavoredOverload
  public static func | (x: Int, y: NDArray) -> NDArray {
    jnp.bitwiseOr(x, y)
  }
  /// The bits that either has, in place of the array (JAX: `jnp.bitwise_or`).
  public static func |= (x: inout NDArray, y: NDArray) { x = jnp.bitwiseOr(x, y) }
  /// The bits that either has, in place of the array (JAX: `jnp.bitwise_or`).
  @_disfavoredOverload
  public static func |= (x: inout NDArray, y: Int) {
    x = jnp.bitwiseOr(x, y)
  }
  /// The bits that one of both has (JAX: `jnp.bitwise_xor`).
  public static func ^ (x: NDArray, y: NDArray) -> NDArray { jnp.bitwiseXor(x, y) }
  /// The bits that one of both has (JAX: `jnp.bitwise_xor`).
  @_disfavoredOverload
  public static func ^ (x: NDArray, y: Int) -> NDArray {
    jnp.bitwiseXor(x, y)
  }
  /// The bits that one of both has (JAX: `jnp.bitwise_xor`).
  @_disfavoredOverload
  public static func ^ (x: Int, y: NDArray) -> NDArray {
    jnp.bitwiseXor(x, y)
  }
  /// The bits that one of both has, in place of the array (JAX: `jnp.bitwise_xor`).
  public static func ^= (x: inout NDArray, y: NDArray) { x = jnp.bitwiseXor(x, y) }
  /// The bits that one of both has, in place of the array (JAX: `jnp.bitwise_xor`).
  @_disfavoredOverload
  public static func ^= (x: inout NDArray, y: Int) {
    x = jnp.bitwiseXor(x, y)
  }
  /// The bits moved to the left (JAX: `jnp.left_shift`).
  public static func << (x: NDArray, y: NDArray) -> NDArray { jnp.leftShift(x, y) }
  /// The bits moved to the left (JAX: `jnp.left_shift`).
  @_disfavoredOverload
  public static func << (x: NDArray, y: Int) -> NDArray {
    jnp.leftShift(x, y)
  }
  /// The bits moved to the left (JAX: `jnp.left_shift`).
  @_disfavoredOverload
  public static func << (x: Int, y: NDArray) -> NDArray {
    jnp.leftShift(x, y)
  }
  /// The bits moved to the left, in place of the array (JAX: `jnp.left_shift`).
  public static func <<= (x: inout NDArray, y: NDArray) { x = jnp.leftShift(x, y) }
  /// The bits moved to the left, in place of the array (JAX: `jnp.left_shift`).
  @_disfavoredOverload
  public static func <<= (x: inout NDArray, y: Int) {
    x = jnp.leftShift(x, y)
  }
  /// The bits moved to the right, the sign kept (JAX: `jnp.right_shift`).
  public static func >> (x: NDArray, y: NDArray) -> NDArray { jnp.rightShift(x, y) }
  /// The bits moved to the right, the sign kept (JAX: `jnp.right_shift`).
  @_disfavoredOverload
  public static func >> (x: NDArray, y: Int) -> NDArray {
    jnp.rightShift(x, y)
  }
  /// The bits moved to the right, the sign kept (JAX: `jnp.right_shift`).
  @_disfavoredOverload
  public static func >> (x: Int, y: NDArray) -> NDArray {
    jnp.rightShift(x, y)
  }
  /// The bits moved to the right, the sign kept, in place of the array (JAX: `jnp.right_shift`).
  public static func >>= (x: inout NDArray, y: NDArray) { x = jnp.rightShift(x, y) }
  /// The bits moved to the right, the sign kept, in place of the array (JAX: `jnp.right_shift`).
  @_disfavoredOverload
  public static func >>= (x: inout NDArray, y: Int) {
    x = jnp.rightShift(x, y)
  }
}
