import Geodata

@testable import Cartography

extension LineLook {
  /// A documented march on foot of the smallest class.
  static let plain = LineLook(
    mode: .foot, course: .sourced, widthClass: 0, isOnlyPossible: false, isQuestionable: false,
    isIntended: false)

  func with(_ change: (inout LineLook) -> Void) -> LineLook {
    var look = self
    change(&look)
    return look
  }

  /// Every look there is in the standard style.
  static var all: [LineLook] {
    var looks: [LineLook] = []
    var classes: [Int?] = Array(MapStyle.print.widthClasses.indices)
    classes.append(nil)
    for mode in Mode.allCases {
      for course in Course.allCases {
        for widthClass in classes {
          for bits in 0..<8 {
            looks.append(
              LineLook(
                mode: mode, course: course, widthClass: widthClass,
                isOnlyPossible: bits & 1 != 0, isQuestionable: bits & 2 != 0,
                isIntended: bits & 4 != 0))
          }
        }
      }
    }
    return looks
  }
}
