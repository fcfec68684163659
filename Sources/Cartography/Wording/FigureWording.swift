/// The words for totals, flows, ranks and groups of places on a map, in one language.
struct FigureWording: Sendable {
  /// The standard titles; `{from}` and `{to}` stand for names of places.
  var totalsTitle: String
  var flowTitle: String
  var betweennessTitle: String
  var closenessTitle: String
  var groupsTitle: String
  /// Between the last two of several places that one of is meant.
  var or: String

  /// Above the totals of a legend, each of which stands as `on foot (12 + 1?): 3,000–4,000`.
  var totals: String
  var furtherTotals: String
  var noOperation: String
  /// What the figures at lines are.
  var sums: String
  /// A line for several movements whose courses differ.
  var severalMovements: String
  /// Totals of movements whose dates or existence are in doubt.
  var onlyPossible: String
  var sumsLeftOut: String

  var certainFlow: String
  var possibleFlow: String
  var unknownFlow: String
  var bottleneck: String

  /// What the size of signs means.
  var betweenness: String
  var closeness: String
  /// What the number at a sign is.
  var rank: String
  /// Between the bounds of a class: `from 12 to 25`.
  var to: String

  /// Above the groups of a legend.
  var groups: String
  /// Before the number of a group.
  var group: String
  var furtherGroups: String
  /// The ring around places that can all be reached from each other.
  var mutual: String
  /// Before the numbers of the sets of such places.
  var sets: String

  static let english = FigureWording(
    totalsTitle: "People forced to move, added up",
    flowTitle: "How many people can have been taken from {from} to {to}",
    betweennessTitle: "Through which places the ways of prisoners led",
    closenessTitle: "From which places few movements led to others",
    groupsTitle: "Between which places people can have been taken",
    or: "or",
    totals: "Totals (movements; with ? those in doubt): people",
    furtherTotals: "further totals", noOperation: "without an operation",
    sums: "Figures at lines: people, added up from one place to the other",
    severalMovements: "several movements of different courses (schematic)",
    onlyPossible: "possibly also: dates or movement in doubt",
    sumsLeftOut: "figures left out for lack of room",
    certainFlow: "certain, whatever the true days and numbers",
    possibleFlow: "possible, not certain", unknownFlow: "no upper bound of the number is known",
    bottleneck: "here no more people could pass",
    betweenness:
      "On how many of the ways with the fewest legs between two other places a place lies:",
    closeness: "How near the other places are, 1 if each is one leg away, 0 if none is reached:",
    rank: "number before a name: rank", to: "to",
    groups: "Places linked by movements, whatever their direction:",
    group: "group", furtherGroups: "further groups, by their numbers",
    mutual: "can be reached from each other, within the numbered sets", sets: "set")

  static let german = FigureWording(
    totalsTitle: "Verschleppte Menschen, zusammengezählt",
    flowTitle: "Wie viele Menschen von {from} nach {to} verschleppt worden sein können",
    betweennessTitle: "Über welche Orte die Wege der Häftlinge führten",
    closenessTitle: "Von welchen Orten wenige Verschleppungen zu anderen führten",
    groupsTitle: "Zwischen welchen Orten Menschen verschleppt worden sein können",
    or: "oder",
    totals: "Summen (Verschleppungen; mit ? zweifelhafte): Menschen",
    furtherTotals: "weitere Summen", noOperation: "keinem größeren Vorgang zugeordnet",
    sums: "Zahlen an Linien: Menschen, zusammengezählt von einem Ort zum anderen",
    severalMovements: "mehrere Verschleppungen mit verschiedenem Verlauf (schematisch)",
    onlyPossible: "möglicherweise auch: Datum oder Verschleppung zweifelhaft",
    sumsLeftOut: "aus Platzmangel weggelassene Zahlen",
    certainFlow: "sicher, für alle Tage und Zahlen, die die Angaben zulassen",
    possibleFlow: "möglich, nicht sicher",
    unknownFlow: "keine Obergrenze der Zahl bekannt",
    bottleneck: "hier konnten nicht mehr Menschen hindurch",
    betweenness:
      "Auf wie vielen Wegen mit den wenigsten Abschnitten zwischen zwei anderen Orten ein Ort liegt:",
    closeness:
      "Wie nah die anderen Orte sind, 1: jeder einen Abschnitt entfernt, 0: keiner erreichbar:",
    rank: "Zahl vor dem Namen: Rang", to: "bis",
    groups: "Durch Verschleppungen verbundene Orte, gleich in welcher Richtung:",
    group: "Gruppe", furtherGroups: "weitere Gruppen, nach ihren Nummern",
    mutual: "voneinander erreichbar, innerhalb der nummerierten Mengen", sets: "Menge")
}
