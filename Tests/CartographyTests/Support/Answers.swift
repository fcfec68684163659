import Cartography
import Geodata
import HistoricalTime
import RouteGraph
import TestSupport
import Testing

/// Places and movements for answers: a march through three halts of which one has no position, two
/// trains on from its end, and one that shares its way from the second halt.
enum AnswerFolder {
  static let places = """
    id,kind,name,longitude,latitude,precision,position_source
    alpha,main-camp,Alpha,10.0,51.0,site,survey
    beta,subcamp,Beta (Betadorf),12.0,51.5,site,survey
    far,main-camp,Far,9.0,54.0,site,survey
    gamma,town,Gamma,10.5,51.2,town,survey
    lost,town,Lost,,,,
    omega,main-camp,Omega,14.0,50.0,site,survey
    sigma,town,Sigma,11.3,51.6,town,survey
    """
  static let movements =
    DataFolder.movementHeader + """

      m1,alpha,beta,foot,1945-01-18/1945-01-19,1945-01-21?/1945-01-23?,3000,,transport,reached,certain,approximate,high
      m2,beta,omega,open-rail,1945-01-24,1945-01-30~,,,transport,reached,certain,schematic,high
      m3,alpha,omega,rail,1945-01-31,,,,transport,intended,certain,schematic,high
      m4,far,alpha,truck,1945-02,1945-02,,,transport,reached,certain,schematic,high
      """
  static let stages = """
    movement,sequence,place,arrived,departed,kind
    m1,1,gamma,1945-01-20,1945-01-20,halt
    m1,2,lost,,,halt
    m1,3,sigma,,,halt
    """

  static func make() throws -> DataFolder {
    try DataFolder(places: places, movements: movements, stages: stages)
  }
}

extension Dataset {
  /// The path of earliest arrival between two places.
  func path(
    _ from: String, _ to: String, since start: String = "1945-01-18",
    certainty: Certainty = .possible
  ) throws -> TemporalPath {
    let day = try #require(Day(iso: start))
    let arrivals = graph.earliestArrival(
      from: PlaceID(from), startingOn: day, certainty: certainty)
    return try #require(arrivals.path(to: PlaceID(to)))
  }
}
