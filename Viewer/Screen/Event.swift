/// A key as a person sees it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// A letter with Control, in lower case.
  case control(Character)
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, escape, tab, backTab, backspace, delete
  case function(Int)
  /// A function key with Shift.
  case shiftFunction(Int)
}

/// What a person does at the terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// A click into a cell.
  case click(x: Int, y: Int)
  /// A turn of the wheel over a cell: up is -1, down 1.
  case scroll(x: Int, y: Int, by: Int)
  case paste(String)
  case resize(Size)
  /// ^C: cancels what is running; the program decides what it means when nothing is.
  case interrupt
}
