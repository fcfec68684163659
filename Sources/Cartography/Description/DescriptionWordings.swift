internal import Geodata

extension DescriptionWording {
  static let english = DescriptionWording(
    draft: "Draft made from the data, not yet approved by an editor",
    starts: "They begin at", mostStarts: "They begin most often at", ends: "They end at",
    mostEnds: "They end most often at", outcome: "How they ended",
    outcomes: [
      .reached: "destination reached", .partly: "destination reached by some only",
      .intended: "destination intended, not reached", .massacre: "massacre",
      .liberated: "liberated", .rescued: "rescued",
    ],
    course: "Course", deaths: "Died or were murdered on the way",
    possiblyAlso: "Possibly also", numberUnknown: "movements without a known number",
    notCounted: "General statements, not counted in these numbers",
    several: "People who were driven on by another movement are counted with each.",
    notKnown: "not known", shown: "Movements on the map", missing: "Movements not on the map",
    identifier: "No.", from: "From", to: "To", departed: "Set out", arrived: "Arrived",
    mode: "Way", people: "People forced to move", dead: "Died or were murdered",
    sources: "Sources", reason: "Why not on the map",
    reasons: [
      .lacksPlace: "the place of an end is not known", .lacksDate: "the date is not known",
      .outside: "outside the part of the earth shown",
      .withinPlace: "begins and ends at one place",
      .beyondLimit: "beyond the chosen limit of movements",
    ])

  static let german = DescriptionWording(
    draft: "Entwurf, aus den Daten erstellt, noch nicht redaktionell freigegeben",
    starts: "Sie beginnen in", mostStarts: "Am häufigsten beginnen sie in", ends: "Sie enden in",
    mostEnds: "Am häufigsten enden sie in", outcome: "Ausgang",
    outcomes: [
      .reached: "Ziel erreicht", .partly: "Ziel nur von einigen erreicht",
      .intended: "Ziel beabsichtigt, nicht erreicht", .massacre: "Massaker",
      .liberated: "befreit", .rescued: "gerettet",
    ],
    course: "Verlauf", deaths: "Unterwegs gestorben oder ermordet",
    possiblyAlso: "Möglicherweise außerdem",
    numberUnknown: "Verschleppungen ohne bekannte Zahl",
    notCounted: "Allgemeine Angaben, in diesen Zahlen nicht enthalten",
    several: "Wer danach weiter verschleppt wurde, ist jedes Mal mitgezählt.",
    notKnown: "nicht bekannt", shown: "Verschleppungen auf der Karte",
    missing: "Verschleppungen, die nicht auf der Karte stehen", identifier: "Nr.", from: "Von",
    to: "Nach", departed: "Abgang", arrived: "Ankunft", mode: "Art",
    people: "Verschleppte Menschen", dead: "Gestorben oder ermordet", sources: "Quellen",
    reason: "Warum nicht auf der Karte",
    reasons: [
      .lacksPlace: "Ort eines Endes nicht bekannt", .lacksDate: "Datum nicht bekannt",
      .outside: "außerhalb des gezeigten Ausschnitts",
      .withinPlace: "beginnt und endet an einem Ort",
      .beyondLimit: "jenseits der gewählten Höchstzahl",
    ])

  static let polish = DescriptionWording(
    draft: "Szkic utworzony z danych, jeszcze niezatwierdzony przez redakcję",
    starts: "Miejsca początkowe", mostStarts: "Najczęstsze miejsca początkowe",
    ends: "Miejsca końcowe", mostEnds: "Najczęstsze miejsca końcowe", outcome: "Zakończenie",
    outcomes: [
      .reached: "cel osiągnięty", .partly: "cel osiągnęli tylko niektórzy",
      .intended: "cel zamierzony, nieosiągnięty", .massacre: "masakra",
      .liberated: "wyzwolenie", .rescued: "ocalenie",
    ],
    course: "Przebieg", deaths: "Zmarli lub zamordowani w drodze", possiblyAlso: "Być może także",
    numberUnknown: "przemieszczenia o nieznanej liczbie osób",
    notCounted: "Informacje ogólne, nieujęte w tych liczbach",
    several: "Osoby pędzone dalej w innym przemieszczeniu są liczone w każdym z nich.",
    notKnown: "nieznane", shown: "Przemieszczenia na mapie",
    missing: "Przemieszczenia, których nie ma na mapie", identifier: "Nr", from: "Skąd",
    to: "Dokąd", departed: "Wyjście", arrived: "Przybycie", mode: "Sposób",
    people: "Osoby przymusowo przemieszczone", dead: "Zmarli lub zamordowani",
    sources: "Źródła", reason: "Dlaczego nie na mapie",
    reasons: [
      .lacksPlace: "nieznane miejsce początku lub końca", .lacksDate: "nieznana data",
      .outside: "poza pokazanym obszarem", .withinPlace: "zaczyna się i kończy w jednym miejscu",
      .beyondLimit: "ponad wybraną liczbę przemieszczeń",
    ])

  static let french = DescriptionWording(
    draft: "Ébauche tirée des données, pas encore approuvée par la rédaction",
    starts: "Lieux de départ", mostStarts: "Lieux de départ les plus fréquents",
    ends: "Lieux d’arrivée", mostEnds: "Lieux d’arrivée les plus fréquents", outcome: "Issue",
    outcomes: [
      .reached: "destination atteinte", .partly: "destination atteinte par une partie seulement",
      .intended: "destination prévue, non atteinte", .massacre: "massacre",
      .liberated: "libération", .rescued: "sauvetage",
    ],
    course: "Parcours", deaths: "Mortes ou assassinées en route", possiblyAlso: "Peut-être aussi",
    numberUnknown: "déplacements sans nombre connu",
    notCounted: "Indications générales, non comprises dans ces nombres",
    several: "Les personnes emmenées ensuite par un autre déplacement sont comptées à chaque fois.",
    notKnown: "inconnu", shown: "Déplacements sur la carte",
    missing: "Déplacements absents de la carte", identifier: "N\u{1D52}", from: "De", to: "À",
    departed: "Départ", arrived: "Arrivée", mode: "Moyen",
    people: "Personnes déplacées de force", dead: "Mortes ou assassinées", sources: "Sources",
    reason: "Pourquoi absent de la carte",
    reasons: [
      .lacksPlace: "lieu de départ ou d’arrivée inconnu", .lacksDate: "date inconnue",
      .outside: "hors de la zone représentée",
      .withinPlace: "commence et finit en un même lieu",
      .beyondLimit: "au-delà de la limite choisie",
    ])
}
