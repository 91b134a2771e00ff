/// A call as the compiler recorded it.
struct RecordedCall {
  /// The calling function, mangled.
  var function: String?
  var path: String
  /// From 1; 0 where the compiler made the code.
  var line: Int
  /// From 1; 0 when unknown.
  var column: Int
}

#if os(Linux)
import CDebugInfo
import Glibc

/// What compilers wrote into this program, and into the libraries it has loaded, about lines and inlined
/// calls (DWARF), read by elfutils. Not for use by two threads at once.
final class DebugInfo {
  private let session: OpaquePointer
  private let callbacks = UnsafeMutablePointer<Dwfl_Callbacks>.allocate(capacity: 1)

  init?() {
    callbacks.initialize(
      to: Dwfl_Callbacks(
        find_elf: dwfl_linux_proc_find_elf,
        // Lines that a program does not carry itself are not looked for: elfutils would ask servers.
        find_debuginfo: { _, _, _, _, _, _, _, _ in -1 },
        section_address: nil, debuginfo_path: nil))
    guard let session = dwfl_begin(callbacks) else {
      callbacks.deallocate()
      return nil
    }
    self.session = session
    readLoadedImages()
  }

  deinit {
    dwfl_end(session)
    callbacks.deallocate()
  }

  private func readLoadedImages() {
    dwfl_report_begin(session)
    dwfl_linux_proc_report(session, getpid())
    dwfl_report_end(session, nil, nil)
  }

  /// The call that returns to an address, followed outwards by the calls that were inlined around it, up to
  /// the function that exists as machine code. Empty when nothing is known.
  func calls(returningTo address: UInt) -> [RecordedCall] {
    // The call stands before it; where a call never returns, the address may belong to the next function.
    let place = Dwarf_Addr(address) &- 1
    guard let image = image(at: place) else { return [] }
    var bias: Dwarf_Addr = 0
    var unit: UnsafeMutablePointer<Dwarf_Die>?
    while let next = dwfl_module_nextcu(image, unit, &bias) {
      unit = next
      if dwarf_haspc(next, place &- bias) == 1 { return calls(at: place &- bias, in: next) }
    }
    return []
  }

  private func image(at place: Dwarf_Addr) -> OpaquePointer? {
    if let image = dwfl_addrmodule(session, place) { return image }
    // It may have been loaded since.
    readLoadedImages()
    return dwfl_addrmodule(session, place)
  }

  /// `eu-addr2line --inlines` goes the same way: lines belong to the innermost function; each inlined
  /// function records where it was called.
  private func calls(at place: Dwarf_Addr, in unit: UnsafeMutablePointer<Dwarf_Die>) -> [RecordedCall] {
    guard let row = dwarf_getsrc_die(unit, place) else { return [] }
    var line: CInt = 0
    var column: CInt = 0
    dwarf_lineno(row, &line)
    dwarf_linecol(row, &column)
    var here = RecordedCall(
      path: path(dwarf_linesrc(row, nil, nil), in: unit), line: Int(line), column: Int(column))
    var result: [RecordedCall] = []
    var path: [Dwarf_Die] = []
    _ = find(place, inside: &unit.pointee, path: &path)
    for var scope in path.reversed() {
      let tag = Int(dwarf_tag(&scope))
      guard tag == Int(DW_TAG_inlined_subroutine) || tag == Int(DW_TAG_subprogram) else { continue }
      here.function = name(of: &scope)
      result.append(here)
      if tag == Int(DW_TAG_subprogram) { return result }
      here = callSite(of: &scope, in: unit)
    }
    return result.isEmpty ? [here] : result
  }

  private static let code = [DW_TAG_subprogram, DW_TAG_inlined_subroutine, DW_TAG_lexical_block].map {
    Int($0)
  }

  /// Where functions may be declared; closures stand in their function, whose code is elsewhere.
  private static let containers = [
    DW_TAG_subprogram, DW_TAG_lexical_block, DW_TAG_module, DW_TAG_namespace, DW_TAG_structure_type,
    DW_TAG_class_type, DW_TAG_enumeration_type,
  ].map { Int($0) }

  /// The functions, inlined ones too, and blocks that enclose a place, added to `path` outermost first; false
  /// when there are none. (`dwarf_getscopes` does not look into modules, in which Swift declares functions.)
  private func find(
    _ place: Dwarf_Addr, inside scope: inout Dwarf_Die, path: inout [Dwarf_Die]
  ) -> Bool {
    var child = Dwarf_Die()
    guard dwarf_child(&scope, &child) == 0 else { return false }
    repeat {
      let tag = Int(dwarf_tag(&child))
      if DebugInfo.code.contains(tag), dwarf_haspc(&child, place) == 1 {
        path.append(child)
        _ = find(place, inside: &child, path: &path)
        return true
      }
      if DebugInfo.containers.contains(tag), find(place, inside: &child, path: &path) { return true }
    } while advance(&child)
    return false
  }

  private func advance(_ scope: inout Dwarf_Die) -> Bool {
    var next = Dwarf_Die()
    guard dwarf_siblingof(&scope, &next) == 0 else { return false }
    scope = next
    return true
  }

  private func name(of scope: inout Dwarf_Die) -> String? {
    for attribute in [DW_AT_linkage_name, DW_AT_name] {
      var storage = Dwarf_Attribute()
      if let found = dwarf_attr_integrate(&scope, UInt32(attribute), &storage),
        let name = dwarf_formstring(found)
      {
        return String(cString: name)
      }
    }
    return nil
  }

  private func callSite(
    of scope: inout Dwarf_Die, in unit: UnsafeMutablePointer<Dwarf_Die>
  ) -> RecordedCall {
    var files: OpaquePointer?
    var count = 0
    var name: UnsafePointer<CChar>?
    let file = number(DW_AT_call_file, of: &scope)
    if dwarf_getsrcfiles(unit, &files, &count) == 0, let files, file < count {
      name = dwarf_filesrc(files, file, nil, nil)
    }
    return RecordedCall(
      path: path(name, in: unit), line: number(DW_AT_call_line, of: &scope),
      column: number(DW_AT_call_column, of: &scope))
  }

  /// A whole path: optimised modules name most of their files relative to where the compiler ran.
  private func path(_ name: UnsafePointer<CChar>?, in unit: UnsafeMutablePointer<Dwarf_Die>) -> String {
    guard let name else { return "" }
    let path = String(cString: name)
    var storage = Dwarf_Attribute()
    guard !path.hasPrefix("/"), let found = dwarf_attr(unit, UInt32(DW_AT_comp_dir), &storage),
      let folder = dwarf_formstring(found)
    else { return path }
    return String(cString: folder) + "/" + path
  }

  private func number(_ attribute: Int, of scope: inout Dwarf_Die) -> Int {
    var storage = Dwarf_Attribute()
    var value: Dwarf_Word = 0
    guard let found = dwarf_attr(&scope, UInt32(attribute), &storage), dwarf_formudata(found, &value) == 0
    else { return 0 }
    return Int(clamping: value)
  }
}
#else
/// Elsewhere nothing reads debug information yet: stacks have no frames.
final class DebugInfo {
  init?() { return nil }
  func calls(returningTo address: UInt) -> [RecordedCall] { [] }
}
#endif
