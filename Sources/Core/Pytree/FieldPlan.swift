@_spi(Reflection) import Swift
import Synchronization

/// How the fields of a struct or tuple are reached: found once per type by reflection.
final class FieldPlan: Sendable {
  let type: ObjectIdentifier
  let form: Form
  let fields: [Field]
  /// Those that may hold leaves; only the structure needs the others.
  let trees: [Field]

  /// What the type is: only structs and tuples have fields that can be replaced.
  enum Form: Sendable { case product, enumeration, other }

  struct Field: Sendable {
    let key: PathKey
    /// In bytes from the start of the value.
    let offset: Int
    let access: Access

    init(name: String, offset: Int, access: Access) {
      // The elements of a tuple without labels are named `.0`, `.1`.
      let index = name.hasPrefix(".") ? Int(name.dropFirst()) : nil
      key = index.map(PathKey.index) ?? .attribute(name)
      self.offset = offset
      self.access = access
    }
  }

  enum Access: Sendable {
    case leaf
    case tree(any Pytree.Type, writesNode: Bool)
    case tuple(FieldPlan)
    /// A type whose values may be, or hold, pytrees of other types: `any Layer`, `[any Layer]`.
    case dynamic(SomeType)
    case staticData(SomeHashableType)
    /// Neither hashed nor, where the language has another layout for it than generic code, ever read.
    case opaque(String)
  }

  // Metatypes of any type: they are only used to read fields, under the isolation of whoever owns the value.
  struct SomeType: @unchecked Sendable { let type: Any.Type }
  struct SomeHashableType: @unchecked Sendable { let type: any Hashable.Type }

  private static let plans = Mutex<[ObjectIdentifier: FieldPlan]>([:])

  /// The plan of a struct; made at first use.
  static func plan<T>(of type: T.Type) -> FieldPlan {
    let id = ObjectIdentifier(type)
    if let known = plans.withLock({ $0[id] }) { return known }
    let plan = FieldPlan(type)
    plans.withLock { $0[id] = plan }
    return plan
  }

  /// Its only field tells which kind of type `T` is.
  private struct Probe<T> { let value: T }

  private init<T>(_ type: T.Type) {
    var form = Form.other
    _forEachField(of: Probe<T>.self) { _, _, _, kind in
      if kind == .struct || kind == .tuple { form = .product }
      if kind == .enum || kind == .optional { form = .enumeration }
      return true
    }
    self.form = form
    self.type = ObjectIdentifier(type)
    guard form == .product else {
      fields = []
      trees = []
      return
    }
    // Reflection offers key paths only to fields that are stored as they are read: not to weak and unowned
    // references, nor to functions, whose calling convention in generic code is another.
    var readable = Set<String>()
    // `.ignoreUnknown`, which the library declares as a variable that Swift 6 does not let us read.
    let skippingOthers = _EachFieldOptions(rawValue: 1 << 1)
    _forEachFieldWithKeyPath(of: type, options: skippingOthers) { name, _ in
      readable.insert(String(cString: name))
      return true
    }
    var fields: [Field] = []
    _forEachField(of: type) { name, offset, fieldType, kind in
      let name = String(cString: name)
      let access =
        readable.contains(name) ? Access(fieldType, kind) : Access.opaque(String(describing: fieldType))
      fields.append(Field(name: name, offset: offset, access: access))
      return true
    }
    self.fields = fields
    trees = fields.filter(\.access.mayHoldTrees)
  }
}

extension FieldPlan.Access {
  fileprivate init(_ type: Any.Type, _ kind: _MetadataKind) {
    func tuple<T>(_ type: T.Type) -> FieldPlan { FieldPlan.plan(of: type) }
    if type == NDArray.self {
      self = .leaf
    } else if let data = type as? any StaticPytree.Type {
      self = .staticData(FieldPlan.SomeHashableType(type: data))
    } else if let tree = type as? any Pytree.Type {
      self = .tree(tree, writesNode: LeafWriter.writesNode(tree))
    } else if kind == .tuple {
      self = .tuple(_openExistential(type, do: tuple))
    } else if kind == .existential || type is any OpenContainer.Type {
      self = .dynamic(FieldPlan.SomeType(type: type))
    } else if let hashable = type as? any Hashable.Type {
      self = .staticData(FieldPlan.SomeHashableType(type: hashable))
    } else {
      self = .opaque(String(describing: type))
    }
  }

  fileprivate var mayHoldTrees: Bool {
    switch self {
    case .leaf, .tree, .dynamic: true
    case .tuple(let plan): !plan.trees.isEmpty
    case .staticData, .opaque: false
    }
  }
}

extension FieldPlan {
  /// Writes the fields of the value at an address.
  func flatten(_ base: UnsafeRawPointer, into writer: inout LeafWriter) {
    for field in writer.recordsStructure ? fields : trees {
      let address = base + field.offset
      switch field.access {
      case .leaf:
        writer.add(leaf: address.assumingMemoryBound(to: NDArray.self).pointee, key: field.key)
      case .tree(let type, let writesNode):
        func write<T: Pytree>(_: T.Type) {
          let pointer = address.assumingMemoryBound(to: T.self)
          if writer.recordsStructure {
            writer.append(pointer.pointee, key: field.key, writesNode: writesNode)
          } else {
            pointer.pointee.flatten(into: &writer)
          }
        }
        write(type)
      case .tuple(let plan):
        writer.begin(.tuple, key: field.key)
        plan.flatten(address, into: &writer)
        writer.end()
      case .dynamic(let some):
        func write<T>(_: T.Type) {
          writer.append(any: address.assumingMemoryBound(to: T.self).pointee, key: field.key)
        }
        _openExistential(some.type, do: write)
      case .staticData(let some):
        func write<T: Hashable>(_: T.Type) {
          writer.add(staticData: address.assumingMemoryBound(to: T.self).pointee, key: field.key)
        }
        write(some.type)
      case .opaque(let name):
        writer.add(unhashable: name, key: field.key)
      }
    }
  }

  /// Replaces the leaves of the value at an address, which nothing else may be using.
  func rebuild(_ base: UnsafeMutableRawPointer, from reader: inout LeafReader) throws {
    for field in trees {
      let address = base + field.offset
      switch field.access {
      case .leaf:
        address.assumingMemoryBound(to: NDArray.self).pointee = try reader.next()
      case .tree(let type, _):
        func replace<T: Pytree>(_: T.Type) throws {
          let pointer = address.assumingMemoryBound(to: T.self)
          let new = try pointer.pointee.rebuilt(from: &reader)
          pointer.pointee = new
        }
        try replace(type)
      case .tuple(let plan):
        try plan.rebuild(address, from: &reader)
      case .dynamic(let some):
        func replace<T>(_: T.Type) throws {
          let pointer = address.assumingMemoryBound(to: T.self)
          let new = try rebuildAny(pointer.pointee, from: &reader)
          pointer.pointee = new
        }
        try _openExistential(some.type, do: replace)
      case .staticData, .opaque: continue
      }
    }
  }
}
