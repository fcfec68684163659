internal import Drawing

/// The marks of names of waters and land.
struct NatureNameLayer {
  let style: MapStyle
  /// The heights by which the land is tinted, if it is.
  var relief: [ReliefStep] = []

  /// How far the outline behind such a name reaches, in points: less than behind names of places, so
  /// that the base map stays whole around it.
  static func halo(_ style: MapStyle) -> Double { style.haloWidth * 0.6 }

  /// The texts, each turned as a whole, so that letters that are joined stay joined.
  func marks(of names: [NatureNameChoice.Placed]) -> [Mark] {
    names.map { placed in
      let ground =
        placed.isOnWater ? style.water : relief.tint(at: placed.box.center) ?? style.land
      return .text(
        PlacedText(
          placed.name.text, font: placed.font,
          origin: NatureNamePlaces.origin(in: placed.box, font: placed.font),
          color: placed.name.isWater ? style.waterInk : style.landInk,
          halo: Halo(color: ground, width: NatureNameLayer.halo(style)),
          rotation: placed.box.angle, language: placed.name.language))
    }
  }
}
